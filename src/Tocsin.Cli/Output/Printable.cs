using System.Globalization;

namespace Tocsin.Cli.Output;

/// <summary>Outside text made fit for a terminal: no character in it can move the cursor, change colours or turn the direction of writing.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line: white space folded to single blanks, control characters replaced.</summary>
    public static string Line(string text) => Text(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The text with its line ends and tabs, control characters replaced.</summary>
    public static string Text(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
        ? text
        : string.Create(text.Length, text, static (clean, from) =>
        {
            for (var i = 0; i < clean.Length; i++)
            {
                clean[i] = IsHarmful(from[i]) ? Replacement : from[i];
            }
        });

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || (c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
