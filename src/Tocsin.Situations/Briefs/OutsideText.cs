using System.Globalization;
using System.Text;

namespace Tocsin.Situations.Briefs;

/// <summary>Makes text from outside fit for one line of a page or a terminal.</summary>
internal static class OutsideText
{
    /// <summary>White space folded to single blanks, control characters and those that turn the direction of writing dropped.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }
}
