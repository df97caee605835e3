using System.Buffers;
using System.Text.RegularExpressions;

namespace Tocsin.Coding.Layout;

/// <summary>Lines that say who wrote a report.</summary>
internal static partial class BylineForm
{
    private const int LongestByline = 30;
    private const int LongestCapitals = 5;

    private static readonly SearchValues<char> NoPartOfNames = SearchValues.Create("0123456789?!:;\"“");
    private static readonly SearchValues<char> BetweenNames = SearchValues.Create("&,;|/-–—·");

    public static bool IsByline(Paragraph line, LayoutCues cues)
    {
        var bylines = cues.Bylines;
        if (line.Words.Length > LongestByline && !bylines.IsIn(CueForm.Within, line.Folded))
        {
            return false;
        }

        if (bylines.IsIn(CueForm.Within, line.Folded) && !cues.Common.IsIn(CueForm.Speech, line.Folded) && line.Words.Length <= 60)
        {
            return true;
        }

        if (bylines.AtStart(CueForm.Alone, line.Folded) is { } alone && IsPlaceOrNothing(line, alone, cues))
        {
            return true;
        }

        if (bylines.AtStart(CueForm.Label, line.Folded) is { } label && line.Folded.AsSpan(label.Length).TrimStart() is [':' or '|', ..] && line.Words.Length <= LongestByline)
        {
            return true;
        }

        if (line.Words.Length <= 5 && line.Words.Any(word => Address().IsMatch(word)) && !line.EndsSentence)
        {
            return true;
        }

        var segments = Segment().Split(line.Core).Where(segment => segment.Trim().Length > 0).ToArray();
        return segments.Length > 0 && segments.All((segment) => IsByName(segment.Trim(), line, cues));
    }

    /// <summary>Whether the line is a name, or a name and a place: "Lina Haddad", "Lina Haddad in Kelmar". Only where bylines stand.</summary>
    public static bool IsNameAlone(Paragraph line, LayoutCues cues)
    {
        if (line.Words.Length is < 2 or > 12 || line.EndsSentence || line.Core.AsSpan().ContainsAny(NoPartOfNames) || TitleForm.IsCapitals(line.Core) && line.Words.Length > 3)
        {
            return false;
        }

        var inPlace = Folding.Find(line.Folded, "in") > 0;
        var capitals = line.Words.Count(TitleForm.StartsCapital);
        return capitals >= 2 && TitleForm.StartsCapital(line.Words[0]) && !IsTime(line.Words[0], cues)
            && (inPlace || line.Words.Length <= 4)
            && line.Words.All(word => TitleForm.StartsCapital(word) || IsRole(word, cues) || cues.Common.Has(CueForm.Name, Letters(word)) && Letters(word) is not ("the" or "of" or "for" or "with" or "from" or "our"));
    }

    private static bool IsByName(string segment, Paragraph line, LayoutCues cues)
    {
        var folded = Folding.Fold(segment);
        if (cues.Bylines.AtStart(CueForm.By, folded) is not { } by)
        {
            return false;
        }

        var words = segment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[by.Split(' ').Length..];
        if (words.Length == 0 || words.Length > 16)
        {
            return by != "by";
        }

        var isBareBy = by == "by";
        if (TitleForm.IsCapitals(segment))
        {
            return words.Length <= LongestCapitals && !Paragraph.EndsWithTerminal(segment) && !IsTime(words[0], cues)
                && (!isBareBy || (!cues.Common.Has(CueForm.Opener, Letters(words[0])) && !cues.Common.Has(CueForm.Opener, Letters(words[^1]))));
        }

        if (isBareBy && (Paragraph.EndsWithTerminal(line.Core) && words.Length > 6 || IsTime(words[0], cues) || words.Length > 14))
        {
            return false;
        }

        var first = Letters(words[0]);
        if (!TitleForm.StartsCapital(words[0]) && !(first is "the" or "our" && words.Length > 1) && words[0][0] != '@' && !Address().IsMatch(words[0]))
        {
            return false;
        }

        return words.All(word => TitleForm.StartsCapital(word) || IsRole(word, cues) || cues.Common.Has(CueForm.Name, Letters(word))
            || !word.AsSpan().ContainsAnyExcept(BetweenNames) || word[0] == '@' || Address().IsMatch(word));
    }

    private static bool IsPlaceOrNothing(Paragraph line, string words, LayoutCues cues)
    {
        var rest = line.Words[Math.Min(line.Words.Length, words.Split(' ').Length)..];
        return rest.Length == 0 || (rest.Length <= 6 && (Letters(rest[0]) is "in" or "and" || rest[0] is "|" or "-" or "–" or "—" or "," || words.EndsWith("correspondent", StringComparison.Ordinal) || words.EndsWith("reporter", StringComparison.Ordinal))
            && rest.All(word => TitleForm.StartsCapital(word) || cues.Common.Has(CueForm.Name, Letters(word)) || !word.Any(char.IsLetter)));
    }

    private static bool IsRole(string word, LayoutCues cues) => cues.Bylines.Has(CueForm.Role, Letters(word));

    private static bool IsTime(string word, LayoutCues cues) =>
        char.IsDigit(word[0]) || cues.Common.Has(CueForm.Weekday, Letters(word)) || cues.Common.Has(CueForm.Month, Letters(word));

    private static string Letters(string word)
    {
        var folded = Folding.Fold(word).Trim('.', ',', ';', ':', '(', ')', '"', '\'', '|');
        return folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
    }

    [GeneratedRegex(@"\s*;\s*|(?<=\p{Ll}{2})\.\s+(?=\p{Lu})|\.$|,\s(?=(?:[Ee]dit|[Ww]rit|[Aa]dditional)\w*\s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Segment();

    [GeneratedRegex(@"^[(<]?[\w.+-]+@[\w-]+(\.[\w-]+)+[)>,.]?$|^@\w{2,30}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
