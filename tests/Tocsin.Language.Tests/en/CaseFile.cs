namespace Tocsin.Language.Tests.en;

/// <summary>A page of cases: "## title", the text on the next line, then the lines that say what must come out.</summary>
internal static class CaseFile
{
    public static TheoryData<string> Names(string page) => [.. Cases(page).Select(c => c.Name)];

    public static (string Text, string[] Expected) Get(string page, string name)
    {
        var found = Cases(page).Single(c => c.Name == name);
        return (found.Text, found.Expected);
    }

    public static string Unescape(string text) => text
        .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal)
        .Replace("\\u0301", "\u0301", StringComparison.Ordinal).Replace("\\u0300", "\u0300", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Text, string[] Expected)> Cases(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "en", page));
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("## ", StringComparison.Ordinal))
            {
                var expected = lines.Skip(at + 2).TakeWhile(line => line.Length > 0).Select(line => Unescape(line[2..])).ToArray();
                yield return ($"{page}:{at + 1} {lines[at][3..]}", Unescape(lines[at + 1]), expected);
            }
        }
    }
}
