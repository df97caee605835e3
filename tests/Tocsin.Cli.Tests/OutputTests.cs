using System.Collections.Immutable;
using Shouldly;
using Tocsin.Language;
using Tocsin.Language.en;

namespace Tocsin.Cli.Tests;

/// <summary>What stands on disk after a run, however it ended.</summary>
public sealed class OutputTests
{
    private static Surroundings ByRule(Surroundings surroundings) => surroundings with { Engine = () => new RuleEngine() };

    [Fact]
    public async Task A_result_replaces_an_older_one_and_leaves_nothing_beside_it()
    {
        using var shell = new Shell();
        shell.Write("out.conllu", "old");

        (await shell.RunAsync(ByRule, "parse", shell.Write("a.txt", Some.Story), "-o", shell.At("out.conllu"))).ShouldBe(ExitCode.Done);

        shell.Read("out.conllu").ShouldStartWith("# newdoc");
        shell.Output.ShouldBeEmpty();
        shell.Files.ShouldBe(["a.txt", "out.conllu"]);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_no_file()
    {
        using var shell = new Shell();
        using var cancellation = new CancellationTokenSource();
        var lines = Enumerable.Range(0, 500).Select(i => $$"""{"id": "d{{i}}", "text": "Rebels took hill {{i}}."}""");
        var input = shell.Write("in.jsonl", string.Join('\n', lines));

        var code = await shell.RunAsync(s => s with { Engine = () => new Stopping(cancellation) }, cancellation, "parse", input, "-o", shell.At("out.conllu"));

        code.ShouldBe(ExitCode.Cancelled);
        shell.Error.ShouldBe("tocsin: stopped.\n");
        shell.Files.ShouldBe(["in.jsonl"]);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_the_older_file_as_it_was()
    {
        using var shell = new Shell();
        using var cancellation = new CancellationTokenSource();
        shell.Write("out.conllu", "old");

        await shell.RunAsync(s => s with { Engine = () => new Stopping(cancellation) }, cancellation, "parse", shell.Write("a.txt", Some.Story), shell.Write("b.txt", "One. Two."), "-o", shell.At("out.conllu"));

        shell.Read("out.conllu").ShouldBe("old");
        shell.Files.ShouldBe(["a.txt", "b.txt", "out.conllu"]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_done()
    {
        using var shell = new Shell();
        File.WriteAllBytes(shell.At("b.txt"), [0, 1, 2, 3, 0, 0, 0, 255]);

        var code = await shell.RunAsync(ByRule, "parse", shell.Write("a.txt", Some.Story), shell.At("b.txt"), shell.At("missing.txt"), "-o", shell.At("out.conllu"));

        code.ShouldBe(ExitCode.SomeUnreadable);
        var errors = shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        errors.Length.ShouldBe(2);
        errors[0].ShouldStartWith(shell.At("b.txt") + ": ");
        errors[1].ShouldStartWith(shell.At("missing.txt") + ": ");
        shell.Read("out.conllu").ShouldStartWith("# newdoc");
    }

    [Fact]
    public async Task A_report_that_the_program_stumbles_over_is_named_and_the_rest_is_done()
    {
        using var shell = new Shell();
        var input = shell.Write("in.jsonl", """
            {"id": "a", "text": "Rebels took the hill."}
            {"id": "b", "text": "stumble"}
            {"id": "c", "text": "Rebels left the hill."}
            """);

        var code = await shell.RunAsync(s => s with { Engine = () => new Stumbling() }, "parse", input, "-o", shell.At("out.conllu"));

        code.ShouldBe(ExitCode.Bug);
        shell.Error.ShouldStartWith($"{input}:2: left out; this is a mistake in tocsin ");
        shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        shell.Read("out.conllu").Split('\n').Where(line => line.StartsWith("# newdoc", StringComparison.Ordinal)).ShouldBe(["# newdoc id = a", "# newdoc id = c"]);
    }

    [Fact]
    public async Task Where_nothing_could_be_read_nothing_is_written()
    {
        using var shell = new Shell();
        shell.Write("out.conllu", "old");

        (await shell.RunAsync(ByRule, "parse", shell.At("missing.txt"), "-o", shell.At("out.conllu"))).ShouldBe(ExitCode.NotDone);

        shell.Read("out.conllu").ShouldBe("old");
        shell.Files.ShouldBe(["out.conllu"]);
    }

    [Fact]
    public async Task An_output_that_cannot_be_is_refused_before_anything_is_read()
    {
        using var shell = new Shell();
        var input = shell.Write("a.txt", Some.Story);

        (await shell.RunAsync(ByRule, "parse", input, "-o", shell.Folder)).ShouldBe(ExitCode.NotDone);
        shell.Error.ShouldBe($"tocsin: {shell.Folder} is a folder; give the name of a file to write to.\n");

        (await shell.RunAsync(ByRule, "parse", input, "-o", shell.At("no/out.conllu"))).ShouldBe(ExitCode.NotDone);
        shell.Error.ShouldContain("there is no folder");
    }

    [Fact]
    public async Task Progress_is_for_a_terminal_alone()
    {
        using var shell = new Shell();

        await shell.RunAsync(s => ByRule(s) with { Time = new Hurried() }, "parse", shell.Write("a.txt", Some.Story), shell.Write("b.txt", "Rebels left."));
        shell.Error.ShouldBeEmpty();

        await shell.RunAsync(s => ByRule(s) with { Time = new Hurried(), IsErrorTerminal = true }, "parse", shell.At("a.txt"), shell.At("b.txt"));
        shell.Error.ShouldContain("2 reports");
        shell.Error.ShouldEndWith("\r");
    }

    /// <summary>Presses Ctrl-C at the first text it is given.</summary>
    private sealed class Stopping(CancellationTokenSource cancellation) : ILanguageEngine
    {
        public string Language => "en";

        public ImmutableArray<Sentence> Read(string text)
        {
            cancellation.Cancel();
            return [];
        }

        public void Dispose()
        {
            // Holds nothing.
        }
    }

    /// <summary>Has a mistake in it.</summary>
    private sealed class Stumbling : ILanguageEngine
    {
        private readonly RuleEngine _engine = new();

        public string Language => "en";

        public ImmutableArray<Sentence> Read(string text) => text == "stumble" ? throw new InvalidOperationException("no tree") : _engine.Read(text);

        public void Dispose() => _engine.Dispose();
    }

    /// <summary>Ten seconds pass whenever somebody looks.</summary>
    private sealed class Hurried : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Add(ref _seconds, 10);
    }
}
