using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;
using Shouldly;
using Tocsin.Cli;
using Tocsin.Situations.Boards;

namespace Tocsin.House.Tests;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Pages =>
        [.. new[] { "README.md", "CHANGELOG.md", "samples/README.md" }.Concat(House.Files("docs", "*.md").Select(file => Path.GetRelativePath(House.Folder, file)))];

    public static TheoryData<string> DataFiles => [.. House.Files("data", "*.txt").Select(file => Path.GetRelativePath(House.Folder, file))];

    [Theory, MemberData(nameof(Pages))]
    public void A_link_of_a_page_leads_to_a_file(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(House.Folder, page))!;

        var broken = Link().Matches(House.Read(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(folder, target.Split('#')[0])));

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_index()
    {
        var index = House.Read("docs/README.md");

        House.Files("docs", "*.md").Select(file => Path.GetRelativePath(Path.Combine(House.Folder, "docs"), file).Replace('\\', '/'))
            .Where(page => page != "README.md" && !index.Contains($"({page})", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(DataFiles))]
    public void A_data_file_names_the_page_of_its_format(string file)
    {
        var header = string.Join('\n', File.ReadLines(Path.Combine(House.Folder, file)).TakeWhile(line => line.StartsWith('#')));

        var page = Page().Match(header);

        page.Success.ShouldBeTrue($"{file} says nothing of its format.");
        File.Exists(Path.Combine(House.Folder, page.Value)).ShouldBeTrue(page.Value);
    }

    [Fact]
    public void Every_rule_of_the_data_files_is_documented()
    {
        var pages = string.Concat(House.Files("docs/reference", "*.md").Select(File.ReadAllText));

        House.Files("src/Tocsin.Coding", "*.cs").SelectMany(file => Rule().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct()
            .Where(rule => !pages.Contains($"`{rule}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_of_the_lexicon_is_described()
    {
        var page = House.Read("docs/reference/lexicon.md");

        House.Files("data/lexicon", "*.txt").Select(file => Path.GetFileName(file))
            .Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_option_is_documented()
    {
        var page = House.Read("docs/reference/cli.md");
        var root = CommandLine.Create(new Surroundings { Input = () => Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null });

        Undocumented(root, "tocsin", page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ExitCode.Done)]
    [InlineData(ExitCode.SomeUnreadable)]
    [InlineData(ExitCode.NotDone)]
    [InlineData(ExitCode.Bug)]
    [InlineData(ExitCode.Cancelled)]
    public void Every_exit_code_is_documented(int code) => House.Read("docs/reference/cli.md").ShouldContain($"| {code} |");

    [Fact]
    public void Every_board_is_documented()
    {
        var page = House.Read("docs/reference/boards.md");

        Enum.GetNames<BoardKind>()
            .Select(name => Regex.Replace(name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant())
            .Where(name => !page.Contains(name, StringComparison.OrdinalIgnoreCase) && !page.Contains(name.Replace('_', ' '), StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Undocumented(Command command, string path, string page)
    {
        var heading = command is RootCommand ? "# " : $"\n## {path}\n";
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            yield return $"{path} has no section.";
            yield break;
        }

        var end = page.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        var section = command is RootCommand ? page : page[start..(end < 0 ? page.Length : end)];
        foreach (var option in command.Options.Where(option => option is not (HelpOption or VersionOption) || command is RootCommand))
        {
            foreach (var name in option.Aliases.Append(option.Name).Where(name => name != "-?" && !name.StartsWith('/')))
            {
                if (!section.Contains($"`{name}", StringComparison.Ordinal))
                {
                    yield return $"{path} {name}";
                }
            }
        }

        foreach (var argument in command.Arguments.Where(argument => !section.Contains($"`{argument.Name}", StringComparison.Ordinal)))
        {
            yield return $"{path} {argument.Name}";
        }

        foreach (var missing in command.Subcommands.SelectMany(sub => Undocumented(sub, $"{path} {sub.Name}", page)))
        {
            yield return missing;
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"""((?:lexicon|actors|data|ontology|determinations)/[a-z-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"docs/reference/[a-z-]+\.md", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
