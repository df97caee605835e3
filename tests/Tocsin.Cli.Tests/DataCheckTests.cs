using Shouldly;

namespace Tocsin.Cli.Tests;

public sealed class DataCheckTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    [Fact]
    public async Task The_data_of_the_program_are_right()
    {
        using var shell = new Shell();

        (await shell.RunAsync("data", "check", Data)).ShouldBe(ExitCode.Done, shell.Output);

        shell.Output.ShouldEndWith("files, no error.\n");
    }

    [Fact]
    public async Task Every_error_is_shown_in_its_place()
    {
        using var shell = new Shell();
        Copy(Data, shell.At("data"));
        var verbs = shell.At("data/lexicon/en/verbs.txt");
        File.AppendAllText(verbs, "zzseize  verb\n    any  COERCE  sieze  -  173  -  Rebels zzseized the town.\n    any  COERSE  -  -  173  -  Rebels zzseized the town.\n");
        var line = File.ReadLines(verbs).Count() - 1;

        (await shell.RunAsync("data", "check", shell.At("data"))).ShouldBe(ExitCode.NotDone);

        shell.Lines[0].ShouldStartWith($"{verbs}:{line}:18: error lexicon/mode: ");
        shell.Lines[1].ShouldBe("        any  COERCE  sieze  -  173  -  Rebels zzseized the town.");
        shell.Lines[2].ShouldBe("                     ^^^^^");
        shell.Lines[3].ShouldStartWith($"{verbs}:{line + 1}:10: error lexicon/type: ");
        shell.Lines[^1].ShouldStartWith("2 errors in 1 file; nothing was loaded.");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        using var shell = new Shell();

        (await shell.RunAsync("data", "check", shell.At("none"))).ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldBe($"tocsin: {shell.At("none")}: there is no such folder; give one that has the form of data/.\n");
    }

    [Fact]
    public async Task Commands_that_need_data_tell_what_is_wrong_with_it()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell.At("data"));

        (await shell.RunAsync(s => s with { Data = () => Tocsin.Coding.CodingData.Load(shell.At("data")) }, "brief", shell.Write("a.txt", Some.Story)))
            .ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldContain("error data/missing");
        shell.Output.ShouldBeEmpty();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
