using Tocsin.Language;

namespace Tocsin.Coding.Times;

/// <summary>A passage that says when.</summary>
/// <param name="Passage">The words: "on Wednesday", "late July".</param>
/// <param name="Range">The days it means, as far as the day of publication lets one tell.</param>
/// <param name="IsDeadline">Whether it says until when ("by Sunday", "within a week").</param>
public sealed record TimeReference(Passage Passage, DateRange Range, bool IsDeadline = false)
{
    /// <summary>The time of day, in the zone of the report, where one is told.</summary>
    public TimeOnly? Clock { get; init; }

    /// <summary>How long, as ISO 8601 writes it ("P3D", "PT6H"), where that is what the words tell; null otherwise.</summary>
    public string? Duration { get; init; }

    /// <summary>Whether the words leave open which day of its name it is, so that the reader chose by the tense ("on Wednesday", "in July").</summary>
    public bool IsGuessed { get; init; }
}
