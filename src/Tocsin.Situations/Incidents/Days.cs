namespace Tocsin.Situations.Incidents;

internal static class Days
{
    /// <summary>The day so many days on, or the day itself where the calendar ends.</summary>
    public static DateOnly AddDaysOrStay(this DateOnly day, int days) =>
        day.DayNumber + days is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber(number)
            : day;
}
