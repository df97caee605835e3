using System.Globalization;

namespace Tocsin.Language.en;

/// <summary>A readable table of words: a fact a line, fields parted by two or more spaces, <c>#</c> for comments.</summary>
/// <remarks>All faults of all tables are gathered and told together, each with file, line and what to do.</remarks>
internal sealed class TableFile(string name, string content, List<string> faults)
{
    /// <summary>The lines that hold a fact.</summary>
    /// <param name="fields">How many fields each must have; a line with another number is a fault and is passed over.</param>
    public IEnumerable<Row> Rows(int fields)
    {
        var number = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var raw in content.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var row = new Row(number, line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (row.Fields.Length != fields)
            {
                Fault(row, string.Create(CultureInfo.InvariantCulture,
                    $"{row.Fields.Length} fields where {fields} belong; part fields by two spaces: \"{line}\""));
            }
            else if (!seen.Add(row.Fields[0]))
            {
                Fault(row, $"\"{row.Fields[0]}\" stands here for the second time; take one of the two lines out");
            }
            else
            {
                yield return row;
            }
        }
    }

    /// <summary>Notes what is wrong with a line.</summary>
    public void Fault(Row row, string message) =>
        faults.Add(string.Create(CultureInfo.InvariantCulture, $"{name}:{row.Line}: {message}"));

    /// <summary>A line with its number, counted from 1.</summary>
    internal readonly record struct Row(int Line, string[] Fields);
}
