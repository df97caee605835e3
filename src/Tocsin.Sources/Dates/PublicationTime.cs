using System.Globalization;
using System.Text.RegularExpressions;

namespace Tocsin.Sources.Dates;

/// <summary>A time of publication as it was written: the time, where it could be read, and what there is to warn of.</summary>
internal readonly record struct PublicationTime(DateTimeOffset? Value, string? Warning)
{
    private const int LongestDate = 100;

    /// <summary>Reads ISO 8601, the dates of mails and feeds (RFC 5322), and days as they are written in English. A day without a time
    /// is midnight UTC. Nothing throws.</summary>
    public static PublicationTime Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return default;
        }

        if (written.Length > LongestDate)
        {
            return new(null, Messages.UnknownDate(written));
        }

        var match = Patterns.DateAndTime().Match(Simplified(written));
        if (!match.Success)
        {
            return new(null, Messages.UnknownDate(written));
        }

        if (IsAmbiguous(match.Groups["date"].Value))
        {
            return new(null, Messages.AmbiguousDate(written));
        }

        if (Day(match.Groups["date"].Value) is not { } day)
        {
            return new(null, Messages.UnknownDate(written));
        }

        if (!match.Groups["hour"].Success)
        {
            return new(new DateTimeOffset(day, default, TimeSpan.Zero), null);
        }

        if (Time(match) is not { } time)
        {
            return new(null, Messages.UnknownDate(written));
        }

        return Zone(match.Groups["zone"].Value) switch
        {
            { } offset when Fits(day, time, offset) => new(new DateTimeOffset(day, time, offset), null),
            _ => new(new DateTimeOffset(day, time, TimeSpan.Zero), Messages.NoZone(written)),
        };
    }

    private static string Simplified(string written)
    {
        var text = Patterns.White().Replace(written.Trim(), " ");
        text = Patterns.Weekday().Replace(text, "");
        text = Patterns.Comment().Replace(text, "");
        text = Patterns.Ordinal().Replace(text, "$1");
        return Patterns.Basic().Replace(text, found => found.Groups[6].Success
            ? found.Result("$1-$2-$3T$4:$5:$6")
            : found.Result("$1-$2-$3T$4:$5"));
    }

    private static readonly string[] DayFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d. MMMM yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "MMM. d, yyyy", "d MMMM, yyyy", "d MMM, yyyy", "d MMM yy",
    ];

    private static DateOnly? Day(string written)
    {
        var text = written.Trim().TrimEnd(',').Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase)
            .Replace("Sept. ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        // 25/07/2023 and 07/25/2023 are one day each, whichever comes first.
        if (Patterns.Slashed().Match(text) is { Success: true } slashed)
        {
            var first = Number(slashed.Groups[1].Value);
            var second = Number(slashed.Groups[2].Value);
            var (month, dayOfMonth) = first > 12 ? (second, first) : (first, second);
            return Valid(Number(slashed.Groups[3].Value), month, dayOfMonth);
        }

        return null;
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool IsAmbiguous(string date) =>
        Patterns.Slashed().Match(date.Trim().TrimEnd(',')) is { Success: true } slashed
        && Number(slashed.Groups[1].Value) is >= 1 and <= 12 and var first
        && Number(slashed.Groups[2].Value) is >= 1 and <= 12 and var second
        && first != second;

    private static TimeOnly? Time(Match match)
    {
        var hour = Number(match.Groups["hour"].Value);
        var minute = Number(match.Groups["minute"].Value);
        var second = match.Groups["second"].Success ? Number(match.Groups["second"].Value) : 0;
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (match.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
        }

        // A leap second is the last second of its minute.
        return hour <= 23 && minute <= 59 && second <= 60 ? new TimeOnly(hour, minute, Math.Min(second, 59)) : null;
    }

    private static TimeSpan? Zone(string written)
    {
        if (written.Length == 0)
        {
            return null;
        }

        if (written[0] is '+' or '-' or '\u2212')
        {
            var digits = written[1..].Replace(":", "", StringComparison.Ordinal);
            var hours = Number(digits[..2]);
            var minutes = digits.Length > 2 ? Number(digits[2..]) : 0;
            var offset = new TimeSpan(hours, minutes, 0);
            return hours > 14 || minutes > 59 || offset > TimeSpan.FromHours(14) ? null : written[0] == '+' ? offset : -offset;
        }

        return NamedZones.TryGetValue(written, out var named) ? TimeSpan.FromHours(named) : null;
    }

    private static bool Fits(DateOnly day, TimeOnly time, TimeSpan offset)
    {
        var utc = day.ToDateTime(time).Ticks - offset.Ticks;
        return utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // Those of RFC 5322 and those that news uses and that mean one offset only; IST, CST of China and the like are left out.
    private static readonly Dictionary<string, double> NamedZones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["BST"] = 1,
        ["WAT"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["CAT"] = 2,
        ["SAST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["EAT"] = 3,
        ["MSK"] = 3,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
    };
}

internal static partial class Patterns
{
    // The day, then perhaps a time of day with its half and its zone.
    [GeneratedRegex(
        """
        ^(?<date>.+?)
        (,?[ T]\ ?(at\ |[-·|]\ )?(?<hour>\d{1,2}):(?<minute>\d{2})(:(?<second>\d{2})([.,]\d+)?)?
        \ ?(?<half>[ap]\.?m\.?)?\ ?(?<zone>[-+−]\d{2}(:?\d{2})?|[A-Z]{1,5})?)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    public static partial Regex DateAndTime();

    // ISO 8601 without marks between the parts: 20230728T183000Z, or 20230728183000.
    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})?(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Basic();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex White();

    [GeneratedRegex(@"^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\.?,? ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Weekday();

    [GeneratedRegex(@" ?\([^)]*\)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Comment();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Ordinal();

    [GeneratedRegex(@"^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Slashed();
}
