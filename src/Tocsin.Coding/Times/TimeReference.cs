using Tocsin.Language;

namespace Tocsin.Coding.Times;

/// <summary>A passage that says when.</summary>
/// <param name="Passage">The words: "on Wednesday", "late July".</param>
/// <param name="Range">The days it means, as far as the day of publication lets one tell.</param>
/// <param name="IsDeadline">Whether it says until when ("by Sunday", "within a week").</param>
public sealed record TimeReference(Passage Passage, DateRange Range, bool IsDeadline = false);
