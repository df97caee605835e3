namespace Tocsin.Coding.en;

/// <summary>Small tables of words that count.</summary>
internal static class WordTable
{
    /// <summary>Words numbered from a first number on: "a|b c" gives a and b the first, c the second.</summary>
    public static Dictionary<string, int> Numbered(int first, string words) => words
        .Split(' ')
        .SelectMany((group, index) => group.Split('|').Select(word => (word, number: first + index)))
        .ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal);

    /// <summary>Words with their values: "dozen=12 hundred=100".</summary>
    public static Dictionary<string, double> Valued(string words) => words
        .Split(' ')
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
