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

    /// <summary>The column, from 1, at which a field of a line begins; 1 where the line has no such field.</summary>
    public static int ColumnOf(string line, int field)
    {
        var position = 0;
        for (var at = 0; NextField(line, ref position, out var start, out _); at++)
        {
            if (at == field)
            {
                return start + 1;
            }
        }

        return 1;
    }

    // Counted before it is cut: tens of thousands of lines are read at each start.
    private static bool TryParseLine(string file, int number, string line, [NotNullWhen(true)] out DataLine? parsed)
    {
        parsed = null;
        var (position, count) = (0, 0);
        while (NextField(line, ref position, out _, out _))
        {
            count++;
        }

        if (count == 0)
        {
            return false;
        }

        var fields = new string[count];
        position = 0;
        for (var at = 0; NextField(line, ref position, out var start, out var end); at++)
        {
            fields[at] = line[start..end];
        }

        parsed = new DataLine(file, number, line, fields);
        return true;
    }

    private static bool NextField(string line, ref int position, out int start, out int end)
    {
        while (position < line.Length && line[position] is (' ' or '\t'))
        {
            position++;
        }

        start = end = position;
        if (position == line.Length || line[position] == '#')
        {
            return false;
        }

        while (position < line.Length && !IsFieldEnd(line, position))
        {
            position++;
        }

        end = position;
        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return true;
    }

    private static bool IsFieldEnd(string line, int position) =>
        line[position] == '\t'
        || (line[position] == ' ' && position + 1 < line.Length && line[position + 1] is (' ' or '\t'));
}
