using CsCheck;

namespace Tocsin.Language.Tests.en;

/// <summary>Strings that are hard on a tokeniser: pieces of English and of everything else, in any order.</summary>
internal static class SomeText
{
    /// <summary>How many strings a law is tried on.</summary>
    public const int Tries = 1_000;

    private static readonly string[] Pieces =
    [
        "a", "I", "the", "The", " rebels' ", " 'We", " goin' ", "army", "Kelmar", "don't", "n't", "'s", "'", "’", "`", "``", "''", "\"", "“", "”", "‘", "cannot", "gonna",
        "U.S.", "e.g.", "Gen.", "No.", "Jan.", "J.", "etc.", ".", "..", "...", "…", "!", "?", "?!", ",", ";", ":", "-", "--", "–", "—", "_",
        "anti-", "-wise", "(", ")", "[", "]", "[7]", "{", "}", "<", ">", "<>", "->", "1", "12", "1,000", "3.5", "555-0142", "2023-07-26", "1/2",
        "5km", "Rs500", "$", "€", "%", "°", "http://", "www.", "example.org", "x@y", "@", "#", "#tag", ":)", ":-(", "*", "**", "&", "/", "\\",
        " ", "  ", "\t", "\n", "\r", "\r\n", "\n\n", "\u00A0", "\u2028", "\u2029", "\u0085", "\f", "\u200B", "\uFEFF", "\0", "\u001C",
        "e\u0301", "\u0301", "😀", "👨‍👩‍👧", "👍🏽", "🇳🇪", "❤️", "\uD83D", "\uDE00", "北京", "。", "שלום", "القاهرة", "،", "Москва", "क्या", "।", "½", "²", "𝒜",
    ];

    public static readonly Gen<string> Any = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 40].Select(string.Concat),
        Gen.String,
        Gen.Char['\u0000', '\uFFFF'].Array[0, 30].Select(chars => new string(chars)));
}
