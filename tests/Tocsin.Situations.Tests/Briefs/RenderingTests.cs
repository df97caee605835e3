using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;
using Xunit;

namespace Tocsin.Situations.Tests.Briefs;

public sealed class RenderingTests
{
    private const string Hostile = "Tamane <script>alert(1)</script> [click](javascript:alert) `x` *bold* \u001b[31mred\u202e declared himself president & lord.";

    private static readonly Brief Crisis = BriefWriter.Write(new StateOfPlayBuilder().Build(Tests.Crisis.Reports));

    private static readonly Brief Attack = BriefWriter.Write(Some.State(Some.Report(Hostile, "<b>Post</b>\u0007").State(Hostile[..^1], StateFamily.Office, "claiming", "Tamane", office: "president")));

    [Fact]
    public void The_text_reads_as_approved() => TextRenderer.Render(Crisis).ShouldMatchApproved(c => c.WithFileExtension("txt").WithDiscriminator("text").SubFolder("Approved"));

    [Fact]
    public void The_markdown_reads_as_approved() => MarkdownRenderer.Render(Crisis).ShouldMatchApproved(c => c.WithFileExtension("md").WithDiscriminator("markdown").SubFolder("Approved"));

    [Fact]
    public void The_page_reads_as_approved() => HtmlRenderer.Render(Attack).ShouldMatchApproved(c => c.WithFileExtension("html").WithDiscriminator("html").SubFolder("Approved"));

    [Fact]
    public void The_json_reads_as_approved() => JsonRenderer.Render(Attack).ShouldMatchApproved(c => c.WithFileExtension("json").WithDiscriminator("json").SubFolder("Approved"));

    [Fact]
    public void Markup_from_a_report_is_no_markup_on_a_page()
    {
        var html = HtmlRenderer.Render(Attack);

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<b>");
        html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Markup_from_a_report_is_no_markup_in_markdown()
    {
        var markdown = MarkdownRenderer.Render(Attack);

        markdown.ShouldContain("\\[click\\](javascript:alert)");
        markdown.ShouldContain("\\<script\\>");
        markdown.ShouldContain("\\`x\\` \\*bold\\*");
    }

    [Fact]
    public void No_control_character_reaches_a_terminal() =>
        TextRenderer.Render(Attack).Where(c => c != '\n').ShouldAllBe(c => !char.IsControl(c) && c != '\u202e');

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/etc/passwd")]
    [InlineData("https:///nowhere")]
    public void Only_web_addresses_become_links(string url) => SafeLink.Of(url).ShouldBeNull();

    [Fact]
    public void A_web_address_is_escaped_before_it_becomes_a_link() =>
        SafeLink.Of("https://post.example/a b\"><script>").ShouldBe("https://post.example/a%20b%22%3E%3Cscript%3E");

    [Fact]
    public void No_line_is_longer_than_its_width() =>
        TextRenderer.Render(Crisis, 40).Split('\n').ShouldAllBe(line => line.Length <= 40);

    [Fact]
    public void Json_counts_code_points()
    {
        const string text = "\U0001F534 \U0001F534 The army shelled Tesk.";
        var brief = BriefWriter.Write(Some.State(Some.Report(text).Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk")));

        var citation = brief.Sections[0].Sentences[0].Citations[0];

        (citation.Passage.Start, citation.CodePoints.Start).ShouldBe((6, 4));
        citation.CodePoints.Length.ShouldBe(citation.Passage.Length);
    }
}
