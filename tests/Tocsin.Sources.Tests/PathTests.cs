namespace Tocsin.Sources.Tests;

public sealed class PathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PathTests()
    {
        _folder.Write("b.txt", "Report b.");
        _folder.Write("a.md", "Report a.");
        _folder.Write("deep/er/c.html", "<p>Report c.</p>");
        _folder.Write("deep/d.TXT", "Report d.");
        _folder.Write(".hidden/e.txt", "Report e.");
        _folder.Write("page_files/style.css", "p {}");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_with_all_its_folders_in_the_order_of_names() =>
        Texts(Some.ReadPath(_folder.Path)).ShouldBe(["Report a.", "Report b.", "Report d.", "Report c."]);

    [Fact]
    public void A_file_is_named_as_it_was_given() =>
        Some.ReadPath(_folder.Path + "/b.txt").Reports.ShouldHaveSingleItem().FoundAt.ShouldBe([_folder.Path + "/b.txt"]);

    [Theory]
    [InlineData("*.txt", "Report b.")]
    [InlineData("?.md", "Report a.")]
    [InlineData("**/*.html", "Report c.")]
    [InlineData("deep/**", "Report d. Report c.")]
    [InlineData("**/?.*", "Report a. Report b. Report d. Report c.")]
    public void A_pattern_names_files(string pattern, string texts) =>
        string.Join(' ', Texts(Some.ReadPath($"{_folder.Path}/{pattern}"))).ShouldBe(texts);

    [Fact]
    public void A_pattern_without_a_file_and_a_path_without_one_say_so()
    {
        Some.ReadPath(_folder.Path + "/*.pdf").Unreadables.ShouldHaveSingleItem().Message.ShouldContain("no file matches");
        Some.ReadPath(_folder.Path + "/x.txt").Unreadables.ShouldHaveSingleItem().ToString().ShouldBe($"{_folder.Path}/x.txt: there is no such file or folder; check the spelling.");
    }

    [Fact]
    public void An_empty_folder_says_so()
    {
        using var empty = new TempFolder();

        Some.ReadPath(empty.Path).Unreadables.ShouldHaveSingleItem().Reason.ShouldBe(UnreadableReason.Empty);
    }

    [Fact]
    public void A_file_whose_name_holds_a_star_is_that_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        _folder.Write("star*.txt", "Report *.");

        Texts(Some.ReadPath(_folder.Path + "/star*.txt")).ShouldBe(["Report *."]);
    }

    [Fact]
    public void A_folder_that_links_to_one_that_holds_it_is_entered_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right on Windows.");
        Directory.CreateSymbolicLink(_folder.Path + "/deep/again", _folder.Path);

        var read = Some.ReadPath(_folder.Path);

        read.Reports.Count.ShouldBe(4);
        read.Unreadables.ShouldHaveSingleItem().Message.ShouldContain("link back");
    }

    [Fact]
    public void The_same_text_under_two_names_is_one_report_with_two_places()
    {
        _folder.Write("copy.txt", "Report  a.\r\n");

        var read = Some.ReadPath(_folder.Path);

        read.Reports.Count.ShouldBe(4);
        read.Reports[0].FoundAt.ShouldBe([$"{_folder.Path}/a.md", $"{_folder.Path}/copy.txt"]);
    }

    [Fact]
    public void A_file_read_twice_is_one_report_with_one_place()
    {
        var read = Some.ReadAll([ReportSource.At(_folder.Path + "/b.txt"), ReportSource.At(_folder.Path + "/b.txt")]);

        read.Reports.ShouldHaveSingleItem().FoundAt.ShouldBe([_folder.Path + "/b.txt"]);
    }

    private static IEnumerable<string> Texts(ReadReports read) => read.Reports.Select(report => report.Text);
}
