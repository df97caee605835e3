using System.Globalization;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Small numbers in words.</summary>
internal static class Numbers
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"one" to "twelve", then figures.</summary>
    public static string InWords(int number) => number < Words.Length ? Words[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"one report", "two reports".</summary>
    public static string Of(int number, string noun) => $"{InWords(number)} {noun}{(number == 1 ? "" : "s")}";
}
