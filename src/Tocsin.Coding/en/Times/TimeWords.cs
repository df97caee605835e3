namespace Tocsin.Coding.en.Times;

/// <summary>English words of time.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, int> Weekdays =
        WordTable.Numbered(0, "sunday|sundays|sun monday|mondays|mon tuesday|tuesdays|tue|tues wednesday|wednesdays|wed|weds thursday|thursdays|thu|thur|thurs friday|fridays|fri saturday|saturdays|sat");

    private static readonly Dictionary<string, int> Months = WordTable.Numbered(
        1, "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec");

    private static readonly Dictionary<string, int> Counts = WordTable.Numbered(
        1,
        "a|an|one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");

    private static readonly Dictionary<string, int> Ordinals = WordTable.Numbered(
        1,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first");

    private static readonly Dictionary<string, int> Tens = WordTable.Numbered(2, "twenty thirty forty fifty sixty seventy eighty ninety");

    private static readonly Dictionary<string, (int Month, int Day)> Holidays = new(StringComparer.Ordinal)
    {
        ["christmas"] = (12, 25),
        ["christmas day"] = (12, 25),
        ["christmas eve"] = (12, 24),
        ["boxing day"] = (12, 26),
        ["new year's eve"] = (12, 31),
        ["new year's day"] = (1, 1),
        ["new year"] = (1, 1),
        ["may day"] = (5, 1),
        ["valentine's day"] = (2, 14),
        ["halloween"] = (10, 31),
        ["armistice day"] = (11, 11),
        ["veterans day"] = (11, 11),
        ["bastille day"] = (7, 14),
        ["victory day"] = (5, 9),
        ["international women's day"] = (3, 8),
        ["women's day"] = (3, 8),
        ["st patrick's day"] = (3, 17),
        ["all saints' day"] = (11, 1),
        ["epiphany"] = (1, 6),
        ["fourth of july"] = (7, 4),
        ["juneteenth"] = (6, 19),
        ["human rights day"] = (12, 10),
        ["world press freedom day"] = (5, 3),
        ["world refugee day"] = (6, 20),
    };

    /// <summary>0 for Sunday to 6.</summary>
    public static bool IsWeekday(string word, out int weekday) => Weekdays.TryGetValue(word, out weekday);

    /// <summary>1 to 12.</summary>
    public static bool IsMonth(string word, out int month) => Months.TryGetValue(word, out month);

    /// <summary>A small number in words: "a" is one.</summary>
    public static bool IsCount(string word, out int count) => Counts.TryGetValue(word, out count);

    /// <summary>"thirty" and its like.</summary>
    public static bool IsTens(string word, out int tens)
    {
        var isTens = Tens.TryGetValue(word, out tens);
        tens *= 10;
        return isTens;
    }

    /// <summary>"first" is 1.</summary>
    public static bool IsOrdinal(string word, out int number) => Ordinals.TryGetValue(word, out number);

    /// <summary>A day that has a name and the same date each year.</summary>
    public static bool IsHoliday(string words, out (int Month, int Day) day) => Holidays.TryGetValue(words, out day);

    /// <summary>Units of time.</summary>
    public static TimeUnit? Unit(string word) => word switch
    {
        "minute" or "minutes" or "min" or "mins" => TimeUnit.Minute,
        "hour" or "hours" or "hr" or "hrs" => TimeUnit.Hour,
        "day" or "days" or "night" or "nights" => TimeUnit.Day,
        "week" or "weeks" => TimeUnit.Week,
        "fortnight" or "fortnights" => TimeUnit.Fortnight,
        "month" or "months" => TimeUnit.Month,
        "year" or "years" => TimeUnit.Year,
        "decade" or "decades" => TimeUnit.Decade,
        "century" or "centuries" => TimeUnit.Century,
        _ => null,
    };

    /// <summary>"spring" is the quarter of the year that begins in March: the month it begins in; northern seasons.</summary>
    public static int? Season(string word) => word switch { "spring" => 3, "summer" => 6, "autumn" or "fall" => 9, "winter" => 12, _ => null };

    /// <summary>Parts of the day.</summary>
    public static bool IsDayPart(string word) => word is "morning" or "afternoon" or "evening" or "night" or "mornings" or "nights" or "dawn" or "dusk" or "midday" or "noon" or "midnight" or "daybreak" or "nightfall" or "lunchtime" or "sunrise" or "sunset";
}

/// <summary>Units in which times are told.</summary>
internal enum TimeUnit
{
    /// <summary>60 seconds.</summary>
    Minute,
    /// <summary>60 minutes.</summary>
    Hour,
    /// <summary>A day or night.</summary>
    Day,
    /// <summary>7 days, from Monday on where the calendar is meant.</summary>
    Week,
    /// <summary>14 days.</summary>
    Fortnight,
    /// <summary>A month of the calendar.</summary>
    Month,
    /// <summary>A year of the calendar.</summary>
    Year,
    /// <summary>Ten years.</summary>
    Decade,
    /// <summary>A hundred years.</summary>
    Century,
}
