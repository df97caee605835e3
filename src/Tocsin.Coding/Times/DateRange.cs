using System.Globalization;

namespace Tocsin.Coding.Times;

/// <summary>Days from the first to the last, both in; either end may be open.</summary>
/// <param name="First">The first day; null where open.</param>
/// <param name="Last">The last day, itself part of the range; null where open.</param>
public readonly record struct DateRange(DateOnly? First, DateOnly? Last)
{
    /// <summary>Nothing is known of the time.</summary>
    public static DateRange Unknown => default;

    /// <summary>Whether neither end is known.</summary>
    public bool IsUnknown => First is null && Last is null;

    /// <summary>Whether it is one single day.</summary>
    public bool IsDay => First is not null && First == Last;

    /// <summary>A single day.</summary>
    public static DateRange Day(DateOnly day) => new(day, day);

    /// <summary>"2023-07-26", "2023-07-26/2023-07-30", "2023-07-26/..", "../2023-08-06", or "?" where unknown.</summary>
    public override string ToString()
    {
        if (IsUnknown)
        {
            return "?";
        }

        var first = First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
        var last = Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
        return first == last ? first : $"{first}/{last}";
    }
}
