using System.Globalization;
using System.Text;

namespace Tocsin.Coding.Places.Packed;

/// <summary>The form under which names of places are kept and looked for, and its hash.</summary>
/// <remarks>Letters without diacritics and digits, in small letters; whatever else stands between them is one blank, so that "Port-au-Prince"
/// and "Port au Prince" are one name however a text is cut into words.</remarks>
internal static class PlaceKey
{
    /// <summary>The key of a name; empty where it has no letter or digit.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        var key = new StringBuilder(name.Length);
        var isGap = false;
        foreach (var rune in name.EnumerateRunes())
        {
            // Half surrogates, which texts from outside may have, come as U+FFFD and part words like any other sign.
            if (rune.IsAscii)
            {
                Append((char)rune.Value);
                continue;
            }

            foreach (var c in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                Append(c);
            }
        }

        // "St. Louis" and "Saint Louis", "Ft. Worth" and "Fort Worth", "Mt. Vernon" and "Mount Vernon" are one.
        var text = key.ToString();
        return text.StartsWith("st ", StringComparison.Ordinal) ? "saint" + text[2..]
            : text.StartsWith("ft ", StringComparison.Ordinal) ? "fort" + text[2..]
            : text.StartsWith("mt ", StringComparison.Ordinal) ? "mount" + text[2..]
            : text;

        void Append(char c)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (isGap && key.Length > 0)
                {
                    key.Append(' ');
                }

                isGap = false;
                AppendPlain(key, char.ToLowerInvariant(c));
            }
            else if (c is not ('.' or '\'' or '\u2019' or '\u02BC' or '`') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                isGap = true;
            }
        }
    }

    /// <summary>64 bits of a key (FNV-1a, over UTF-16 units): among a million names two alike are not to be expected, so keys themselves need
    /// not be stored.</summary>
    public static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        // Finished as in SplitMix64, since FNV leaves the upper bits of short keys alike and the search guesses from them.
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }

    // Letters that no decomposition makes plain.
    private static void AppendPlain(StringBuilder key, char c)
    {
        switch (c)
        {
            case 'ß': key.Append("ss"); break;
            case 'æ': key.Append("ae"); break;
            case 'œ': key.Append("oe"); break;
            case 'ø': key.Append('o'); break;
            case 'đ' or 'ð': key.Append('d'); break;
            case 'ł': key.Append('l'); break;
            case 'þ': key.Append("th"); break;
            case 'ı': key.Append('i'); break;
            case 'ə': key.Append('e'); break;
            default: key.Append(c); break;
        }
    }
}
