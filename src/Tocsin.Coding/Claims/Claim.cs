using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>An event or state as one source puts it, with the words that say so.</summary>
/// <remarks>What was written, never what is true: "denied the raid" makes a claim about a raid with
/// <see cref="Factuality.CertainlyNot"/>. Immutable; two claims are equal when all their parts are.</remarks>
public sealed record Claim
{
    /// <summary>Made of report, trigger and what is claimed: coding the report again gives the same.</summary>
    public required string Id { get; init; }

    /// <summary>The report it was read from.</summary>
    public required string ReportId { get; init; }

    /// <summary>The shortest passage that lets a reader check it: mostly the clause. UTF-16 units of <see cref="Report.Text"/>.</summary>
    public required Passage Evidence { get; init; }

    /// <summary>The sentence that holds it.</summary>
    public required Passage Sentence { get; init; }

    /// <summary>What is claimed.</summary>
    public required Content Content { get; init; }

    /// <summary>How surely its source puts it.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>In what manner.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How likely the passage tells of this event or state at all, from 0 to 1; 1 where rules alone found it.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>What it rests on; null where rules alone found it.</summary>
    public ClaimBasis? Basis { get; init; }

    /// <summary>Who says so, outermost first; empty where the publisher says it in its own words.</summary>
    public ValueList<Attribution> Attributions { get; init; }

    /// <summary>What the passage adds: purpose, cause, deadline.</summary>
    public ValueList<Detail> Details { get; init; }

    /// <summary>Whether it lies well before the report's own time ("the coup of 2012"): history, never current.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Whether it was not stated but lies in the words: "the ousted president" presupposes the ousting.</summary>
    public bool IsPresupposed { get; init; }

    /// <summary>Whether the publisher or its sources put it as done: asserted and at least probable.</summary>
    public bool CountsAsDone => Kind == ClaimKind.Asserted && Factuality is (Factuality.Certain or Factuality.Probable);
}
