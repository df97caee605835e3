using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Situations.Boards;

/// <summary>One line of a board: what is put forward about one happening or condition in one manner, and by whom.</summary>
public sealed record BoardEntry
{
    /// <summary>Stays the same while reports are added, as long as the first report of the happening or condition does.</summary>
    public required string Id { get; init; }

    /// <summary>The board that it stands on.</summary>
    public required BoardKind Board { get; init; }

    /// <summary>The happening or condition that it is about.</summary>
    public required string IncidentId { get; init; }

    /// <summary>Whom and what it is about, in names: "ECOWAS – Niger".</summary>
    public required string Subject { get; init; }

    /// <summary>The value of a state ("detained"), or type and mode of an event ("COERCE arrest").</summary>
    public required string Value { get; init; }

    /// <summary>How surely it stands.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The claims that put it forward, in order of publication, report and passage; at least one.</summary>
    public required ValueList<SourcedClaim> Claims { get; init; }

    /// <summary>The claims that contradict it; only a disputed entry has any.</summary>
    public ValueList<SourcedClaim> Against { get; init; }

    /// <summary>How many publishers carry it, copies included.</summary>
    public required int Outlets { get; init; }

    /// <summary>From how many independent origins it comes.</summary>
    public required int Origins { get; init; }

    /// <summary>The day of the first report that says so; null where no report has a day.</summary>
    public DateOnly? FirstSaidOn { get; init; }

    /// <summary>Who said so first: the origin of the first report.</summary>
    public required string FirstSaidBy { get; init; }

    /// <summary>The day of the last report that says so; null where no report has a day.</summary>
    public DateOnly? LastSaidOn { get; init; }

    /// <summary>When it happened or holds, as far as the claims say.</summary>
    public DateRange When { get; init; }

    /// <summary>How much it weighs beside others of its board, 1 to 100: a change of leader weighs more than a comment.</summary>
    public required int Weight { get; init; }
}
