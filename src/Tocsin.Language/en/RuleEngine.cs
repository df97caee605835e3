using System.Collections.Immutable;

namespace Tocsin.Language.en;

/// <summary>Reads English by rule alone: sentences and words, no trees, no names. For when no model is there.</summary>
/// <remarks>Every word has the part of speech <see cref="Upos.X"/>, its own form as lemma, no head (-1) and the relation "_".</remarks>
public sealed class RuleEngine : ILanguageEngine
{
    private readonly Tokenizer _tokenizer = new(EnglishTables.Instance);
    private readonly SentenceSplitter _splitter = new(EnglishTables.Instance);

    /// <inheritdoc/>
    public string Language => "en";

    /// <inheritdoc/>
    public ImmutableArray<Sentence> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = _tokenizer.Tokenize(text);
        var starts = _splitter.Split(words);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var joined = 0;
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (end < words.Count && !starts[end])
            {
                end++;
            }

            sentences.Add(Make(words, first, end, ref joined));
            first = end;
        }

        return sentences.DrainToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Holds nothing but memory; the interface is for engines that hold a model.
    }

    private static Sentence Make(TokenizedText words, int first, int end, ref int joined)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(end - first);
        for (var word = first; word < end; word++)
        {
            var form = words.Forms[word];
            tokens.Add(new Token(words.Passages[word], form, form, Upos.X, "_", "_", -1, "_", words.SpaceAfter(word)));
        }

        var multiword = ImmutableArray.CreateBuilder<MultiwordToken>();
        for (; joined < words.MultiwordTokens.Length && words.MultiwordTokens[joined].First < end; joined++)
        {
            var token = words.MultiwordTokens[joined];
            multiword.Add(new MultiwordToken(token.First - first, token.End - first, token.Passage));
        }

        return new Sentence(tokens.MoveToImmutable(), multiword.DrainToImmutable(), [], words.Gaps[first] == Gap.Paragraph, hasTree: false);
    }
}
