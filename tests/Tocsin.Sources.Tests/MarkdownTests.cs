using Tocsin.Sources.PlainText;

namespace Tocsin.Sources.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("# A headline", "# A headline")]
    [InlineData("**Follow us** on *both* banks", "Follow us on both banks")]
    [InlineData("__Opinion__ and _more_", "Opinion and more")]
    [InlineData("A [link](https://coastal.example/a_b) in a line", "A link in a line")]
    [InlineData("[Read also: the talks](/talks)", "Read also: the talks")]
    [InlineData("![Smoke at the gate](gate.jpg) rose", "Smoke at the gate rose")]
    [InlineData("> He said no.", "He said no.")]
    [InlineData("* one\n* two", "* one\n* two")]
    [InlineData("- one\n- **two**", "- one\n- two")]
    [InlineData("5 * 3 and snake_case_word and 2*3", "5 * 3 and snake_case_word and 2*3")]
    [InlineData(@"A star \* and a \[bracket\]", "A star * and a [bracket]")]
    [InlineData("`code` stays", "code stays")]
    [InlineData("before <!-- hidden\nstill hidden --> after", "before \n after")]
    [InlineData("***", "")]
    [InlineData("[1] a note and [brackets] alone", "[1] a note and [brackets] alone")]
    [InlineData("[a [nested](x) link](y)", "a nested link")]
    public void Marks_within_lines_go_and_the_words_stay(string markdown, string text) => MarkdownText.Of(markdown).ShouldBe(text);

    [Fact]
    public void Only_markdown_loses_its_marks()
    {
        Some.Report("He *said* so, twice.", "a.md").Text.ShouldBe("He said so, twice.");
        Some.Report("He *said* so, twice.", "a.txt").Text.ShouldBe("He *said* so, twice.");
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("[")]
    [InlineData("](")]
    [InlineData("*")]
    [InlineData("<!--")]
    [InlineData("![[](")]
    public void A_megabyte_of_one_mark_takes_no_time(string mark)
    {
        var markdown = string.Concat(Enumerable.Repeat(mark, 1_000_000 / mark.Length));

        // A quadratic reader would take minutes and run into the time limit of the test run.
        MarkdownText.Of(markdown).Length.ShouldBeLessThanOrEqualTo(markdown.Length);
    }
}
