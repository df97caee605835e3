using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>A number of something that a passage gives.</summary>
/// <param name="Passage">The words of the number: "about 1,000", "at least 12", "dozens".</param>
/// <param name="Low">The least it can be; null where open below ("up to 40").</param>
/// <param name="High">The most it can be; null where open above ("at least 12", "dozens").</param>
/// <param name="Counted">What is counted, as a lemma: "soldier", "dollar"; null where the text does not say.</param>
public sealed record Quantity(Passage Passage, double? Low, double? High, string? Counted);
