using System.Globalization;
using System.Text;

namespace Tocsin.Cli.Tests;

/// <summary>Runs the program in a folder of its own and keeps all that it says.</summary>
internal sealed class Shell : IDisposable
{
    /// <summary>A folder that goes away with the shell.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("tocsin-cli-").FullName;

    /// <summary>What the last command wrote to standard output.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last command wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Lines of the last output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Names of the files in the folder.</summary>
    public string[] Files => [.. Directory.EnumerateFileSystemEntries(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>The path of a file in the folder.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>Runs a command and gives its exit code.</summary>
    public Task<int> RunAsync(params string[] arguments) => RunAsync(surroundings => surroundings, arguments);

    /// <summary>Runs a command in other surroundings.</summary>
    public async Task<int> RunAsync(Func<Surroundings, Surroundings> change, params string[] arguments)
    {
        using var never = new CancellationTokenSource();
        return await RunAsync(change, never, arguments);
    }

    /// <summary>Runs a command that can be stopped from outside.</summary>
    public async Task<int> RunAsync(Func<Surroundings, Surroundings> change, CancellationTokenSource cancellation, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var surroundings = new Surroundings { Input = () => Stream.Null, Output = output, Error = error };
        var code = await CommandLine.RunAsync(arguments, change(surroundings), cancellation.Token);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>Runs a command that reads a text from standard input.</summary>
    public Task<int> PipeAsync(string text, params string[] arguments) =>
        RunAsync(surroundings => surroundings with { Input = () => new MemoryStream(Encoding.UTF8.GetBytes(text)) }, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
