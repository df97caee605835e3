using Shouldly;

namespace Tocsin.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("brief", "--help")]
    [InlineData("code", "-h")]
    [InlineData("parse", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("data", "check", "--help")]
    public async Task Help_comes_with_examples(params string[] arguments)
    {
        using var shell = new Shell();

        (await shell.RunAsync(arguments)).ShouldBe(ExitCode.Done);

        shell.Output.ShouldContain("Usage:");
        shell.Output.ShouldContain("Examples:\n  tocsin " + (arguments.Length > 1 ? arguments[0] : ""));
        shell.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_is_told()
    {
        using var shell = new Shell();

        (await shell.RunAsync("--version")).ShouldBe(ExitCode.Done);

        shell.Output.ShouldStartWith("tocsin 0.");
    }

    [Theory]
    [InlineData("tocsin: Unrecognized command or argument 'brie'.\nSee: tocsin --help\n", "brie")]
    [InlineData("tocsin: --as-of: \"31 June\" is no day; write it as 2023-07-26.\nSee: tocsin brief --help\n", "brief", "x", "--as-of", "31 June")]
    [InlineData("tocsin: --format: there is no format \"pdf\"; use text, md, html or json.\nSee: tocsin brief --help\n", "brief", "x", "--format", "pdf")]
    [InlineData("tocsin: --length: there is no length \"huge\"; use short, standard or full.\nSee: tocsin brief --help\n", "brief", "x", "--length", "huge")]
    [InlineData("tocsin: A path is empty; check the variable that it comes from.\nSee: tocsin parse --help\n", "parse", "")]
    public async Task What_is_wrong_on_the_command_line_is_named(string error, params string[] arguments)
    {
        using var shell = new Shell();

        (await shell.RunAsync(arguments)).ShouldBe(ExitCode.NotDone);

        shell.Output.ShouldBeEmpty();
        shell.Error.ShouldBe(error);
    }

    [Fact]
    public async Task A_missing_path_is_named()
    {
        using var shell = new Shell();

        (await shell.RunAsync("brief")).ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldContain("brief");
        shell.Error.ShouldEndWith("See: tocsin brief --help\n");
    }

    [Fact]
    public async Task A_mistake_of_ours_is_told_as_one_and_shown_only_when_asked()
    {
        using var shell = new Shell();
        Surroundings Broken(Surroundings surroundings) => surroundings with { Engine = () => throw new InvalidOperationException("no tree") };

        (await shell.RunAsync(Broken, "parse", shell.Write("a.txt", Some.Story))).ShouldBe(ExitCode.Bug);
        shell.Error.ShouldContain("this is a mistake in tocsin");
        shell.Error.ShouldNotContain("   at ");

        (await shell.RunAsync(Broken, "parse", shell.At("a.txt"), "--verbose")).ShouldBe(ExitCode.Bug);
        shell.Error.ShouldContain("   at ");
    }

    [Fact]
    public async Task Verbose_tells_what_is_done_on_stderr()
    {
        using var shell = new Shell();

        (await shell.RunAsync(s => s with { Engine = () => new Language.en.RuleEngine() }, "parse", shell.Write("a.txt", Some.Story), "--verbose")).ShouldBe(ExitCode.Done);

        shell.Error.ShouldContain("tocsin: model opened in ");
        shell.Error.ShouldContain("tocsin: reports read: 1, unreadable: 0, ");
        shell.Output.ShouldStartWith("# newdoc");
    }

    [Fact]
    public async Task A_missing_model_is_named_with_the_way_out()
    {
        using var shell = new Shell();

        (await shell.RunAsync(s => s with { Engine = () => Language.LanguageEngine.Open(shell.At("none")) }, "parse", shell.Write("a.txt", Some.Story)))
            .ShouldBe(ExitCode.NotDone);

        shell.Error.ShouldStartWith($"tocsin: {shell.At("none")}");
        shell.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_model_is_looked_for_by_its_name_or_folder()
    {
        using var shell = new Shell();

        (await shell.RunAsync("parse", shell.Write("a.txt", Some.Story), "--model", "fast")).ShouldBe(ExitCode.NotDone);
        shell.Error.ShouldContain(Path.Combine("models", "fast"));

        (await shell.RunAsync("parse", shell.At("a.txt"), "--model", Path.Combine(AppContext.BaseDirectory, "models", "en"))).ShouldBe(ExitCode.Done);
        shell.Output.ShouldStartWith("# newdoc");
    }
}
