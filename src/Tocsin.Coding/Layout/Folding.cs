using System.Globalization;
using System.Text;

namespace Tocsin.Coding.Layout;

/// <summary>Text made alike for comparing: small letters, no accents, straight quotes, single blanks.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in Decompose(text))
        {
            if (char.IsWhiteSpace(c))
            {
                space = folded.Length > 0;
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            if (space)
            {
                folded.Append(' ');
                space = false;
            }

            folded.Append(c switch
            {
                '\u2018' or '\u2019' or '\u02BC' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                _ => char.ToLowerInvariant(c),
            });
        }

        return folded.ToString();
    }

    /// <summary>Where whole words stand in a folded line; -1 for nowhere.</summary>
    public static int Find(string folded, string words)
    {
        for (var at = folded.IndexOf(words, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsWordCharacter(folded[at - 1])) && IsWordEnd(folded, at + words.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether no word goes on at this place.</summary>
    public static bool IsWordEnd(string folded, int at) => at >= folded.Length || !IsWordCharacter(folded[at]);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c);

    // Normalize throws on half a surrogate pair, and outside text has them.
    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
