namespace Tocsin.Coding.Data;

/// <summary>One line of a data file that holds a fact: its fields. Where they stand is only looked for where one is wrong.</summary>
internal sealed class DataLine(string file, int number, string line, string[] fields)
{
    /// <summary>Whether it belongs to the entry above it.</summary>
    public bool IsIndented => line[0] is ' ' or '\t';

    public int Count => fields.Length;

    /// <summary>File and number, as an error would name it: "verbs.txt:120".</summary>
    public string Address => $"{Path.GetFileName(file)}:{number}";

    /// <summary>A field; "-" and absent fields are null.</summary>
    public string? this[int index] => index < fields.Length && fields[index] != "-" ? fields[index] : null;

    /// <summary>All fields from an index on, as they stand.</summary>
    public IEnumerable<string> From(int index) => fields.Skip(index);

    public DataError Error(int field, string rule, string message) =>
        new(file, number, DataFile.ColumnOf(line, field), rule, message);
}
