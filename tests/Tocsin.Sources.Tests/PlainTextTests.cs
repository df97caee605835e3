namespace Tocsin.Sources.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public void A_text_is_read_as_it_stands()
    {
        var report = Some.Report(Some.Story, "kelmar.txt");

        report.Text.ShouldBe(Some.Story);
        report.Title.ShouldBeNull();
        report.Published.ShouldBeNull();
        report.FoundAt.ShouldBe(["kelmar.txt"]);
        report.Id.ShouldMatch("^[0-9a-f]{16}$");
    }

    [Fact]
    public void Line_ends_within_a_text_are_kept() =>
        Some.Report("One line.\r\nAnother.\r\n").Text.ShouldBe("One line.\r\nAnother.");

    [Fact]
    public void Front_matter_says_what_is_known()
    {
        var report = Some.Report(
            """
            ---
            title: "Kelmar: soldiers at the radio"
            publisher: Coastal News
            published: 2023-07-28T12:00:00+01:00
            url: https://coastal.example/kelmar
            language: en
            author: somebody
            ---

            Soldiers took the radio station.
            """);

        report.Text.ShouldBe("Soldiers took the radio station.");
        report.Title.ShouldBe("Kelmar: soldiers at the radio");
        report.Publisher.ShouldBe("Coastal News");
        report.Published.ShouldBe(Some.Noon);
        report.Published!.Value.Offset.ShouldBe(TimeSpan.FromHours(1));
        report.Url.ShouldBe("https://coastal.example/kelmar");
        report.Language.ShouldBe("en");
    }

    [Fact]
    public void A_day_alone_is_midnight_in_universal_time()
    {
        var report = Some.Report("---\npublished: 2023-07-28\n---\nText of the report.");

        report.Published.ShouldBe(new DateTimeOffset(2023, 7, 28, 0, 0, 0, TimeSpan.Zero));
        report.PublishedOn.ShouldBe(new DateOnly(2023, 7, 28));
    }

    [Fact]
    public void A_day_that_is_none_is_a_warning_with_its_line_and_the_report_is_read()
    {
        var read = Some.Read("---\ntitle: Kelmar\npublished: 31 June 2023\n---\nText of the report.", "04.md");

        read.Reports.ShouldHaveSingleItem().Published.ShouldBeNull();
        read.Warnings.ShouldHaveSingleItem().ToString().ShouldBe(
            "04.md:3: \"31 June 2023\" is no date that can be read, so the time of publication is unknown; write it as 2023-06-30 or 2023-06-30T14:05:00+01:00.");
    }

    [Fact]
    public void Broken_front_matter_is_unreadable_with_its_line()
    {
        var unreadable = Some.Unreadable("---\npublisher: Coastal News\ntitle: Kelmar: soldiers at the radio\n---\nText.", "05.md");

        unreadable.Reason.ShouldBe(UnreadableReason.Broken);
        unreadable.ToString().ShouldStartWith("05.md:3: the front matter is no YAML here; put a value that holds a colon in quotes");
    }

    [Theory]
    [InlineData("---\n\nA rule stands above this text, and none below.")]
    [InlineData("---\nA text between rules.\n---\nMore of it.")]
    [InlineData("----\ntitle: No\n----\nText.")]
    public void Dashes_that_hold_no_front_matter_are_text(string text) => Some.Report(text).Text.ShouldBe(text);

    [Fact]
    public void A_report_that_is_only_front_matter_has_no_text() =>
        Some.Unreadable("---\ntitle: Kelmar\n---\n\n").Reason.ShouldBe(UnreadableReason.NoText);

    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: Kelmar")]
    [InlineData("title: Kelmar\nlist: [[[[a]]]]\nmap: {a: {b: c}}")]
    [InlineData("title: Kelmar\n<<: *nothing\nnumber: 012")]
    public void Aliases_are_not_followed_and_parts_that_are_not_known_are_passed_over(string yaml) =>
        Some.Report($"---\n{yaml}\n---\nText of the report.").Title.ShouldBe("Kelmar");

    [Fact]
    public void Front_matter_nested_a_thousand_deep_is_unreadable() =>
        Some.Unreadable($"---\ntitle: {new string('[', 1000)}\n---\nText.").Reason.ShouldBe(UnreadableReason.Broken);

    [Fact]
    public void Front_matter_that_does_not_end_within_its_limit_is_text()
    {
        var text = $"---\ntitle: {new string('x', 200)}\n---\nText.";

        Some.Report(text, settings: new ReadingSettings { MaxFrontMatterLength = 100 }).Text.ShouldBe(text);
    }
}
