using System.Collections.Immutable;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>The words of a report as the language engine reads them, and where the phrases of its annotation lie among them.</summary>
internal sealed class CorpusAlignment
{
    private readonly List<Token> _tokens = [];
    private readonly List<int> _heads = [];
    private readonly List<int> _sentences = [];

    public CorpusAlignment(ImmutableArray<Sentence> sentences)
    {
        for (var number = 0; number < sentences.Length; number++)
        {
            var first = _tokens.Count;
            foreach (var token in sentences[number].Tokens)
            {
                _tokens.Add(token);
                _heads.Add(token.Head < 0 ? -1 : first + token.Head);
                _sentences.Add(number);
            }
        }
    }

    /// <summary>All words, those of a sentence after those of the one before.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The governing word of each, by its place among all; -1 for a root.</summary>
    public IReadOnlyList<int> Heads => _heads;

    /// <summary>The sentence of each word.</summary>
    public IReadOnlyList<int> Sentences => _sentences;

    /// <summary>The words of a passage, from first to before end; empty where it has none.</summary>
    public (int First, int End) Words(Passage passage)
    {
        var first = 0;
        while (first < _tokens.Count && _tokens[first].Passage.End <= passage.Start)
        {
            first++;
        }

        var end = first;
        while (end < _tokens.Count && _tokens[end].Passage.Start < passage.End)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>The word that a phrase hangs from: of the words whose head lies outside, the one that governs most; -1 without words.</summary>
    public int HeadOf(Passage passage)
    {
        var (first, end) = Words(passage);
        var (best, most) = (-1, -1);
        for (var word = first; word < end; word++)
        {
            if (_heads[word] >= first && _heads[word] < end)
            {
                continue;
            }

            var size = 0;
            for (var inner = first; inner < end; inner++)
            {
                size += IsBelow(inner, word, first, end) ? 1 : 0;
            }

            if (_tokens[word].Upos != Upos.Punct && size > most)
            {
                (best, most) = (word, size);
            }
        }

        return best >= 0 || first == end ? best : first;
    }

    private bool IsBelow(int word, int ancestor, int first, int end)
    {
        for (var at = word; at >= first && at < end; at = _heads[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }
}
