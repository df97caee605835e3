using System.Collections.Immutable;

namespace Tocsin.Language.Conllu;

/// <summary>A document of a CoNLL-U file: its text and the sentences in it.</summary>
/// <param name="Id">What stands behind "# newdoc id", or the empty string.</param>
/// <param name="Text">The text, put together from the words, SpaceAfter and the paragraphs; a blank line stands between paragraphs.</param>
/// <param name="Sentences">The sentences; their passages point into <paramref name="Text"/>. They hold no names.</param>
public sealed record ConlluDocument(string Id, string Text, ImmutableArray<Sentence> Sentences);
