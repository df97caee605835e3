using System.Globalization;

namespace Tocsin.Corpus;

/// <summary>Finds the phrase that an annotation quotes: "words", "words"#2 for the second time, "first ... last", "*" for the whole line.</summary>
internal static class SpanFinder
{
    private const string Rest = " ... ";

    /// <summary>Finds a phrase.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="quoted">The phrase in straight quotes, with what follows them.</param>
    /// <returns>Start and end in UTF-16 units of the sentence.</returns>
    /// <exception cref="FormatException">The phrase does not stand there; the message says why.</exception>
    public static (int Start, int End) Find(string text, string quoted)
    {
        var close = quoted.LastIndexOf('"');
        if (quoted is not ['"', ..] || close == 0)
        {
            throw new FormatException($"{quoted} is no phrase in straight quotes");
        }

        var phrase = quoted[1..close];
        var number = 1;
        if (close + 1 < quoted.Length && !(quoted[close + 1] == '#' && int.TryParse(quoted.AsSpan(close + 2), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0))
        {
            throw new FormatException($"after {quoted[..(close + 1)]} only #2, #3 ... may follow");
        }

        if (phrase == "*")
        {
            return (0, text.Length);
        }

        var at = phrase.IndexOf(Rest, StringComparison.Ordinal);
        var (first, last) = at < 0 ? (phrase, null) : (phrase[..at], phrase[(at + Rest.Length)..]);
        if (first.Length == 0 || last?.Length == 0)
        {
            throw new FormatException($"{quoted} is empty");
        }

        var start = -1;
        for (var found = 0; found < number; found++)
        {
            start = Next(text, first, start + 1);
            if (start < 0)
            {
                throw new FormatException($"{quoted} does not stand in the sentence as whole words");
            }
        }

        if (last is null)
        {
            return (start, start + first.Length);
        }

        var end = Next(text, last, start + first.Length);
        return end < 0 ? throw new FormatException($"the end of {quoted} does not stand in the sentence") : (start, end + last.Length);
    }

    private static int Next(string text, string phrase, int from)
    {
        for (var at = from; at <= text.Length - phrase.Length; at++)
        {
            at = text.IndexOf(phrase, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            var end = at + phrase.Length;
            var startsWord = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(phrase[0]));
            var endsWord = end == text.Length || !(char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(phrase[^1]));
            if (startsWord && endsWord)
            {
                return at;
            }
        }

        return -1;
    }
}
