namespace Tocsin.Language;

/// <summary>Several syntactic words that the text writes as one: "don't", "the mayor's".</summary>
/// <param name="First">Index of its first word in <see cref="Sentence.Tokens"/>.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Passage">Where it stands in the text.</param>
public readonly record struct MultiwordToken(int First, int End, Passage Passage);
