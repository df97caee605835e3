using Tocsin.Coding.Times;
using Tocsin.Language;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations.Incidents;

/// <summary>One happening in the world, or one condition of one party: all claims about it, over all reports, whatever they say of it.</summary>
/// <remarks>That claims are together says that they are about one thing, never that it happened: denials, fears and plans are among them.</remarks>
public sealed record Incident
{
    /// <summary>Made of the first claim: the same reports give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, as a key: "COERCE", "state:custody".</summary>
    public required string Family { get; init; }

    /// <summary>The claims in order of publication, report and passage.</summary>
    public required ValueList<SourcedClaim> Claims { get; init; }

    /// <summary>Who acts, or is in the state; most often named first.</summary>
    public ValueList<Party> Actors { get; init; }

    /// <summary>Whom it hits or is toward; most often named first.</summary>
    public ValueList<Party> Recipients { get; init; }

    /// <summary>The name of the place that most claims give; null where none does.</summary>
    public string? Place { get; init; }

    /// <summary>The days that the claims with a date have in common.</summary>
    public DateRange When { get; init; }

    /// <summary>Whether it is history to every report that tells of it.</summary>
    public bool IsBackground { get; init; }
}
