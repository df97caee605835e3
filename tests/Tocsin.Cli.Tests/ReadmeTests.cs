using System.Runtime.CompilerServices;
using Shouldly;

namespace Tocsin.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_readme_shows_what_the_program_prints()
    {
        using var shell = new Shell();
        var blocks = Blocks(File.ReadAllText(Path.Combine(Repository(), "README.md"))).ToList();
        var report = shell.Write("report.md", blocks[0]);

        (await shell.RunAsync("brief", report)).ShouldBe(ExitCode.Done);

        shell.Output.ShouldBe(blocks[1], "Run: bash .ci/readme");
    }

    // The contents of ```text blocks, in order.
    private static IEnumerable<string> Blocks(string page)
    {
        const string Open = "```text\n";
        for (var start = page.IndexOf(Open, StringComparison.Ordinal); start >= 0; start = page.IndexOf(Open, start, StringComparison.Ordinal))
        {
            start += Open.Length;
            yield return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        }
    }

    private static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
