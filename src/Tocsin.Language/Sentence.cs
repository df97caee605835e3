using System.Collections.Immutable;

namespace Tocsin.Language;

/// <summary>A sentence of a text: its words, their tree, the names in it.</summary>
/// <remarks>Immutable. Where a tree was read (<see cref="HasTree"/>), exactly one word has head -1 and every word reaches it.</remarks>
public sealed class Sentence
{
    /// <summary>Makes a sentence from its parts.</summary>
    /// <exception cref="ArgumentException"><paramref name="tokens"/> is empty or a head lies outside of it.</exception>
    public Sentence(
        ImmutableArray<Token> tokens,
        ImmutableArray<MultiwordToken> multiwordTokens,
        ImmutableArray<NamedEntity> names,
        bool startsParagraph,
        bool hasTree)
    {
        if (tokens.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A sentence has at least one word.", nameof(tokens));
        }

        foreach (var token in tokens)
        {
            if (token.Head < -1 || token.Head >= tokens.Length)
            {
                throw new ArgumentException($"The head {token.Head} of \"{token.Form}\" lies outside of the sentence.", nameof(tokens));
            }
        }

        Tokens = tokens;
        MultiwordTokens = multiwordTokens.IsDefault ? [] : multiwordTokens;
        Names = names.IsDefault ? [] : names;
        StartsParagraph = startsParagraph;
        HasTree = hasTree;
        Passage = new Passage(tokens[0].Passage.Start, Math.Max(tokens[0].Passage.End, tokens[^1].Passage.End));
    }

    /// <summary>The words in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>Which words stand in the text as one ("don't" is "do" and "n't"), in order.</summary>
    public ImmutableArray<MultiwordToken> MultiwordTokens { get; }

    /// <summary>The names in it, in order, none within another.</summary>
    public ImmutableArray<NamedEntity> Names { get; }

    /// <summary>From the first to the last word, in the text it was read from.</summary>
    public Passage Passage { get; }

    /// <summary>Whether a blank line, or the start of the text, stands before it.</summary>
    public bool StartsParagraph { get; }

    /// <summary>Whether heads and relations were read; without, every head is -1.</summary>
    public bool HasTree { get; }
}
