using Tocsin.Language;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Briefs;

/// <summary>A sentence of a brief, or two where it puts one side against the other.</summary>
public sealed record BriefSentence
{
    /// <summary>The words, without the citations. What stands in square brackets is put in by Tocsin: a name for a pronoun, a date for a weekday.</summary>
    public required string Text { get; init; }

    /// <summary>How surely it stands.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>How many independent sources carry it, in words; null where the whole brief has only one.</summary>
    public string? Support { get; init; }

    /// <summary>The passages that it rests on; at least one.</summary>
    public required ValueList<Citation> Citations { get; init; }

    /// <summary>The entry of a board that it tells.</summary>
    public required BoardEntry Entry { get; init; }
}
