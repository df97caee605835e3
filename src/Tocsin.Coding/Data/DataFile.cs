using System.Diagnostics.CodeAnalysis;

namespace Tocsin.Coding.Data;

/// <summary>Reads the readable data files of data/: UTF-8, a fact a line, fields parted by two or more blanks or a tab, "#" for comments.</summary>
internal static class DataFile
{
    /// <summary>The lines of a file that hold facts.</summary>
    /// <exception cref="DataFileException">The file is not there.</exception>
    public static IEnumerable<DataLine> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DataFileException([new DataError(path, 1, 1, "data/missing", "This data file is not there; restore the folder data/ of the program.")]);
        }

        return Parse(path, File.ReadLines(path));
    }

    /// <summary>The lines of a file given as text, for tests and for data that is not on disk.</summary>
    public static IEnumerable<DataLine> Parse(string file, IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (TryParseLine(file, number, line, out var parsed))
            {
                yield return parsed;
            }
        }
    }

    private static bool TryParseLine(string file, int number, string line, [NotNullWhen(true)] out DataLine? parsed)
    {
        parsed = null;
        var fields = new List<string>();
        var columns = new List<int>();
        var position = 0;
        while (position < line.Length)
        {
            while (position < line.Length && line[position] is (' ' or '\t'))
            {
                position++;
            }

            if (position == line.Length || line[position] == '#')
            {
                break;
            }

            var start = position;
            while (position < line.Length && !IsFieldEnd(line, position))
            {
                position++;
            }

            fields.Add(line[start..position].TrimEnd());
            columns.Add(start + 1);
        }

        if (fields.Count == 0)
        {
            return false;
        }

        parsed = new DataLine(file, number, line[0] is ' ' or '\t', [.. fields], [.. columns]);
        return true;
    }

    private static bool IsFieldEnd(string line, int position) =>
        line[position] == '\t'
        || (line[position] == ' ' && position + 1 < line.Length && line[position + 1] is (' ' or '\t'));
}
