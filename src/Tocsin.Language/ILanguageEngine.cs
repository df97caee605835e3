using System.Collections.Immutable;

namespace Tocsin.Language;

/// <summary>Reads a text: sentences, words, and, where a model is there, trees and names.</summary>
/// <remarks>Implementations are safe to use from several threads. The answer for a text depends on that text alone. No string makes it
/// throw: an empty or blank one has no sentences.</remarks>
public interface ILanguageEngine : IDisposable
{
    /// <summary>The language that it reads, as in BCP 47 ("en").</summary>
    string Language { get; }

    /// <summary>The sentences of <paramref name="text"/> in order; their passages point into it.</summary>
    ImmutableArray<Sentence> Read(string text);

    /// <summary>The same, and what hangs together over the words, where the model has heads for it.</summary>
    TextReading ReadWithGraph(string text) => new(Read(text), graph: null);
}
