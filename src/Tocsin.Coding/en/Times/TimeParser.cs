using System.Globalization;
using Tocsin.Coding.Times;

namespace Tocsin.Coding.en.Times;

/// <summary>What an expression of time means, before the words around it are looked at.</summary>
/// <param name="End">The atom after its last.</param>
/// <param name="Range">The days.</param>
/// <param name="Clock">The time of day.</param>
/// <param name="Duration">How long, as ISO 8601 writes it.</param>
/// <param name="IsGuessed">Whether the day was chosen by tense.</param>
internal readonly record struct TimeValue(int End, DateRange Range, TimeOnly? Clock = null, string? Duration = null, bool IsGuessed = false)
{
    public static TimeValue Day(int end, DateOnly day, bool isGuessed = false) => new(end, DateRange.Day(day), IsGuessed: isGuessed);

    public static TimeValue Unknown(int end) => new(end, DateRange.Unknown);
}

/// <summary>Reads single expressions of time: dates, weekdays, words that point from the day of publication, units counted.</summary>
/// <param name="atoms">The sentence.</param>
/// <param name="published">Day and time of publication, in the zone of the report; null where not known.</param>
/// <param name="isFuture">Whether the sentence looks forward at an atom.</param>
/// <param name="isName">Whether an atom is a name by its word class: "May", "March", "Sun".</param>
internal sealed class TimeParser(TimeAtom[] atoms, DateTimeOffset? published, Func<int, bool> isFuture, Func<int, bool> isName)
{
    private DateOnly? Today { get; } = published is { } time ? DateOnly.FromDateTime(time.DateTime) : null;

    private string At(int i) => i >= 0 && i < atoms.Length ? atoms[i].Text : "";

    private int NumberAt(int i) => i >= 0 && i < atoms.Length ? atoms[i].Number : -1;

    /// <summary>The expression that begins at an atom; null where none does.</summary>
    public TimeValue? Read(int i)
    {
        var value = ReadIso(i) ?? ReadSlashed(i) ?? ReadHoliday(i) ?? ReadDayMonth(i) ?? ReadPart(i) ?? ReadMonth(i) ?? ReadWeekday(i) ?? ReadRelativeUnit(i)
            ?? ReadCounted(i) ?? ReadSeasonOrQuarter(i) ?? ReadDecade(i) ?? ReadYear(i) ?? ReadWord(i) ?? ReadClockFirst(i);
        return value is { } found ? WithClock(found) : null;
    }

    /// <summary>The days from publication on that a length spans; null where the day of publication is not known.</summary>
    /// <param name="length">As ISO 8601 writes it.</param>
    public DateRange? Within(string length)
    {
        if (Today is not { } today || !int.TryParse(length.AsSpan(1).Trim("TMHDWY"), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var isClock = length.Contains('T', StringComparison.Ordinal);
        return new DateRange(null, length[^1] switch
        {
            'H' when published is { } time => DateOnly.FromDateTime(time.DateTime.AddHours(count)),
            'M' when isClock => today,
            'D' => today.AddDays(count),
            'W' => today.AddDays(7 * count),
            'M' => today.AddMonths(count),
            _ => today.AddYears(Math.Min(count, 5000)),
        });
    }

    // 2023-07-26, 2023/07/26
    private TimeValue? ReadIso(int i) =>
        NumberAt(i) is >= 1000 and var year && At(i + 1) is "-" or "/" && At(i + 2).Length == 2 && NumberAt(i + 2) is >= 1 and <= 12 and var month && At(i + 3) == At(i + 1) && At(i + 4).Length == 2
        && NumberAt(i + 4) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? TimeValue.Day(i + 5, new DateOnly(year, month, day)) : null;

    // 25/12/2021, 12/25/2021 where only one reading is a date; both alike mean nothing for sure.
    private TimeValue? ReadSlashed(int i)
    {
        if (NumberAt(i) == 9 && At(i + 1) == "/" && NumberAt(i + 2) == 11 && At(i + 3) != "/")
        {
            return TimeValue.Day(i + 3, new DateOnly(2001, 9, 11));
        }

        if (NumberAt(i) is >= 1 and <= 31 and var first && At(i + 1) is "/" or "." && NumberAt(i + 2) is >= 1 and <= 31 and var second && At(i + 3) == At(i + 1) && NumberAt(i + 4) is >= 1900 and <= 2100 and var year)
        {
            var (day, month) = first > 12 || At(i + 1) == "." || first == second ? (first, second) : second > 12 ? (second, first) : (0, 0);
            return day > 0 && month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month) ? TimeValue.Day(i + 5, new DateOnly(year, month, day)) : TimeValue.Unknown(i + 5);
        }

        return null;
    }

    // "26 July 2023", "the 26th of July", "July 26, 2023", "26-28 July", "July 26-28", "26 and 27 July"
    private TimeValue? ReadDayMonth(int i)
    {
        if (ReadDayNumber(i) is { } day)
        {
            var next = day.End;
            var last = day.Number;
            if (At(next) is "-" or "to" or "and" or "until" or "through" or "or" && ReadDayNumber(next + 1) is { } other && other.Number > day.Number)
            {
                (last, next) = (other.Number, other.End);
            }

            // "26 of July", "16-Feb-2024"
            var isDashed = At(next) == "-" && At(next + 2) == "-";
            if (At(next) == "of" || isDashed)
            {
                next++;
            }

            if (MonthAt(next) is { } month)
            {
                return Dates(i, YearAt(isDashed ? next + 2 : next + 1, out var end), end, month, day.Number, last);
            }

            // "the 26th of last month"
            if (At(next) is "last" or "this" or "next" && At(next + 1) == "month" && Today is { } today && At(next - 1) == "of")
            {
                var shifted = today.AddMonths(At(next) == "last" ? -1 : At(next) == "next" ? 1 : 0);
                return day.Number <= DateTime.DaysInMonth(shifted.Year, shifted.Month) ? TimeValue.Day(next + 2, new DateOnly(shifted.Year, shifted.Month, day.Number)) : null;
            }
        }

        if (MonthAt(i) is { } named && ReadDayNumber(At(i + 1) == "." ? i + 2 : i + 1) is { } number && NumberAt(number.End) < 0 && At(number.End) is not ("percent" or "%"))
        {
            var last = number.Number;
            var end = number.End;
            if (At(end) is "-" or "to" or "and" or "through" or "until" or "or" && ReadDayNumber(end + 1) is { } other && other.Number > number.Number && MonthAt(other.End) is null)
            {
                (last, end) = (other.Number, other.End);
            }

            return Dates(i, YearAt(end, out var after), after, named, number.Number, last);
        }

        if (MonthAt(i) is { } with && ReadDayNumber(i + 1) is { } before && YearAt(before.End, out var behind) is { } year)
        {
            return Dates(i, year, behind, with, before.Number, before.Number);
        }

        return null;
    }

    private TimeValue Dates(int i, int? year, int end, int month, int first, int last)
    {
        var known = year ?? NearestYear(i, month, first, last);
        return known is { } sure && last <= DateTime.DaysInMonth(sure, month)
            ? new TimeValue(end, new DateRange(new DateOnly(sure, month, first), new DateOnly(sure, month, last)), IsGuessed: year is null)
            : TimeValue.Unknown(end);
    }

    private (int Number, int End)? ReadDayNumber(int i)
    {
        if (NumberAt(i) is >= 1 and <= 31 and var number && At(i).Length <= 2)
        {
            return (number, At(i + 1) is "st" or "nd" or "rd" or "th" && atoms[i + 1].Start == atoms[i].End ? i + 2 : i + 1);
        }

        if (TimeWords.IsOrdinal(At(i), out var ordinal) && (At(i + 1) == "of" || MonthAt(i + 1) is not null))
        {
            return (ordinal, i + 1);
        }

        return null;
    }

    // "early June", "mid-2019", "the end of the month", "late last year", "the start of 2020"
    private TimeValue? ReadPart(int i)
    {
        var start = At(i) == "the" ? i + 1 : i;
        var part = At(start) switch
        {
            "early" => 0,
            "mid" or "middle" => 1,
            "late" => 2,
            "end" or "close" when At(start + 1) == "of" => 2,
            "start" or "beginning" when At(start + 1) == "of" => 0,
            _ => -1,
        };
        if (part < 0)
        {
            return null;
        }

        var next = start + 1;
        while (At(next) is "-" or "of" or "in" or "the" or "on")
        {
            next++;
        }

        // "early on Tuesday": the day itself.
        if (At(start) is "early" or "late" or "mid" && (ReadDayMonth(next) ?? ReadWeekday(next) ?? ReadWord(next)) is { Range.IsDay: true } whole)
        {
            return whole;
        }

        if ((ReadMonth(next) ?? ReadRelativeUnit(next) ?? ReadDecade(next) ?? ReadYear(next) ?? ReadSeasonOrQuarter(next) ?? ReadBareUnit(next)) is not { Range: { First: { } first, Last: { } last } } area)
        {
            return null;
        }

        var days = last.DayNumber - first.DayNumber + 1;
        var (from, to) = days switch
        {
            <= 8 => (first, last),
            <= 31 => part switch { 0 => (first, first.AddDays(9)), 1 => (first.AddDays(10), first.AddDays(19)), _ => (first.AddDays(20), last) },
            <= 100 => part switch { 0 => (first, first.AddMonths(1).AddDays(-1)), 1 => (first.AddMonths(1), first.AddMonths(2).AddDays(-1)), _ => (first.AddMonths(2), last) },
            <= 366 => part switch { 0 => (first, first.AddMonths(4).AddDays(-1)), 1 => (first.AddMonths(4), first.AddMonths(8).AddDays(-1)), _ => (first.AddMonths(8), last) },
            <= 3700 => part switch { 0 => (first, first.AddYears(3).AddDays(-1)), 1 => (first.AddYears(3), first.AddYears(6).AddDays(-1)), _ => (first.AddYears(6), last) },
            _ => part switch { 0 => (first, first.AddYears(33).AddDays(-1)), 1 => (first.AddYears(33), first.AddYears(66).AddDays(-1)), _ => (first.AddYears(66), last) },
        };
        return area with { Range = new DateRange(from, to) };
    }

    // "the end of the month", "the middle of the week"
    private TimeValue? ReadBareUnit(int i) => Today is not null && TimeWords.Unit(At(i)) is { } unit and (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century) ? Calendar(i + 1, unit, 0) : null;

    // "July 2023", "in July", "last March", "next May", "July to September 2020"
    private TimeValue? ReadMonth(int i)
    {
        var which = At(i) is "last" or "next" or "this" or "past" ? At(i) : null;
        var at = which is null ? i : i + 1;
        if (MonthAt(at) is not { } month)
        {
            return null;
        }

        var next = at + 1;
        if (At(next) is "last" or "this" or "next" && At(next + 1) == "year" && Today is { } now)
        {
            return Month(next + 2, now.Year + (At(next) == "last" ? -1 : At(next) == "next" ? 1 : 0), month, false);
        }

        if (YearAt(next, out var end) is { } year)
        {
            return Month(end, year, month, false);
        }

        // A short form or a word that is no name by itself is a month only beside a number.
        if (which is null && (At(at).Length <= 3 || At(at) is "march" or "sept") && !isName(at))
        {
            return null;
        }

        if (Today is not { } today)
        {
            return TimeValue.Unknown(next);
        }

        return Month(next, which switch
        {
            "last" or "past" => month < today.Month ? today.Year : today.Year - 1,
            "next" => month > today.Month ? today.Year : today.Year + 1,
            "this" => today.Year,
            _ when isFuture(at) => month >= today.Month ? today.Year : today.Year + 1,
            _ => month <= today.Month ? today.Year : today.Year - 1,
        }, month, which is null);
    }

    private static TimeValue Month(int end, int year, int month, bool isGuessed) =>
        new(end, new DateRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))), IsGuessed: isGuessed);

    private TimeValue? ReadHoliday(int i)
    {
        for (var length = 5; length >= 1; length--)
        {
            if (i + length > atoms.Length)
            {
                continue;
            }

            var words = string.Join(' ', atoms[i..(i + length)].Select(atom => atom.Text)).Replace(" ' s", "'s", StringComparison.Ordinal).Replace("s ' ", "s' ", StringComparison.Ordinal).Replace(" '", "'", StringComparison.Ordinal);
            if (!TimeWords.IsHoliday(words, out var day) || !isName(i))
            {
                continue;
            }

            var year = YearAt(i + length, out var end);
            if (year is null && At(end) is "last" or "this" or "next" && At(end + 1) == "year" && Today is { } now)
            {
                (year, end) = (now.Year + (At(end) == "last" ? -1 : At(end) == "next" ? 1 : 0), end + 2);
            }

            return Dates(i, year, end, day.Month, day.Day, day.Day);
        }

        return ReadMovable(i);
    }

    // Holidays that move: Easter by the rule of the Gregorian calendar (Meeus 1991), Thanksgiving of the United States.
    private TimeValue? ReadMovable(int i)
    {
        var (length, shift) = (At(i), At(i + 1)) switch
        {
            ("easter", "sunday") => (2, 0),
            ("easter", "monday") => (2, 1),
            ("good", "friday") => (2, -2),
            ("easter", _) => (1, 0),
            ("thanksgiving", "day") => (2, 1000),
            ("thanksgiving", _) => (1, 1000),
            _ => (0, 0),
        };
        if (length == 0 || Today is not { } today)
        {
            return null;
        }

        var year = YearAt(i + length, out var end);
        DateOnly In(int y) => shift == 1000 ? new DateOnly(y, 11, 1).AddDays(((4 - (int)new DateOnly(y, 11, 1).DayOfWeek + 7) % 7) + 21) : Easter(y).AddDays(shift);
        if (year is { } told)
        {
            return TimeValue.Day(end, In(told));
        }

        var day = In(today.Year);
        return TimeValue.Day(end, isFuture(i) ? day < today ? In(today.Year + 1) : day : day > today ? In(today.Year - 1) : day, isGuessed: true);
    }

    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (j, k) = (c / 4, c % 4);
        var m = (a + (11 * h)) / 319;
        var r = ((2 * e) + (2 * j) - k - h + m + 32) % 7;
        var month = (h - m + r + 90) / 25;
        return new DateOnly(year, month, (h - m + r + month + 19) % 32);
    }

    // "Wednesday", "last Wednesday", "next Friday", "Wednesday last week", "Wednesday, 26 July", "the Sunday before last"
    private TimeValue? ReadWeekday(int i)
    {
        var which = At(i) is "last" or "next" or "this" or "coming" or "past" or "previous" or "every" or "each" ? At(i) : null;
        var at = which is null ? i : i + 1;
        if (!TimeWords.IsWeekday(At(at), out var weekday) || (At(at).Length <= 4 && At(at) is not ("tues" or "weds") && !isName(at) && !TimeWords.IsDayPart(At(at + 1))))
        {
            return null;
        }

        var next = at + 1;
        if (which is "every" or "each" || At(at).EndsWith("days", StringComparison.Ordinal))
        {
            return TimeValue.Unknown(next);
        }

        if ((ReadDayMonth(At(next) is "," or "the" ? next + 1 : next) ?? ReadIso(At(next) == "," ? next + 1 : next)) is { Range.IsDay: true } date)
        {
            return date with { IsGuessed = false };
        }

        if (Today is not { } today)
        {
            return TimeValue.Unknown(next);
        }

        var back = ((int)today.DayOfWeek - weekday + 7) % 7;
        var ahead = (weekday - (int)today.DayOfWeek + 7) % 7;
        // "Wednesday last week", "Monday of next week"
        var of = At(next) == "of" ? next + 1 : next;
        if (At(of) is "last" or "this" or "next" && At(of + 1) == "week")
        {
            return TimeValue.Day(of + 2, Monday(today).AddDays(((weekday + 6) % 7) + (At(of) == "last" ? -7 : At(of) == "next" ? 7 : 0)));
        }

        if (At(next) == "week" && isFuture(at))
        {
            return TimeValue.Day(next + 1, today.AddDays((ahead == 0 ? 7 : ahead) + 7));
        }

        if (At(i - 1) == "the" && At(next) == "before" && At(next + 1) == "last")
        {
            return TimeValue.Day(next + 2, today.AddDays((back == 0 ? -7 : -back) - 7));
        }

        return which switch
        {
            "last" or "past" or "previous" => TimeValue.Day(next, today.AddDays(back == 0 ? -7 : -back)),
            "next" => TimeValue.Day(next, Monday(today).AddDays(7 + ((weekday + 6) % 7))),
            "this" => TimeValue.Day(next, isFuture(at) || ahead == 0 ? today.AddDays(ahead) : Monday(today).AddDays((weekday + 6) % 7)),
            "coming" => TimeValue.Day(next, today.AddDays(ahead == 0 ? 7 : ahead)),
            _ => TimeValue.Day(next, isFuture(at) ? today.AddDays(ahead == 0 ? 7 : ahead) : today.AddDays(-back), isGuessed: true),
        };
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // "last week", "this month", "next year", "the past three weeks", "the next ten days", "the weekend", "the previous day"
    private TimeValue? ReadRelativeUnit(int i)
    {
        var at = At(i) == "the" ? i + 1 : i;
        var which = At(at);
        if (which is "weekend" && at > i || which is "last" or "this" or "next" or "past" or "coming" && At(at + 1) == "weekend")
        {
            var isBare = which == "weekend";
            if (Today is not { } now)
            {
                return TimeValue.Unknown(isBare ? at + 1 : at + 2);
            }

            var saturday = Monday(now).AddDays(5);
            var isAhead = which is "next" or "coming" || ((isBare || which == "this") && isFuture(isBare ? at : at + 1));
            var begun = which is "this" ? now >= saturday : now > saturday;
            saturday = isAhead ? which == "next" && now < saturday && now.DayOfWeek is not DayOfWeek.Monday ? saturday : now > saturday ? saturday.AddDays(7) : saturday
                : begun && which is not ("last" or "past") ? saturday : saturday.AddDays(-7);
            return new TimeValue(isBare ? at + 1 : at + 2, new DateRange(saturday, saturday.AddDays(1)), IsGuessed: isBare);
        }

        if (which is not ("last" or "this" or "next" or "past" or "coming" or "previous" or "following" or "current" or "same"))
        {
            return null;
        }

        if (ReadCount(at + 1) is { } count && At(at + 1) is not ("a" or "an") && TimeWords.Unit(At(count.End)) is { } counted)
        {
            if (Today is not { } now || which is "previous" or "following" or "same")
            {
                return TimeValue.Unknown(count.End + 1);
            }

            return which is "last" or "past"
                ? new TimeValue(count.End + 1, new DateRange(Shift(now, counted, -count.Number), now))
                : which is "next" or "coming" ? new TimeValue(count.End + 1, new DateRange(now, Shift(now, counted, count.Number))) : null;
        }

        if (TimeWords.Unit(At(at + 1)) is not { } unit || unit is TimeUnit.Minute or TimeUnit.Hour)
        {
            // "in the past few weeks", "recent days": nobody can tell.
            return At(at + 1) is "few" or "several" or "couple" && TimeWords.Unit(At(At(at + 2) == "of" ? at + 3 : at + 2)) is not null ? TimeValue.Unknown(At(at + 2) == "of" ? at + 4 : at + 3) : null;
        }

        if (Today is not { } today)
        {
            return TimeValue.Unknown(at + 2);
        }

        if (unit == TimeUnit.Day)
        {
            return At(at + 1) == "night" && which == "last" ? TimeValue.Day(at + 2, today.AddDays(-1)) : at > i || which is "previous" or "next" ? TimeValue.Unknown(at + 2) : null;
        }

        return which switch
        {
            "last" => Calendar(at + 2, unit, -1),
            "this" or "current" => Calendar(at + 2, unit, 0),
            "next" => Calendar(at + 2, unit, 1),
            "past" => new TimeValue(at + 2, new DateRange(Shift(today, unit, -1), today)),
            "coming" => new TimeValue(at + 2, new DateRange(today, Shift(today, unit, 1))),
            _ => TimeValue.Unknown(at + 2),
        };
    }

    // The whole week, month, year of the calendar, so many from that of the publication.
    private TimeValue Calendar(int end, TimeUnit unit, int shift)
    {
        var today = Today!.Value;
        var (first, last) = unit switch
        {
            TimeUnit.Week => (Monday(today).AddDays(7 * shift), Monday(today).AddDays((7 * shift) + 6)),
            TimeUnit.Fortnight => (today.AddDays(14 * Math.Min(shift, 0)), today.AddDays(14 * Math.Max(shift, 0))),
            TimeUnit.Month => (new DateOnly(today.Year, today.Month, 1).AddMonths(shift), new DateOnly(today.Year, today.Month, 1).AddMonths(shift + 1).AddDays(-1)),
            TimeUnit.Year => (new DateOnly(today.Year + shift, 1, 1), new DateOnly(today.Year + shift, 12, 31)),
            TimeUnit.Decade => (new DateOnly(((today.Year / 10) + shift) * 10, 1, 1), new DateOnly((((today.Year / 10) + shift) * 10) + 9, 12, 31)),
            TimeUnit.Century => (new DateOnly(((((today.Year - 1) / 100) + shift) * 100) + 1, 1, 1), new DateOnly((((today.Year - 1) / 100) + shift + 1) * 100, 12, 31)),
            _ => (today.AddDays(shift), today.AddDays(shift)),
        };
        return new TimeValue(end, new DateRange(first, last));
    }

    // "three days ago", "two weeks earlier", "in three days", "within 90 days", "three days after 26 July", "for six hours"
    private TimeValue? ReadCounted(int i)
    {
        var isHalf = At(i) == "half" && At(i + 1) is "a" or "an";
        var start = isHalf ? i + 1 : i;
        if (ReadCount(start) is not { } count || TimeWords.Unit(At(count.End)) is not { } unit)
        {
            return null;
        }

        var next = count.End + 1;
        var behind = At(next);
        if (behind == "and" && At(next + 1) == "a" && At(next + 2) == "half")
        {
            next += 3;
            behind = At(next);
        }

        if (behind is "ago" or "back" && (behind == "ago" || At(i - 1) is not ("the" or "a")))
        {
            return Today is { } today ? Ago(next + 1, today, unit, isHalf ? 0 : -count.Number) : TimeValue.Unknown(next + 1);
        }

        if (behind is "after" or "before" or "since" or "from" or "following" or "prior" or "ahead" or "into" or "past")
        {
            if (behind == "from" && At(next + 1) is "now" or "today" && Today is { } now)
            {
                return Ago(next + 2, now, unit, count.Number);
            }

            if (Anchored(count.End, count.Number, next) is { } anchored)
            {
                return anchored;
            }

            // "for three days before letting them go": a length after all.
            return At(i - 1) is "for" or "lasted" ? new TimeValue(next, DateRange.Unknown, Duration: Duration(unit, isHalf ? 0 : count.Number)) : TimeValue.Unknown(next + 1);
        }

        if (behind is "earlier" or "later" or "on" or "afterwards" or "beforehand" or "afterward")
        {
            return TimeValue.Unknown(behind == "on" ? next : next + 1);
        }

        var before = At(i - 1) == "the" ? At(i - 2) : At(i - 1);
        if (before is "in" && Today is { } day && isFuture(start) && At(i - 1) != "the")
        {
            return Ago(next, day, unit, count.Number);
        }

        return new TimeValue(next, DateRange.Unknown, Duration: Duration(unit, isHalf ? 0 : count.Number));
    }

    /// <summary>"two days after the disputed vote of 4 March": so many units from a day that is told behind.</summary>
    /// <param name="unitAt">The atom of the unit.</param>
    /// <param name="count">How many.</param>
    /// <param name="word">The atom of "after" or "before".</param>
    /// <returns>Null where no day is told.</returns>
    public TimeValue? Anchored(int unitAt, int count, int word)
    {
        if (TimeWords.Unit(At(unitAt)) is not { } unit)
        {
            return null;
        }

        var isBefore = At(word) is "before" or "prior" or "ahead";
        var from = At(word) is "prior" or "ahead" ? word + 2 : word + 1;
        for (var at = from; at < Math.Min(from + 8, atoms.Length) && At(at) is not ("," or "." or ";" or ":" or "(" or ")"); at++)
        {
            if ((ReadIso(at) ?? ReadSlashed(at) ?? ReadHoliday(at) ?? ReadDayMonth(at) ?? ReadWeekday(at) ?? ReadMonth(at) ?? ReadYear(at)) is { Range: { First: { } first, Last: { } last } } anchor)
            {
                var shift = isBefore ? -count : count;
                return first == last
                    ? TimeValue.Day(anchor.End, Shift(first, unit, shift), anchor.IsGuessed)
                    : new TimeValue(anchor.End, new DateRange(Shift(first, unit, shift), Shift(last, unit, shift)), IsGuessed: true);
            }

            if (TimeWords.Unit(At(at)) is not null)
            {
                return null;
            }
        }

        return null;
    }

    // Days and weeks are told exactly; "three months ago" means that month, "two years ago" that year.
    private static TimeValue Ago(int end, DateOnly today, TimeUnit unit, int shift)
    {
        switch (unit)
        {
            case TimeUnit.Minute or TimeUnit.Hour:
                return TimeValue.Day(end, today.AddDays(unit == TimeUnit.Hour ? shift / 24 : 0));
            case TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight:
                return TimeValue.Day(end, Shift(today, unit, shift));
            case TimeUnit.Month:
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
                return new TimeValue(end, new DateRange(month, month.AddMonths(1).AddDays(-1)));
            default:
                var year = today.Year + (shift * (unit == TimeUnit.Year ? 1 : unit == TimeUnit.Decade ? 10 : 100));
                return year is >= 1 and <= 9998 ? new TimeValue(end, new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))) : TimeValue.Unknown(end);
        }
    }

    private static DateOnly Shift(DateOnly day, TimeUnit unit, int count)
    {
        try
        {
            return unit switch
            {
                TimeUnit.Minute => day,
                TimeUnit.Hour => day.AddDays((int)Math.Ceiling(Math.Abs(count) / 24.0) * Math.Sign(count)),
                TimeUnit.Day => day.AddDays(count),
                TimeUnit.Week => day.AddDays(7 * count),
                TimeUnit.Fortnight => day.AddDays(14 * count),
                TimeUnit.Month => day.AddMonths(count),
                TimeUnit.Year => day.AddYears(count),
                TimeUnit.Decade => day.AddYears(10 * count),
                _ => day.AddYears(100 * count),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Ten thousand years on the calendar ends: outside of it there is no day to name.
            return count < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }

    private static string Duration(TimeUnit unit, int count) => count == 0
        ? unit switch { TimeUnit.Hour => "PT30M", TimeUnit.Day => "PT12H", TimeUnit.Year => "P6M", TimeUnit.Decade => "P5Y", TimeUnit.Century => "P50Y", _ => "?" }
        : string.Create(CultureInfo.InvariantCulture, $"P{(unit is TimeUnit.Minute or TimeUnit.Hour ? "T" : "")}{(unit switch { TimeUnit.Fortnight => count * 2, TimeUnit.Decade => count * 10, TimeUnit.Century => count * 100, _ => count })}{Letter(unit)}");

    private static char Letter(TimeUnit unit) => unit switch { TimeUnit.Minute => 'M', TimeUnit.Hour => 'H', TimeUnit.Day => 'D', TimeUnit.Week or TimeUnit.Fortnight => 'W', TimeUnit.Month => 'M', _ => 'Y' };

    private (int Number, int End)? ReadCount(int i)
    {
        if (At(i) == "a" && At(i + 1) == "couple")
        {
            return (2, At(i + 2) == "of" ? i + 3 : i + 2);
        }

        if (NumberAt(i) is >= 0 and var digits && At(i - 1) is not ("." or ",") && At(i + 1) is not ("." or ","))
        {
            return (digits, At(i + 1) == "-" ? i + 2 : i + 1);
        }

        if (TimeWords.IsTens(At(i), out var tens))
        {
            var dash = At(i + 1) == "-" ? i + 2 : i + 1;
            return TimeWords.IsCount(At(dash), out var ones) && ones < 10 && At(dash) is not ("a" or "an") ? (tens + ones, dash + 1) : (tens, At(i + 1) == "-" ? i + 2 : i + 1);
        }

        if (!TimeWords.IsCount(At(i), out var count))
        {
            return null;
        }

        // "a three-day strike" counts three; "the one year" one.
        return (count, At(i + 1) == "-" ? i + 2 : i + 1);
    }

    // "spring 2014", "last summer", "the winter of 2010", "the first quarter of 2020", "Q3 2021", "the first half of the year"
    private TimeValue? ReadSeasonOrQuarter(int i)
    {
        var at = At(i) == "the" ? i + 1 : i;
        var which = At(at) is "last" or "this" or "next" or "past" ? At(at) : null;
        var word = which is null ? at : at + 1;
        if (TimeWords.Season(At(word)) is { } season && (At(word) != "fall" || which is not null || YearAt(word + 1, out _) is not null || At(word + 1) == "of") && At(word + 1) is not ("from" or "to" or "back"))
        {
            var year = YearAt(At(word + 1) == "of" ? word + 2 : word + 1, out var end);
            if (year is null)
            {
                end = word + 1;
                if (Today is not { } today)
                {
                    return TimeValue.Unknown(end);
                }

                DateOnly First(int y) => new(y, season, 1);
                var running = First(today.Month < season && season == 12 ? today.Year - 1 : today.Year);
                var isAhead = which == "next" || (which is null && isFuture(word));
                year = which switch
                {
                    "this" => today < running.AddMonths(3) || season != 12 ? running.Year : running.Year + 1,
                    "next" => (running > today ? running : First(running.Year + 1)).Year,
                    "last" or "past" => running.AddMonths(3) <= today ? running.Year : running.Year - 1,
                    _ => isAhead ? (running.AddMonths(3) > today ? running.Year : running.Year + 1) : (running <= today ? running.Year : running.Year - 1),
                };
            }

            var first = new DateOnly(year.Value, season, 1);
            return new TimeValue(end, new DateRange(first, first.AddMonths(3).AddDays(-1)), IsGuessed: which is null && YearAt(word + 1, out _) is null);
        }

        var (count, of) = (At(at), At(at + 1)) switch
        {
            ("first", "quarter") => (1, 4),
            ("second", "quarter") => (2, 4),
            ("third", "quarter") => (3, 4),
            ("fourth" or "last" or "final", "quarter") => (4, 4),
            ("first", "half") => (1, 2),
            ("second", "half") => (2, 2),
            ("q", "1") => (1, 4),
            ("q", "2") => (2, 4),
            ("q", "3") => (3, 4),
            ("q", "4") => (4, 4),
            _ => (0, 0),
        };
        if (count == 0)
        {
            return null;
        }

        var next = At(at + 2) == "of" ? at + 3 : at + 2;
        if ((ReadYear(next) ?? ReadRelativeUnit(next) ?? ReadMonth(next) ?? ReadDecade(next) ?? (At(next) == "the" ? ReadBareUnit(next + 1) : null)) is { Range: { First: { } begin, Last: { } finish } } area)
        {
            var months = ((finish.Year - begin.Year) * 12) + finish.Month - begin.Month + 1;
            if (months % of == 0)
            {
                var from = begin.AddMonths(months / of * (count - 1));
                return area with { Range = new DateRange(from, from.AddMonths(months / of).AddDays(-1)) };
            }
        }

        if (Today is { } present && of == 4 && At(at) != "last")
        {
            // A quarter without a year is the nearest that is over, or to come.
            var quarter = new DateOnly(present.Year, ((count - 1) * 3) + 1, 1);
            quarter = isFuture(at) ? quarter.AddMonths(3) <= present ? quarter.AddYears(1) : quarter : quarter > present ? quarter.AddYears(-1) : quarter;
            return new TimeValue(at + 2, new DateRange(quarter, quarter.AddMonths(3).AddDays(-1)), IsGuessed: true);
        }

        return null;
    }

    // "the 1990s", "the nineties", "the 19th century"
    private TimeValue? ReadDecade(int i)
    {
        var at = At(i) == "the" ? i + 1 : i;
        if (NumberAt(at) is >= 1000 and <= 2090 and var decade && decade % 10 == 0 && (At(at + 1) == "s" || (At(at + 1) == "'" && At(at + 2) == "s")))
        {
            return new TimeValue(At(at + 1) == "s" ? at + 2 : at + 3, new DateRange(new DateOnly(decade, 1, 1), new DateOnly(decade + (decade % 100 == 0 && decade < 2000 ? 99 : 9), 12, 31)));
        }

        var nineties = At(at) switch { "twenties" => 1920, "thirties" => 1930, "forties" => 1940, "fifties" => 1950, "sixties" => 1960, "seventies" => 1970, "eighties" => 1980, "nineties" => 1990, _ => 0 };
        if (nineties > 0 && at > i)
        {
            return new TimeValue(at + 1, new DateRange(new DateOnly(nineties, 1, 1), new DateOnly(nineties + 9, 12, 31)));
        }

        var (number, end) = NumberAt(at) is >= 1 and <= 21 and var digits && At(at + 1) is "st" or "nd" or "rd" or "th" ? (digits, at + 2) : TimeWords.IsOrdinal(At(at), out var ordinal) ? (ordinal, at + 1)
            : At(at) == "twenty" && At(at + 1) == "-" && At(at + 2) == "first" ? (21, at + 3) : (0, at);
        end = At(end) == "-" ? end + 1 : end;
        return number > 0 && At(end) == "century" ? new TimeValue(end + 1, new DateRange(new DateOnly(((number - 1) * 100) + 1, 1, 1), new DateOnly(number * 100, 12, 31))) : null;
    }

    private TimeValue? ReadYear(int i) =>
        NumberAt(i) is >= 1500 and <= 2100 and var year && At(i).Length == 4 && At(i - 1) is not ("$" or "€" or "£" or "#" or ":" or "no") && At(i + 1) is not ("%" or "percent" or "st" or "nd" or "rd" or "th" or ":")
        && !IsPartOfNumber(i) && !IsCounting(i)
            ? new TimeValue(i + 1, new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))) : null;

    // "12,2010", "2010.5": digits that touch others.
    private bool IsPartOfNumber(int i) =>
        (At(i - 1) is "," or "." && NumberAt(i - 2) >= 0 && atoms[i - 1].End == atoms[i].Start && atoms[i - 2].End == atoms[i - 1].Start)
        || (At(i + 1) is "," or "." && NumberAt(i + 2) >= 0 && atoms[i + 1].Start == atoms[i].End && atoms[i + 2].Start == atoms[i + 1].End);

    // "1,500 soldiers", "2000 people": a plural noun behind it is counted; years stand before singular nouns or none.
    private bool IsCounting(int i) => i + 1 < atoms.Length && atoms[i + 1].Number < 0 && At(i + 1).Length > 3 && At(i + 1)[^1] == 's' && At(i + 1) is not ("elections" or "was" or "as" or "has" or "protests" or "talks" or "crisis" or "is" or "its" or "his"
        or "floods" or "riots" or "uprisings" or "attacks" or "olympics" or "games" or "accords" or "sanctions" or "killings" or "polls" or "bombings" or "clashes" or "this" or "peace" or "process" or "massacres" or "demonstrations" or "towards" or "sees") && At(i - 1) is not ("in" or "since" or "of" or "by" or "until" or "from" or "during" or "through" or "to" or "early" or "late" or "mid" or "-" or "before" or "after" or "and" or "between");

    private TimeValue? ReadWord(int i)
    {
        if (Today is not { } today)
        {
            return At(i) is "today" or "tonight" or "yesterday" or "tomorrow" or "overnight" ? TimeValue.Unknown(i + 1) : null;
        }

        switch (At(i))
        {
            case "today" or "tonight":
                return TimeValue.Day(i + 1, today);
            case "yesterday":
                return TimeValue.Day(i + 1, today.AddDays(-1));
            case "tomorrow":
                return TimeValue.Day(i + 1, today.AddDays(1));
            case "overnight":
                return TimeWords.IsWeekday(At(i + 1), out _) || At(i + 1) is "into" or "on" ? null : new TimeValue(i + 1, new DateRange(today.AddDays(-1), today));
            case "this" when TimeWords.IsDayPart(At(i + 1)):
                return TimeValue.Day(i + 2, today);
            case "last" when At(i + 1) is "night" or "evening":
                return TimeValue.Day(i + 2, today.AddDays(-1));
            case "day" when At(i + 1) is "before" && At(i + 2) == "yesterday":
                return TimeValue.Day(i + 3, today.AddDays(-2));
            case "day" when At(i + 1) == "after" && At(i + 2) == "tomorrow":
                return TimeValue.Day(i + 3, today.AddDays(2));
            case "the" when At(i + 1) == "day" && At(i + 3) is "yesterday" or "tomorrow":
                return ReadWord(i + 1);
            case "earlier" when At(i + 1) == "today" || (At(i + 1) == "this" && TimeWords.Unit(At(i + 2)) is not null):
                return At(i + 1) == "today" ? TimeValue.Day(i + 2, today) : ReadRelativeUnit(i + 1);
            case "later" when At(i + 1) is "today" or "tonight":
                return TimeValue.Day(i + 2, today);
            case "recently" or "lately" or "someday" or "eventually":
                return TimeValue.Unknown(i + 1);
            case "recent" when TimeWords.Unit(At(i + 1)) is not null:
                return TimeValue.Unknown(i + 2);
            default:
                return null;
        }
    }

    // "at 3 p.m. on Tuesday", "14:30 GMT", "noon", "shortly after midnight"
    private TimeValue? ReadClockFirst(int i)
    {
        if (ReadClock(i) is not { } clock)
        {
            return null;
        }

        var next = clock.End;
        while (At(next) is "on" or "," or "of" or "local" or "time" or "the" or "gmt" or "utc")
        {
            next++;
        }

        if ((ReadDayMonth(next) ?? ReadWeekday(next) ?? ReadWord(next) ?? ReadIso(next)) is { Range.IsDay: true } day)
        {
            var shift = At(next) == "tonight" && clock.Time == TimeOnly.MinValue ? 1 : 0;
            return Zoned(day.Range.First!.Value.AddDays(shift), clock, day.End, day.IsGuessed);
        }

        return Today is { } today ? Zoned(today, clock, clock.End, true) : new TimeValue(clock.End, DateRange.Unknown, clock.Time);
    }

    // "Tuesday at 3 p.m.", "on 5 May at 14:30"
    private TimeValue WithClock(TimeValue value)
    {
        if (value.Clock is not null || !value.Range.IsDay)
        {
            return value;
        }

        var next = value.End;
        while (At(next) is "morning" or "afternoon" or "evening" or "night")
        {
            next++;
        }

        value = value with { End = next };
        var at = At(next) is "at" or "," or "around" or "about" ? next + 1 : next;
        at = At(at) is "at" or "about" or "around" ? at + 1 : at;
        return at > next && ReadClock(at) is { } clock && (At(at - 1) is "at" or "about" or "around" || clock.IsPlain)
            ? Zoned(value.Range.First!.Value, clock, clock.End, value.IsGuessed)
            : value;
    }

    private TimeValue Zoned(DateOnly day, (TimeOnly Time, bool IsUtc, int End, bool IsPlain) clock, int end, bool isGuessed)
    {
        if (!clock.IsUtc || published is not { } time)
        {
            return new TimeValue(end, DateRange.Day(day), clock.Time, IsGuessed: isGuessed);
        }

        var local = day.ToDateTime(clock.Time).Add(time.Offset);
        return new TimeValue(end, DateRange.Day(DateOnly.FromDateTime(local)), TimeOnly.FromDateTime(local), IsGuessed: isGuessed);
    }

    private (TimeOnly Time, bool IsUtc, int End, bool IsPlain)? ReadClock(int i)
    {
        if (At(i) is "noon" or "midday")
        {
            return (new TimeOnly(12, 0), false, i + 1, true);
        }

        if (At(i) == "midnight")
        {
            return (TimeOnly.MinValue, false, i + 1, true);
        }

        int hour, minute = 0, next = i + 1;
        if (NumberAt(i) is >= 0 and <= 24 and var digits && At(i).Length <= 2)
        {
            hour = digits;
        }
        else if (TimeWords.IsCount(At(i), out hour) && hour <= 12 && At(i) is not ("a" or "an"))
        {
            // "six o'clock", "six p.m."
        }
        else if (NumberAt(i) is >= 0 and <= 2400 and var four && At(i).Length == 4 && At(i + 1) is "gmt" or "utc" or "hours" or "hrs" or "local")
        {
            (hour, minute) = (four / 100, four % 100);
            return hour < 24 && minute < 60 ? (new TimeOnly(hour, minute), At(i + 1) is "gmt" or "utc", i + (At(i + 1) == "local" && At(i + 2) == "time" ? 3 : 2), false) : null;
        }
        else
        {
            return null;
        }

        var isClock = false;
        if (At(next) is ":" or "." && At(next + 1).Length == 2 && NumberAt(next + 1) is >= 0 and < 60 and var minutes && atoms[next].Start == atoms[next - 1].End)
        {
            isClock = At(next) == ":";
            minute = minutes;
            next += 2;
        }

        if (At(next) is "am" or "pm")
        {
            hour = (hour % 12) + (At(next) == "pm" ? 12 : 0);
            isClock = true;
            next++;
        }
        else if (At(next) == "o" && At(next + 1) == "'" && At(next + 2) == "clock")
        {
            isClock = true;
            next += 3;
        }
        else if (At(next) == "o'clock")
        {
            isClock = true;
            next++;
        }

        var isUtc = At(next) is "gmt" or "utc";
        if (isUtc)
        {
            isClock = true;
            next++;
        }
        else if (At(next) == "local" && At(next + 1) == "time")
        {
            next += 2;
        }

        return isClock && hour < 24 ? (new TimeOnly(hour, minute), isUtc, next, false) : null;
    }

    private int? MonthAt(int i) =>
        TimeWords.IsMonth(At(i), out var month) && (At(i) is not ("may" or "march" or "mar") || isName(i) || NumberAt(i - 1) >= 0 || NumberAt(i + 1) is >= 1 and <= 31 or >= 1900) ? month : null;

    private int? YearAt(int i, out int end)
    {
        var at = At(i) is "," or "of" or "in" or "." ? i + 1 : i;
        if (NumberAt(at) is >= 1500 and <= 2100 and var year && At(at).Length == 4 && !(At(at + 1) is "gmt" or "hours" or "hrs"))
        {
            end = at + 1;
            return year;
        }

        end = i;
        return null;
    }

    // A date without a year: the nearest one on the side of the tense.
    private int? NearestYear(int i, int month, int day, int last)
    {
        if (Today is not { } today)
        {
            return null;
        }

        var inYear = new DateOnly(today.Year, month, Math.Min(day, DateTime.DaysInMonth(today.Year, month)));
        if (month == 2 && day == 29 && !DateTime.IsLeapYear(today.Year))
        {
            return isFuture(i) ? today.Year + (4 - (today.Year % 4)) : today.Year - (today.Year % 4);
        }

        var ahead = inYear.DayNumber - today.DayNumber;
        if (isFuture(i))
        {
            return ahead + (last - day) < 0 ? today.Year + 1 : today.Year;
        }

        // In the past, a date a little ahead is one to come that the tense does not show; further ahead it is last year's.
        return ahead > 45 ? today.Year - 1 : today.Year;
    }
}
