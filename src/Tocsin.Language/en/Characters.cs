using System.Globalization;
using System.Text;

namespace Tocsin.Language.en;

/// <summary>Classes of characters that scanner and splitter share.</summary>
internal static class Characters
{
    /// <summary>How many UTF-16 units the character at <paramref name="at"/> has if words are made of it (letters, digits, marks, joiners,
    /// the low line between them), else 0.</summary>
    public static int CoreLength(string text, int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_' ? 1 : 0;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            var rune = new Rune(c, text[at + 1]);
            return IsCore(Rune.GetUnicodeCategory(rune)) && !IsEmojiJoiner(rune) ? 2 : 0;
        }

        return IsCore(char.GetUnicodeCategory(c)) ? 1 : 0;
    }

    /// <summary>Whether the character at <paramref name="at"/> is a letter.</summary>
    public static bool IsLetter(string text, int at) => char.IsLetter(text, at);

    /// <summary>An ASCII letter or digit.</summary>
    public static bool IsPlainWord(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>A straight or curly apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    /// <summary>A hyphen within a word, but no dash.</summary>
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>A sign of money.</summary>
    public static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsCore(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.Format;

    // Tag characters follow a flag; they are no words.
    private static bool IsEmojiJoiner(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE01EF;
}
