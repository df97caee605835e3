namespace Tocsin.Language;

/// <summary>A name: consecutive words that name a person, an organisation or a place.</summary>
/// <param name="First">Index of its first word in <see cref="Sentence.Tokens"/>.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Kind">The label of the model: "PER", "ORG", "LOC".</param>
/// <param name="Passage">Where it stands in the text.</param>
public readonly record struct NamedEntity(int First, int End, string Kind, Passage Passage);
