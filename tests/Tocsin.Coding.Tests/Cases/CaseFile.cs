using Xunit;

namespace Tocsin.Coding.Tests.Cases;

/// <summary>A case of a case file: a text, what must be found in it and what must not.</summary>
internal sealed record Case(string Text, string Day, IReadOnlyList<Expected> MustFind, IReadOnlyList<Expected> MustNotFind);

/// <summary>Reads case files: "## name", an optional line "@day", lines of text, "+" and "-" lines; "#" begins a comment.</summary>
internal static class CaseFile
{
    /// <summary>Names of all cases of all files of a folder: "negation: a denial is not the deed".</summary>
    public static TheoryData<string> Names(string folder)
    {
        var names = new TheoryData<string>();
        foreach (var name in Read(folder).Keys)
        {
            names.Add(name);
        }

        return names;
    }

    public static Case Get(string folder, string name) => Read(folder)[name];

    private static Dictionary<string, Case> Read(string folder)
    {
        var cases = new Dictionary<string, Case>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder), "*.txt").Order(StringComparer.Ordinal))
        {
            Read(path, cases);
        }

        return cases;
    }

    private static void Read(string path, Dictionary<string, Case> cases)
    {
        string? name = null;
        var day = Some.Day;
        var text = new List<string>();
        var (mustFind, mustNotFind) = (new List<Expected>(), new List<Expected>());
        foreach (var line in File.ReadLines(path).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (name is not null)
                {
                    cases.Add(name, new Case(string.Join('\n', text), day, [.. mustFind], [.. mustNotFind]));
                }

                name = Path.GetFileNameWithoutExtension(path) + ": " + line[3..];
                day = Some.Day;
                text.Clear();
                mustFind.Clear();
                mustNotFind.Clear();
            }
            else if (line.StartsWith('#') || line.Length == 0)
            {
                continue;
            }
            else if (line.StartsWith('@'))
            {
                day = line[1..];
            }
            else if (line.StartsWith("+ ", StringComparison.Ordinal))
            {
                mustFind.Add(Expected.Parse(line[2..]));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                mustNotFind.Add(Expected.Parse(line[2..]));
            }
            else
            {
                text.Add(line);
            }
        }
    }
}
