using Tocsin.Coding.en.Times;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Coding.en;

/// <summary>A time that a sentence gives, and the word by which it hangs in the tree.</summary>
internal readonly record struct FoundTime(int First, int End, int Head, TimeReference Time);

/// <summary>Reads days, dates, times of day and spans in English and resolves them from the day and zone of publication.</summary>
/// <remarks>A weekday or month without a date is the nearest one on the side of the tense: the last up to the day of publication, or the next.
/// "Last month" is the month of the calendar, "three months ago" that whole month, "early June" its first third. Without a day of
/// publication only full dates are resolved. The conventions are listed in docs/reference/times.md.</remarks>
internal sealed class TimeReader(DateTimeOffset? published)
{
    /// <summary>All times of a sentence, in order.</summary>
    public List<FoundTime> Read(Tree tree)
    {
        var atoms = TimeAtoms.Of(tree);
        var parser = new TimeParser(atoms, published, i => IsAhead(tree, atoms, Math.Min(i, atoms.Length - 1)), i => IsName(tree, atoms, i));
        var found = new List<FoundTime>();
        for (var i = 0; i < atoms.Length; i++)
        {
            if (ReadAt(tree, atoms, parser, i) is { } time)
            {
                found.Add(time.Found);
                i = time.End - 1;
            }
        }

        return found;
    }

    // "were given until 3 May to leave": a limit that somebody is set lies ahead, whatever the tense.
    private static bool IsAhead(Tree tree, TimeAtom[] atoms, int i) =>
        Tense.IsFuture(tree, atoms[i].Token)
        || ((Opens(atoms, i - 1) || Opens(atoms, i - 2) || Opens(atoms, i - 3)) && (IsAsked(tree, atoms[i].Token) || (!Tense.IsPast(tree, atoms[i].Token) && !Opens(atoms, i - 1, "by"))));

    private static bool Opens(TimeAtom[] atoms, int i, string word) => i >= 0 && atoms[i].Text == word;

    private static bool Opens(TimeAtom[] atoms, int i) => i >= 0 && atoms[i].Text is ("until" or "by" or "till");

    private static bool IsName(Tree tree, TimeAtom[] atoms, int i) =>
        i >= 0 && i < atoms.Length && (tree.Upos(atoms[i].Token) == Upos.Propn || (char.IsUpper(tree[atoms[i].Token].Form[0]) && tree.Upos(atoms[i].Token) is not (Upos.Aux or Upos.Verb)));

    private static (FoundTime Found, int End)? ReadAt(Tree tree, TimeAtom[] atoms, TimeParser parser, int i)
    {
        string At(int at) => at >= 0 && at < atoms.Length ? atoms[at].Text : "";
        // What opens a span stands before it and is part of it.
        switch (At(i))
        {
            case "from" or "between" when ReadSpan(parser, At, Skip(At, i + 1)) is { } span:
                return Found(tree, atoms, i, span);
            case "since" when parser.Read(Skip(At, i + 1)) is { Duration: null } since:
                return since.Range.First is { } begin ? Found(tree, atoms, i, since with { Range = new DateRange(begin, null), Clock = null }) : Found(tree, atoms, i, since);
            case "until" or "till" or "through" or "til" when parser.Read(Skip(At, i + 1)) is { Duration: null, Range.Last: { } until } end:
                return Found(tree, atoms, i, end with { Range = new DateRange(null, until), Clock = null }, IsGiven(tree, atoms[i].Token) && At(i) is not "through");
            case "no" when At(i + 1) == "later" && At(i + 2) == "than" && parser.Read(Skip(At, i + 3)) is { Duration: null, Range.Last: { } latest } least:
                return Found(tree, atoms, i, least with { Range = new DateRange(null, latest), Clock = null }, true);
            case "every" or "each" when parser.Read(i + 1) is { } recurring:
                return Found(tree, atoms, i, TimeValue.Unknown(recurring.End));
            case "day" or "week" or "month" or "year" when At(i + 1) is "before" or "after" && parser.Anchored(i, 1, i + 1) is { } beside:
                return Found(tree, atoms, At(i - 1) == "the" ? i - 1 : i, beside);
            case "by" or "before" or "after" when parser.Read(Skip(At, i + 1)) is { Duration: null, Range: { First: { } first, Last: { } last } } limit:
                return At(i) == "after"
                    ? null
                    : At(i) == "by"
                        ? Found(tree, atoms, i, limit with { Range = new DateRange(null, last), Clock = null }, Tense.IsFuture(tree, atoms[i + 1].Token) || IsAsked(tree, atoms[i].Token))
                        : Found(tree, atoms, i, limit with { Range = new DateRange(null, first.AddDays(-1)), Clock = null }, Tense.IsFuture(tree, atoms[i + 1].Token));
            case "within" when parser.Read(Skip(At, i + 1)) is { Duration: { } length } within && parser.Within(length) is { } range:
                return Found(tree, atoms, i, within with { Range = range, Duration = null }, true);
            case "for" when parser.Read(At(i + 1) == "the" ? i + 2 : i + 1) is { Duration: not null } lasting:
                return Found(tree, atoms, i, lasting);
            case "on" or "in" or "at" or "the" when At(i) != "the" || At(i + 1) is not ("last" or "next" or "past" or "coming" or "end" or "start" or "beginning" or "middle" or "weekend" or "night" or "day" or "previous" or "following" or "first" or "second" or "third" or "fourth" or "final" or "summer" or "winter"
                or "spring" or "autumn" or "fall" or "close") && !IsYearLike(At(i + 1)) && At(i + 2) is not "century":
                return null;
        }

        if (parser.Read(i) is not { } value)
        {
            return null;
        }

        // "Monday to Wednesday", "2014-2017", "May-June": a span without an opening word.
        if (At(value.End) is "-" or "to" or "through" or "until" && value.Range.First is not null && ReadSpan(parser, At, i) is { } open)
        {
            return Found(tree, atoms, i, open);
        }

        return value.Duration is not null && !IsSpan(At, i) ? null : Found(tree, atoms, i, value);
    }

    private static bool IsYearLike(string text) => text.Length == 4 && text[0] is '1' or '2' && text[^1] is '0';

    // A length is told by "for", "after", "lasted"; a mere "three weeks" may be anything, such as an age.
    private static bool IsSpan(Func<int, string> at, int i) => at(i - 1) is "lasted" or "last" or "lasts" or "take" or "taken" or "need" or "needs" or "needed" or "spend" or "spent" or "spending" or "next" or "lasting" or "of" or "took" or "over" or "after" or "than" or "nearly" or "almost" or "about" or "some" or "least" or "another" or "every" or "a"
        or "the" or "in" or "within" or "during" or "for" or "more" or "up" or "to" or "takes" or "whole" or "full" or "roughly" or "around" or "just" or "only" or "additional" or "further";

    private static int Skip(Func<int, string> at, int i)
    {
        while (at(i) is "at" or "on" or "in" or "about" or "around" or "late" or "early" or "roughly" or "or" or "least" or "sometime" or "some" or "shortly" or "just" or "no" or "later" or "than" && (at(i) is not ("late" or "early") || at(i + 1) is "on"))
        {
            i++;
        }

        return at(i) == "the" && at(i + 1) is not ("end" or "start" or "beginning" or "middle" or "past" or "last" or "next" or "coming" or "weekend" or "day" or "close" or "previous" or "following") && !IsYearLike(at(i + 1)) ? i + 1 : i;
    }

    // "3 to 9 May", "Monday and Wednesday", "2014-2017", "May to July 2020"
    private static TimeValue? ReadSpan(TimeParser parser, Func<int, string> at, int i)
    {
        if (parser.Read(i) is not { } first)
        {
            return null;
        }

        if (at(first.End) is not ("-" or "to" or "and" or "until" or "till" or "through"))
        {
            return first.Range is { First: not null, IsDay: false } ? first : null;
        }

        var next = Skip(at, first.End + 1);
        if (parser.Read(next) is not { Range: { First: { } begin, Last: { } last } } second)
        {
            // "2014-17"
            return first.Range.First is { } year && !first.Range.IsDay && at(first.End) == "-" && at(next).Length == 2 && int.TryParse(at(next), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var short2)
                && (year.Year / 100 * 100) + short2 > year.Year && at(i).Length == 4
                ? new TimeValue(next + 1, new DateRange(year, new DateOnly((year.Year / 100 * 100) + short2, 12, 31)))
                : null;
        }

        if (first.Range.First is not { } start)
        {
            return null;
        }

        // "between May and July 2020": the year behind holds for both.
        if (first.IsGuessed && !second.IsGuessed && start.Year != last.Year)
        {
            var moved = new DateOnly(start.Month > last.Month ? last.Year - 1 : last.Year, start.Month, Math.Min(start.Day, DateTime.DaysInMonth(start.Month > last.Month ? last.Year - 1 : last.Year, start.Month)));
            start = moved;
        }

        if (start > last && second.IsGuessed && first.IsGuessed)
        {
            // "from Friday to Monday" before publication: the first lies before the last.
            while (start > last)
            {
                start = first.Range.IsDay ? start.AddDays(-7) : start.AddYears(-1);
            }
        }

        return start <= last ? second with { Range = new DateRange(start, last), Clock = null, IsGuessed = first.IsGuessed || second.IsGuessed } : null;
    }

    // "must leave by Sunday", "gave them until Friday", "ordered to pay by": somebody is told to.
    private static bool IsAsked(Tree tree, int word)
    {
        var steps = 0;
        for (var at = tree.Head(word); at >= 0 && steps < 6; at = tree.Head(at), steps++)
        {
            if (tree.Lemma(at).ToLowerInvariant() is "give" or "order" or "demand" or "ask" or "tell" or "urge" or "require" or "must" or "deadline" or "ultimatum" or "have" or "need" or "call" or "warn" or "expect" or "due" or "set" or "want" or "instruct"
                or "pledge" or "promise" or "vow" or "agree" or "extend" or "request" or "summon" or "insist" or "grant")
            {
                return true;
            }

            foreach (var child in tree.ChildrenOf(at))
            {
                if (tree.Relation(child) == "aux" && tree.Lemma(child).ToLowerInvariant() is "must" or "should" or "will" or "shall" or "would" or "wo" or "'ll" && tree[child].Xpos != "VBD")
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "gave them until Friday": what somebody has time for ends then; what merely lasts until then is no deadline.
    private static bool IsGiven(Tree tree, int word)
    {
        var steps = 0;
        for (var at = tree.Head(word); at >= 0 && steps < 4; at = tree.Head(at), steps++)
        {
            if (tree.Upos(at) is Upos.Verb)
            {
                return tree.Lemma(at).ToLowerInvariant() is "give" or "have" or "grant" or "allow" or "get";
            }
        }

        return false;
    }

    private static (FoundTime Found, int End) Found(Tree tree, TimeAtom[] atoms, int first, TimeValue value, bool isDeadline = false)
    {
        var end = value.End;
        // Parts of the day behind a day belong to it: "Tuesday night".
        while (end < atoms.Length && value.Range.IsDay && atoms[end].Text is "night" or "morning" or "evening" or "afternoon")
        {
            end++;
        }

        var (start, last) = (atoms[first].Token, atoms[end - 1].Token);
        var head = start;
        for (var token = start; token <= last; token++)
        {
            // The word by which the whole hangs: the one whose head lies outside.
            if (tree.Head(token) < start || tree.Head(token) > last)
            {
                head = token;
                if (tree.Relation(token) is not ("case" or "mark" or "punct"))
                {
                    break;
                }
            }
        }

        var passage = new Passage(atoms[first].Start, atoms[end - 1].End);
        return (new FoundTime(start, last + 1, head, new TimeReference(passage, value.Range, isDeadline) { Clock = value.Clock, Duration = value.Duration, IsGuessed = value.IsGuessed && !value.Range.IsUnknown }), end);
    }
}
