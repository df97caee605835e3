using System.Globalization;
using System.Text;

namespace Tocsin.Cli.Output;

/// <summary>Where results go: standard output, or a file that appears under its name only when it is whole.</summary>
internal sealed class ResultFile : IAsyncDisposable
{
    private readonly string? _path;
    private readonly string? _temporary;

    private ResultFile(TextWriter writer, string? path, string? temporary) => (Writer, _path, _temporary) = (writer, path, temporary);

    /// <summary>Takes the results; ends lines with LF.</summary>
    public TextWriter Writer { get; }

    /// <summary>Whether what is written is seen at once by a person.</summary>
    public static bool IsTerminal(Surroundings surroundings, string? path) => IsStandardOutput(path) && surroundings.IsOutputTerminal;

    /// <summary>Opens standard output for null and "-", else a temporary file beside the path.</summary>
    /// <exception cref="IOException">The folder is not there, may not be written to, or the path is a folder; the message says which.</exception>
    public static ResultFile Open(Surroundings surroundings, string? path)
    {
        if (IsStandardOutput(path))
        {
            return new ResultFile(surroundings.Output, null, null);
        }

        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder; give the name of a file to write to.");
        }

        var full = Path.GetFullPath(path!);
        var folder = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            throw new IOException($"{path} cannot be written: there is no folder {folder}; make it first.");
        }

        var temporary = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp"));
        try
        {
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024);
            return new ResultFile(new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" }, full, temporary);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be written: this user may not write to the folder {folder}.");
        }
    }

    /// <summary>Says that the results are whole: the file now stands under its name.</summary>
    public async Task CompleteAsync()
    {
        await Writer.FlushAsync().ConfigureAwait(false);
        if (_path is not null)
        {
            await Writer.DisposeAsync().ConfigureAwait(false);
            File.Move(_temporary!, _path, overwrite: true);
        }
    }

    /// <summary>Takes back what was not completed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_temporary is null)
        {
            await Writer.FlushAsync().ConfigureAwait(false);
            return;
        }

        try
        {
            await Writer.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            File.Delete(_temporary);
        }
    }

    private static bool IsStandardOutput(string? path) => path is null or "-";
}
