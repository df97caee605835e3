using System.Collections.Immutable;
using Tocsin.Language.Graphs;

namespace Tocsin.Language;

/// <summary>A text as a model reads it: sentences, and what it says of their words beyond grammar.</summary>
public sealed class TextReading
{
    private readonly int[] _starts;

    /// <summary>Makes a reading.</summary>
    /// <param name="sentences">The sentences in order.</param>
    /// <param name="graph">What hangs together over their words; null where no model says it.</param>
    public TextReading(ImmutableArray<Sentence> sentences, WordGraph? graph)
    {
        (Sentences, Graph) = (sentences, graph);
        _starts = new int[sentences.Length + 1];
        for (var i = 0; i < sentences.Length; i++)
        {
            _starts[i + 1] = _starts[i] + sentences[i].Tokens.Length;
        }
    }

    /// <summary>The sentences in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>What hangs together over the words; null where the model has no heads for it.</summary>
    public WordGraph? Graph { get; }

    /// <summary>The number in the text of the first word of a sentence; of the sentence after the last, how many words there are.</summary>
    public int FirstWord(int sentence) => _starts[sentence];

    /// <summary>The sentence that a word of the text stands in, and the word's place there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such word.</exception>
    public (int Sentence, int Word) SentenceOf(int word)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(word, _starts[^1]);
        var at = Array.BinarySearch(_starts, word);
        at = at < 0 ? ~at - 1 : at;
        return (at, word - _starts[at]);
    }
}
