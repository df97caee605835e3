using System.Text.RegularExpressions;

namespace Tocsin.Coding.Layout;

/// <summary>The place, day and agency before the first sentence of a story.</summary>
/// <param name="Length">UTF-16 units from the start of the paragraph's words, its dash or stop included.</param>
/// <param name="Agency">The agency in brackets; null for none.</param>
internal readonly record struct OpeningDateline(int Length, string? Agency);

/// <summary>Lines, and beginnings of lines, that say where and when a report was filed.</summary>
internal static partial class DatelineForm
{
    private const int LongestOpening = 120;

    /// <summary>Whether the line holds a time and perhaps a place, and nothing else.</summary>
    public static bool IsDateline(Paragraph line, LayoutCues cues)
    {
        if (line.Words.Length is 0 or > 20)
        {
            return false;
        }

        var datelines = cues.Datelines;
        var words = Word().Matches(line.Folded).Select(match => match.Value.Replace(".", "", StringComparison.Ordinal) is { Length: > 0 } bare && char.IsLetter(bare[0]) ? bare : match.Value).ToList();
        bool stamped = false, inTime = false;
        var places = 0;
        var position = 0;
        foreach (var word in words)
        {
            if (IsMonthOrWeekday(word, cues) || ClockOrDate().IsMatch(word) || datelines.Has(CueForm.Stamp, word))
            {
                stamped = true;
                inTime = true;
            }
            else if (char.IsDigit(word[0]) || word[0] is '+' or '-' || datelines.Has(CueForm.Time, word))
            {
                inTime |= char.IsDigit(word[0]);
            }
            else if (!inTime && position < 4 && IsCapitalIn(line, word))
            {
                places++;
            }
            else
            {
                return false;
            }

            position++;
        }

        // A place without a comma before the day is the beginning of a title: "Niamey July".
        return stamped && (places == 0 || (words.Count > places && line.Core.Contains(',', StringComparison.Ordinal) && words.Any(word => IsMonthOrWeekday(word, cues) || ClockOrDate().IsMatch(word))));
    }

    /// <summary>The dateline at the start of a paragraph of story; null for none.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the words of the paragraph begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="isFirst">Whether it is the first paragraph of the story.</param>
    /// <param name="cues">The words.</param>
    public static OpeningDateline? AtStart(string text, int start, int end, bool isFirst, LayoutCues cues)
    {
        var window = text.AsSpan(start, Math.Min(end - start, LongestOpening)).ToString();
        if (Opening().Match(window) is not { Success: true } match || start + match.Length >= end)
        {
            return null;
        }

        var place = match.Groups["place"].Value;
        var after = match.Groups["after"].Value.Trim();
        var day = match.Groups["day"].Success;
        var agency = match.Groups["agency"].Success ? match.Groups["agency"].Value : null;
        var mark = match.Groups["mark"].Value.Trim();
        var rest = text.AsSpan(start + match.Length, end - start - match.Length).TrimStart();
        if (rest.IsEmpty || (day && !IsDay(match.Groups["day"].Value, cues)) || !IsPlace(place, cues))
        {
            return null;
        }

        var isCapitals = IsAllCapitals(place);
        if (agency is not null && IsAcronymOf(agency, place))
        {
            return null;
        }

        var isSure = day || agency is not null;
        if (mark.Length == 0 && !(isCapitals && isSure))
        {
            return null;
        }

        if (mark is "." or ":" && !day && !(mark is "." && isFirst && isCapitals && after.Length == 0))
        {
            return null;
        }

        if (!isSure)
        {
            var startsSentence = char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] is '"' or '“' or '‘' or '\'';
            if (!startsSentence || TitleForm.IsCapitals(rest[..Math.Min(rest.Length, 80)]) || (mark == "-" && !char.IsWhiteSpace(match.Groups["mark"].Value[0]) && !place.EndsWith('.')))
            {
                return null;
            }

            if (isCapitals ? IsAcronym(place, text, start, match.Length) : !isFirst || after.Length > 0 || place.Split(' ').Length > 2 || mark is "-")
            {
                return null;
            }
        }

        return new OpeningDateline(match.Length, agency);
    }

    private static bool IsCapitalIn(Paragraph line, string word) =>
        line.Words.Any(written => Folding.Fold(written).Trim(',', '.', '(', ')').StartsWith(word, StringComparison.Ordinal) && TitleForm.StartsCapital(written));

    private static bool IsMonthOrWeekday(string word, LayoutCues cues) =>
        cues.Common.Has(CueForm.Month, word) || cues.Common.Has(CueForm.Weekday, word);

    private static bool IsDay(string day, LayoutCues cues) =>
        Word().Matches(Folding.Fold(day)).Any(word => IsMonthOrWeekday(word.Value, cues));

    private static bool IsPlace(string place, LayoutCues cues)
    {
        var first = Folding.Fold(place.Split([' ', ',', '/'], 2)[0]);
        return !cues.Common.Has(CueForm.Opener, first) && !IsMonthOrWeekday(first, cues);
    }

    private static bool IsAllCapitals(string place) => place.All(c => !char.IsLower(c)) && place.Count(char.IsUpper) >= 3;

    // "African Union (AU)": the bracket explains the name before it.
    private static bool IsAcronymOf(string agency, string place)
    {
        var initials = string.Concat(place.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(TitleForm.StartsCapital).Select(word => word[0]));
        return initials.Length >= 2 && agency.StartsWith(initials, StringComparison.OrdinalIgnoreCase);
    }

    // "ECOWAS - West Africa's bloc - said": what the text writes in capitals elsewhere too is a short name, not a place set in capitals.
    private static bool IsAcronym(string place, string text, int start, int length)
    {
        if (place.AsSpan().ContainsAny(' ', ',', '/'))
        {
            return false;
        }

        for (var at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + place.Length, StringComparison.Ordinal))
        {
            var isElsewhere = at < start || at >= start + length;
            var isWhole = (at == 0 || !char.IsLetter(text[at - 1])) && (at + place.Length >= text.Length || !char.IsLetter(text[at + place.Length]));
            if (isElsewhere && isWhole && !IsInCapitals(text, at, place.Length))
            {
                return true;
            }
        }

        return false;
    }

    // Within a headline in capitals every name is in capitals.
    private static bool IsInCapitals(string text, int at, int length)
    {
        var from = Math.Max(0, at - 40);
        var to = Math.Min(text.Length, at + length + 40);
        var around = string.Concat(text.AsSpan(from, at - from), text.AsSpan(at + length, to - at - length));
        return TitleForm.IsCapitals(around);
    }

    // The place in capitals or with a capital, more of it after commas, the day, the agency in brackets, then a dash.
    [GeneratedRegex(
        """
        ^(?<place>\p{Lu}[\p{L}.'’-]*(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}?)
        (?<after>(?:,\ (?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b)\p{Lu}[\p{L}.]*(?:\ \p{Lu}[\p{L}.]*)?){0,2})
        (?:,?\ (?<day>(?:\p{Lu}\p{L}{2,8}\.?,?\ )?(?:\p{Lu}\p{L}{2,8}\.?\ \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\ \p{Lu}\p{L}{2,8}\.?)(?:,?\ \d{4})?|,?\ \p{Lu}\p{L}{2,8}day))?
        (?:,?\ ?[(\[](?<agency>[^\d()\[\]]{2,40})[)\]](?<mark>\ ?(?:(?:--|[–—])\s?|-\s)|\ ?[.:](?=\s))?
          |(?<mark>\ ?(?:(?:--|[–—])\s?|-\s)|\ ?[.:](?=\s)))\s*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\p{L}]+(?:\.[\p{L}]+\.?)?|[+-]?\d+(?:[:./hH-]\d+)*(?:st|nd|rd|th|am|pm)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{1,2}[:.hH]\d{2}(?:[:.]\d{2})?(?:am|pm)?$|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClockOrDate();
}
