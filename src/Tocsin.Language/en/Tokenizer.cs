namespace Tocsin.Language.en;

/// <summary>Cuts English text into the words of Universal Dependencies, as the treebanks EWT and GUM have them.</summary>
/// <remarks>Safe to use from several threads. One pass, in time linear in the text. No string makes it throw, and the words of a paragraph
/// do not depend on what stands before or behind the blank lines around it.</remarks>
internal sealed class Tokenizer(EnglishTables tables)
{
    private readonly FormPool _forms = new();

    /// <summary>The words of <paramref name="text"/>.</summary>
    public TokenizedText Tokenize(string text)
    {
        var words = new TokenizedTextBuilder(text, _forms);
        new TokenScanner(text, tables, words).Scan();
        return words.Build();
    }
}
