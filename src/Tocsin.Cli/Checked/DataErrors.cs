using System.Globalization;
using Tocsin.Cli.Output;
using Tocsin.Coding.Data;

namespace Tocsin.Cli.Checked;

/// <summary>Writes what is wrong with data files: the place in the form that editors jump to, the line, a mark under the field.</summary>
internal static class DataErrors
{
    /// <summary>Writes all of them and how many there are.</summary>
    public static void Write(IReadOnlyList<DataError> errors, TextWriter writer)
    {
        foreach (var error in errors)
        {
            writer.WriteLine(Printable.Line(error.ToString()));
            if (LineOf(error) is { } line)
            {
                writer.WriteLine("    " + line);
                writer.WriteLine("    " + new string(' ', error.Column - 1) + new string('^', FieldLength(line, error.Column - 1)));
            }
        }

        var files = errors.Select(error => error.File).Distinct(StringComparer.Ordinal).Count();
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{errors.Count} {(errors.Count == 1 ? "error" : "errors")} in {files} {(files == 1 ? "file" : "files")}; nothing was loaded. The rules stand in docs/reference."));
    }

    private static string? LineOf(DataError error)
    {
        try
        {
            var line = File.ReadLines(error.File).ElementAtOrDefault(error.Line - 1);
            return string.IsNullOrWhiteSpace(line) || error.Column > line.Length ? null : Printable.Text(line.Replace('\t', ' '));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int FieldLength(string line, int start)
    {
        var end = line.IndexOf("  ", start, StringComparison.Ordinal);
        return Math.Max(1, (end < 0 ? line.TrimEnd().Length : end) - start);
    }
}
