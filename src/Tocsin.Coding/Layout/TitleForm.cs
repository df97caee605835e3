namespace Tocsin.Coding.Layout;

/// <summary>What titles and headings look like.</summary>
internal static class TitleForm
{
    public static bool StartsCapital(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                return char.IsUpper(c);
            }
        }

        return false;
    }

    /// <summary>Whether all its letters are capitals, and there are enough to tell.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper >= 4 && lower * 20 <= upper;
    }

    /// <summary>Whether its words begin with capitals, the small words aside, as titles are written.</summary>
    public static bool IsTitleCase(string[] words, LayoutCues cues)
    {
        int big = 0, capital = 0;
        foreach (var word in words)
        {
            var letters = word.Trim('"', '“', '”', '\'', '‘', '’', ',', '.', ':', ';', '?', '!', '(', ')');
            if (letters.Length == 0 || !letters.Any(char.IsLetter) || cues.Common.Has(CueForm.Small, letters.ToLowerInvariant()))
            {
                continue;
            }

            big++;
            capital += StartsCapital(letters) ? 1 : 0;
        }

        return big >= 1 && capital >= 1 && capital * 5 >= big * 4;
    }
}
