using System.Globalization;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Coding.en;

/// <summary>A time that a sentence gives, and the word by which it hangs in the tree.</summary>
internal readonly record struct FoundTime(int First, int End, int Head, TimeReference Time);

/// <summary>Reads days, dates and spans in English and resolves them from the day of publication.</summary>
/// <remarks>A weekday without a date is the nearest one up to the day of publication; after a word of the future, or as a deadline, the next
/// one. Without a day of publication only full dates are resolved.</remarks>
internal sealed class TimeReader(DateOnly? published)
{
    private static readonly Dictionary<string, int> Weekdays =
        WordTable.Numbered(0, "sunday|sun monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat");

    private static readonly Dictionary<string, int> Months = WordTable.Numbered(
        1, "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec");

    private static readonly Dictionary<string, int> Counts =
        WordTable.Numbered(1, "a|an|one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen");

    /// <summary>All times of a sentence, in order.</summary>
    public List<FoundTime> Read(Tree tree)
    {
        var found = new List<FoundTime>();
        var words = new string[tree.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tree[i].Form.ToLowerInvariant().TrimEnd('.');
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (ReadAt(tree, words, i) is { } time)
            {
                found.Add(time);
                i = time.End - 1;
            }
        }

        return found;
    }

    private FoundTime? ReadAt(Tree tree, string[] words, int at)
    {
        return ReadDate(tree, words, at) ?? ReadWeekday(tree, words, at) ?? ReadRelative(tree, words, at);
    }

    // "26 July 2023", "July 26, 2023", "26 July", "July 2023", "in July", "2023-07-26", "in 2012", "late July"
    private FoundTime? ReadDate(Tree tree, string[] words, int at)
    {
        if (DateOnly.TryParseExact(words[at], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return Found(tree, words, at, at + 1, at, DateRange.Day(iso));
        }

        if (IsDayNumber(words[at], out var day) && MonthAt(tree, words, at + 1) is { } month)
        {
            var (year, end) = YearAt(words, at + 2);
            return Found(tree, words, at, end, at + 1, DayOf(year, month, day));
        }

        if (IsDayNumber(words[at], out day) && at + 2 < words.Length && words[at + 1] == "of" && MonthAt(tree, words, at + 2) is { } monthOf)
        {
            var (year, end) = YearAt(words, at + 3);
            return Found(tree, words, at, end, at + 2, DayOf(year, monthOf, day));
        }

        if (MonthAt(tree, words, at) is { } named)
        {
            if (at + 1 < words.Length && IsDayNumber(words[at + 1], out day))
            {
                var (year, end) = YearAt(words, at + 2);
                return Found(tree, words, at, end, at, DayOf(year, named, day));
            }

            var (yearOnly, endOnly) = YearAt(words, at + 1);
            var part = at > 0 ? words[at - 1] : "";
            return tree.Upos(at) == Upos.Propn || yearOnly is not null ? Found(tree, words, at, endOnly, at, MonthOf(yearOnly, named, part)) : null;
        }

        // "in 2012", "the 2012 coup"
        if (IsYear(words[at], out var alone) && words[at].Length == 4
            && (tree.Preposition(at) is "in" or "since" or "of" or "by" or "until" or "from" or "after" or "before"
                || (tree.Relation(at) is "nummod" or "compound" or "nmod" && tree.Head(at) > at && !tree.HasFeature(tree.Head(at), "Number=Plur"))))
        {
            return Found(tree, words, at, at + 1, at, new DateRange(new DateOnly(alone, 1, 1), new DateOnly(alone, 12, 31)));
        }

        return null;
    }

    private FoundTime? ReadWeekday(Tree tree, string[] words, int at)
    {
        if (!Weekdays.TryGetValue(words[at], out var weekday) || (words[at].Length <= 5 && tree.Upos(at) != Upos.Propn) || (at > 0 && words[at - 1] == "every"))
        {
            return null;
        }

        // "Wednesday, 26 July": the date decides.
        var next = at + 1 < words.Length && words[at + 1] == "," ? at + 2 : at + 1;
        if (next < words.Length && ReadDate(tree, words, next) is { Time.Range.IsDay: true } date)
        {
            return Found(tree, words, at, date.End, at, date.Time.Range);
        }

        if (published is not { } anchor)
        {
            return Found(tree, words, at, at + 1, at, DateRange.Unknown);
        }

        var isNext = IsFuture(tree, words, at);
        var distance = isNext ? (weekday - (int)anchor.DayOfWeek + 7) % 7 : -(((int)anchor.DayOfWeek - weekday + 7) % 7);
        if (isNext && distance == 0)
        {
            distance = 7;
        }

        if (at > 0 && words[at - 1] is "last" or "previous" && at > 0 && distance == 0)
        {
            distance = -7;
        }

        return Found(tree, words, at, at + 1, at, DateRange.Day(anchor.AddDays(distance)));
    }

    private FoundTime? ReadRelative(Tree tree, string[] words, int at)
    {
        DateRange Days(int first, int last) => published is { } anchor ? new DateRange(anchor.AddDays(first), anchor.AddDays(last)) : DateRange.Unknown;
        switch (words[at])
        {
            case "today" or "tonight":
                return Found(tree, words, at, at + 1, at, Days(0, 0));
            case "yesterday":
                return Found(tree, words, at, at + 1, at, Days(-1, -1));
            case "tomorrow":
                return Found(tree, words, at, at + 1, at, Days(1, 1));
            case "overnight":
                return Found(tree, words, at, at + 1, at, Days(-1, 0));
        }

        if (at + 1 < words.Length && words[at] is "last" or "next" or "this" or "past" or "coming" && at + 1 < words.Length && UnitDays(words[at + 1]) is { } unit and > 0)
        {
            var range = words[at] switch
            {
                "last" or "past" => Days(-unit, words[at + 1] == "night" ? 0 : -1),
                "next" or "coming" => Days(1, unit * 2),
                _ => Days(-unit, unit),
            };
            return Found(tree, words, at, at + 2, at + 1, range);
        }

        // "three days ago", "two weeks later" (later than what is not known), "within a week", "in three days"
        if (TryCount(words[at], out var count) && at + 1 < words.Length && UnitDays(words[at + 1]) is { } each and > 0)
        {
            if (at + 2 < words.Length && words[at + 2] is "ago" or "earlier")
            {
                var blur = each == 1 ? 0 : each / 2;
                return Found(tree, words, at, at + 3, at + 2, Days(-(count * each) - blur, -(count * each) + blur));
            }

            if (at > 0 && words[at - 1] is "within" or "in" && at > 0)
            {
                return words[at - 1] == "within" || IsFuture(tree, words, at + 1)
                    ? new FoundTime(at - 1, at + 2, at + 1, new TimeReference(tree[at - 1].Passage.Cover(tree[at + 1].Passage), Days(0, count * each), IsDeadline: words[at - 1] == "within"))
                    : null;
            }

            if (at > 0 && words[at - 1] is "last" or "past")
            {
                return Found(tree, words, at - 1, at + 2, at + 1, Days(-(count * each), 0));
            }
        }

        return null;
    }

    // The words before a time that belong to it tell whether it is a beginning, an end or a deadline.
    private static FoundTime Found(Tree tree, string[] words, int first, int end, int head, DateRange range)
    {
        var isDeadline = false;
        var start = first;
        for (var i = first - 1; i >= Math.Max(0, first - 3); i--)
        {
            switch (words[i])
            {
                case "early" or "late" or "mid" or "on" or "in" or "at" or "the" or "end" or "of" or "last" or "a" or "night" or "morning" or "evening" or "afternoon" or "-":
                    continue;
                case "since":
                    range = range with { Last = null };
                    start = i;
                    break;
                case "by" or "until" or "till" or "before":
                    isDeadline = words[i] != "before" || IsFuture(tree, words, first);
                    range = range with { First = null };
                    start = i;
                    break;
            }

            break;
        }

        // Part-of-day words behind a weekday belong to it.
        if (end < words.Length && words[end] is "night" or "morning" or "evening" or "afternoon" && tree.Head(end) is >= 0)
        {
            head = end;
            end++;
        }

        return new FoundTime(start, end, head, new TimeReference(tree[start].Passage.Cover(tree[end - 1].Passage), range, isDeadline));
    }

    private DateRange DayOf(int? year, int month, int day)
    {
        if ((year ?? NearestYear(month, day)) is not { } known || day > DateTime.DaysInMonth(known, month))
        {
            return DateRange.Unknown;
        }

        return DateRange.Day(new DateOnly(known, month, day));
    }

    private DateRange MonthOf(int? year, int month, string part)
    {
        if ((year ?? NearestYear(month, 1)) is not { } known)
        {
            return DateRange.Unknown;
        }

        var days = DateTime.DaysInMonth(known, month);
        var (first, last) = part switch { "early" => (1, 10), "mid" or "-" => (10, 20), "late" => (20, days), _ => (1, days) };
        return new DateRange(new DateOnly(known, month, first), new DateOnly(known, month, last));
    }

    // A date without a year is the one nearest to the publication: news looks a little ahead and further back.
    private int? NearestYear(int month, int day)
    {
        if (published is not { } anchor)
        {
            return null;
        }

        var inYear = new DateOnly(anchor.Year, month, Math.Min(day, DateTime.DaysInMonth(anchor.Year, month)));
        var ahead = inYear.DayNumber - anchor.DayNumber;
        return ahead > 120 ? anchor.Year - 1 : ahead < -245 ? anchor.Year + 1 : anchor.Year;
    }

    private static bool IsFuture(Tree tree, string[] words, int at)
    {
        if (at > 0 && words[at - 1] is "next" or "coming" or "by" or "until" or "for")
        {
            return true;
        }

        // "will meet on Thursday", "is due to expire on Sunday", "a meeting planned for Friday"
        for (int word = tree.Head(at), steps = 0; word >= 0 && steps < 6; word = tree.Head(word), steps++)
        {
            if (tree.Upos(word) is not (Upos.Verb or Upos.Adj or Upos.Aux))
            {
                continue;
            }

            if (tree.Lemma(word) is "due" or "set" or "schedule" or "plan" or "expect" or "expire" or "promise" or "pledge" or "vow" or "agree")
            {
                return true;
            }

            foreach (var child in tree.ChildrenOf(word))
            {
                if (tree.Relation(child) == "aux" && tree.Lemma(child).ToLowerInvariant() is "will" or "shall" or "'ll")
                {
                    return true;
                }
            }

            if (tree.HasFeature(word, "VerbForm=Fin"))
            {
                return false;
            }
        }

        return false;
    }

    private static int? MonthAt(Tree tree, string[] words, int at) =>
        at >= 0 && at < words.Length && Months.TryGetValue(words[at], out var month) && (words[at] is not ("may" or "march" or "mar" or "sun" or "sat") || tree.Upos(at) == Upos.Propn) ? month : null;

    private static (int? Year, int End) YearAt(string[] words, int at)
    {
        if (at < words.Length && IsYear(words[at], out var year))
        {
            return (year, at + 1);
        }

        return at + 1 < words.Length && words[at] is "," or "of" && at + 1 < words.Length && IsYear(words[at + 1], out year) ? (year, at + 2) : (null, at);
    }

    private static bool IsYear(string word, out int year) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1800 and <= 2100;

    private static bool IsDayNumber(string word, out int day)
    {
        var digits = word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal)
            ? word[..^2]
            : word;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 && digits.Length <= 2;
    }

    private static bool TryCount(string word, out int count) =>
        Counts.TryGetValue(word, out count) || (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 0 and < 1000);

    private static int? UnitDays(string word) => word switch
    {
        "day" or "days" or "night" or "nights" => 1,
        "hour" or "hours" => 1,
        "week" or "weeks" => 7,
        "weekend" => 3,
        "fortnight" => 14,
        "month" or "months" => 30,
        "year" or "years" => 365,
        "decade" or "decades" => 3650,
        _ => null,
    };
}
