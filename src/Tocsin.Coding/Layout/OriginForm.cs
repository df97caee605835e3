using System.Text.RegularExpressions;

namespace Tocsin.Coding.Layout;

/// <summary>Lines that say whom a report was taken from.</summary>
internal static partial class OriginForm
{
    private const int LongestName = 10;

    /// <summary>The name that such a line gives; null for any other line.</summary>
    public static string? Find(Paragraph line, LayoutCues cues)
    {
        var origins = cues.Origins;
        if (origins.Has(CueForm.Alone, line.Folded.TrimEnd('.', ' ')))
        {
            return line.Core.TrimEnd('.', ' ');
        }

        if (origins.AtStart(CueForm.Label, line.Folded) is not null && Name(line.Core, cues) is { } labelled)
        {
            return labelled;
        }

        foreach (var words in origins.Of(CueForm.From))
        {
            if (Folding.Find(line.Folded, words) is >= 0 and var at && IsAboutTheText(line.Folded[..at]) && After(line, words) is { } from
                && !cues.Common.Has(CueForm.Language, Folding.Fold(from)))
            {
                return from;
            }
        }

        return null;
    }

    /// <summary>The name after the mark of a label ("Source: Coastal News"); null where what follows is no name.</summary>
    public static string? Name(string core, LayoutCues cues)
    {
        if (Label().Match(core) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value.Trim();
        return IsName(name, cues) ? Trimmed(name) : null;
    }

    /// <summary>Whether it can be the name of a publisher or agency: few words, the first with a capital, no sentence.</summary>
    public static bool IsName(string name, LayoutCues cues)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > LongestName || (Paragraph.EndsWithTerminal(name) && words.Length > 5))
        {
            return false;
        }

        if (words.Length == 1 && (name.StartsWith("http", StringComparison.OrdinalIgnoreCase) || name.Contains('.', StringComparison.Ordinal) || name[0] == '@'))
        {
            return true;
        }

        return (TitleForm.StartsCapital(words[0]) || char.IsDigit(words[0][0]) || words.Length <= 3)
            && (words.Length <= 3 || TitleForm.IsTitleCase(words, cues))
            && !cues.Common.IsIn(CueForm.Speech, Folding.Fold(name));
    }

    public static string Trimmed(string name) => name.Trim().TrimEnd('.', ',', ';', ' ').Trim('"', '“', '”', '(', ')', '[', ']', ' ');

    // "This article was", "The post TITLE", "With", or nothing: it speaks of the text itself, not of a statement or a law.
    private static bool IsAboutTheText(string before)
    {
        var words = before.Trim(' ', '(', '"', '-', '\u2014', ':');
        return words.Length == 0 || AboutTheText().IsMatch(words);
    }

    private static string? After(Paragraph line, string words)
    {
        // Folding changes no order of words: they are counted off.
        var count = words.Split(' ').Length;
        var first = -1;
        for (var i = 0; i + count <= line.Words.Length && first < 0; i++)
        {
            first = Folding.Fold(string.Join(' ', line.Words[i..(i + count)])).TrimStart('(', '"') == words ? i + count : -1;
        }

        if (first < 0 || first >= line.Words.Length)
        {
            return null;
        }

        var rest = string.Join(' ', line.Words[first..]).TrimStart(':', ' ');
        var sentence = NameEnd().Match(rest) is { Success: true } end ? rest[..end.Index] : rest;
        var name = sentence.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? sentence[4..] : sentence;
        return name.Length > 0 && name.Split(' ').Length <= LongestName && (TitleForm.StartsCapital(name) || char.IsDigit(name[0]) || name.Contains('.', StringComparison.Ordinal)
            || Folding.Fold(name).StartsWith("agenc", StringComparison.Ordinal))
            ? Trimmed(name)
            : null;
    }

    [GeneratedRegex(@"^[\p{L}]+(\s\p{L}+)?\s?[:–—-]\s*(?<name>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(with|also|(this|the) ((news|opinion) )?(article|story|report|post|piece|text|item|column|commentary|interview|analysis|dispatch)\b.*|(it )?(was|is|has been))$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AboutTheText();

    // The name ends with the sentence, or where the line goes on about terms, days and titles.
    [GeneratedRegex(@"[.!?](\s|$)|,?\s(on|and is|under|with|in partnership|by|as|at|\()\b|\s[(\u2013\u2014-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameEnd();
}
