namespace Tocsin.Sources.Tests;

public sealed class HtmlTests
{
    private const string Body =
        """
        <article>
        <h1>Soldiers at the radio of Kelmar</h1>
        <p>Soldiers took the radio station of Kelmar on Monday, and the governor was led out of his office by men in uniform.</p>
        <p>He said later that he was well and that talks had begun with the garrison&#8217;s commander, a colonel whom few in the town had heard of before.</p>
        <ul><li>Nobody was hurt.</li><li>The market is open.</li></ul>
        </article>
        """;

    [Fact]
    public void The_main_text_is_kept_and_what_stands_around_it_is_not()
    {
        var report = Some.Report(Page("", $"<nav><a href=\"/\">Home</a> <a href=\"/world\">World</a></nav>{Body}<footer>All rights reserved. Cookies.</footer><script>var a = 'x';</script>"));

        report.Text.ShouldContain("Soldiers took the radio station of Kelmar on Monday, and the governor");
        report.Text.ShouldContain("the garrison’s commander");
        report.Text.ShouldContain("Nobody was hurt.\nThe market is open.");
        report.Text.ShouldNotContain("Cookies");
        report.Text.ShouldNotContain("World");
        report.Text.ShouldNotContain("var a");
    }

    [Fact]
    public void Paragraphs_are_parted_by_a_blank_line() =>
        Some.Report(Page("", Body)).Text.ShouldContain("men in uniform.\n\nHe said later");

    [Fact]
    public void A_short_notice_is_read_whole() =>
        Some.Report(Page("", "<p>Kelmar is quiet.</p><p>The roads are open.</p>")).Text.ShouldBe("Kelmar is quiet.\n\nThe roads are open.");

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Kelmar","datePublished":"2023-07-28T12:00:00+01:00","publisher":{"@type":"Organization","name":"Coastal News"},"url":"https://coastal.example/kelmar","inLanguage":"en"}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":["NewsArticle"],"headline":"Kelmar","datePublished":"2023-07-28T12:00:00+01:00","publisher":[{"name":"Coastal News"}],"mainEntityOfPage":{"@id":"https://coastal.example/kelmar"},"inLanguage":"en"}]}</script>""")]
    [InlineData("""<script type="application/ld+json">{broken</script><meta property="og:title" content="Kelmar"><meta property="og:site_name" content="Coastal News"><meta property="og:url" content="https://coastal.example/kelmar"><meta property="og:locale" content="en"><meta property="article:published_time" content="2023-07-28T12:00:00+01:00">""")]
    [InlineData("""<title>Kelmar | Coastal News</title><meta name="publisher" content="Coastal News"><link rel="canonical" href="https://coastal.example/kelmar"><meta http-equiv="content-language" content="en"><meta name="date" content="2023-07-28T12:00:00+01:00">""")]
    public void What_a_page_says_about_itself_is_taken(string head)
    {
        var report = Some.Report(Page(head, "<p>Soldiers took the radio station. Nobody was hurt, a doctor said.</p>"));

        (report.Title, report.Publisher, report.Url, report.Language).ShouldBe(("Kelmar", "Coastal News", "https://coastal.example/kelmar", "en"));
        report.Published.ShouldBe(Some.Noon);
    }

    [Fact]
    public void Linked_data_comes_before_opengraph_and_opengraph_before_the_page()
    {
        var report = Some.Report(Page(
            """<title>Third</title><meta property="og:title" content="Second"><script type="application/ld+json">{"@type":"NewsArticle","headline":"First"}</script>""",
            Body));

        report.Title.ShouldBe("First");
    }

    [Fact]
    public void A_time_element_dates_a_page_and_one_beside_the_story_does_not()
    {
        var page = Page("", $"<aside><time datetime=\"2020-01-01\">x</time></aside><time datetime=\"2023-07-28\">today</time>{Body}");

        Some.Report(page).PublishedOn.ShouldBe(new DateOnly(2023, 7, 28));
        Some.Report(Page("", $"<aside><time datetime=\"2020-01-01\">x</time></aside>{Body}")).PublishedOn.ShouldBeNull();
    }

    [Fact]
    public void The_address_that_a_browser_wrote_when_it_saved_the_page_is_its_address() =>
        Some.Report("<!-- saved from url=(0030)https://coastal.example/kelmar -->\n" + Page("", Body)).Url.ShouldBe("https://coastal.example/kelmar");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/kelmar")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_leads_nowhere_public_is_none(string address) =>
        Some.Report(Page($"<link rel=\"canonical\" href=\"{address}\">", Body)).Url.ShouldBeNull();

    [Fact]
    public void A_page_without_text_says_so() =>
        Some.Unreadable(Page("<title>Kelmar</title>", "<script>load()</script><img src=\"a.jpg\">"), "a.html").Reason.ShouldBe(UnreadableReason.NoText);

    [Theory]
    [InlineData("div")]
    [InlineData("blockquote")]
    [InlineData("table><tr><td")]
    [InlineData("b")]
    [InlineData("p")]
    public void Ten_thousand_elements_within_one_another_do_no_harm(string element)
    {
        var read = Some.Read(string.Concat(Enumerable.Repeat($"<{element}>", 10_000)) + "Soldiers took the radio station. Nobody was hurt.", "deep.html");

        (read.Reports.Count + read.Unreadables.Count).ShouldBe(1);
        read.Unreadables.ShouldAllBe(unreadable => unreadable.Reason == UnreadableReason.TooComplex);
    }

    [Fact]
    public void Nesting_over_the_limit_is_told() =>
        Some.Unreadable(Page("", string.Concat(Enumerable.Repeat("<div>", 10_000)) + "Text."), "deep.html").ToString()
            .ShouldBe("deep.html: its parts are nested deeper than 512; save the report as plain text.");

    [Fact]
    public void More_elements_than_any_page_has_are_told() =>
        Some.Unreadable(Page("", string.Concat(Enumerable.Repeat("<span>a</span>", 120_000))), "many.html").Message.ShouldStartWith("it has more than 100,000 elements");

    [Theory]
    [InlineData("<a href=\"x\">word</a> ")]
    [InlineData("word<br>")]
    [InlineData("<h2>word</h2>")]
    [InlineData("<time datetime=\"2023-07-28\">word</time> ")]
    public void A_row_as_long_as_the_limit_is_read_and_takes_no_square_of_time(string element)
    {
        // With a time that grows as the square, each of these pages takes minutes and runs into the time limit of the test run.
        var report = Some.Report(Page("", $"<main>{string.Concat(Enumerable.Repeat(element, 95_000))}</main>"));

        report.Text.Length.ShouldBeGreaterThanOrEqualTo(95_000 * "word".Length);
    }

    [Fact]
    public void A_long_page_is_read_by_its_own_marks() =>
        Some.Report(Page("", $"<nav>{string.Concat(Enumerable.Repeat("<a href=\"x\">elsewhere</a> ", 6000))}</nav>{Body}")).Text.ShouldStartWith("Soldiers at the radio of Kelmar");

    [Fact]
    public void A_megabyte_of_attributes_costs_nothing_but_itself()
    {
        var many = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=\"x\""));
        var same = string.Concat(Enumerable.Repeat(" class=\"x\"", 100_000));
        var page = Page("", $"<div{many}><p{same} style=\"{new string('x', 1_000_000)}\">Soldiers took the radio station.</p></div>");

        Some.Report(page).Text.ShouldBe("Soldiers took the radio station.");
    }

    [Theory]
    [InlineData("<a href='")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<![CDATA[")]
    [InlineData("<table><b>")]
    [InlineData("</p>")]
    [InlineData("<a x=\"&lt;")]
    [InlineData("<title>")]
    [InlineData("<<<<")]
    public void A_megabyte_of_beginnings_without_an_end_ends(string beginning)
    {
        var read = Some.Read("<html><body><p>Soldiers took the radio station.</p>" + string.Concat(Enumerable.Repeat(beginning, 1_000_000 / beginning.Length)), "a.html");

        (read.Reports.Count + read.Unreadables.Count).ShouldBe(1);
    }

    [Fact]
    public void Signs_of_less_and_more_in_running_text_are_text() =>
        Some.Report(Page("", "<p>Turnout was < 40 % in the north, and 5 &lt; 6.</p>")).Text.ShouldBe("Turnout was < 40 % in the north, and 5 < 6.");

    [Fact]
    public void A_text_that_shows_a_mark_of_html_is_no_page() =>
        Some.Report("The site was defaced with the words <b>free Kelmar</b> on Monday.", "a.txt").Text.ShouldContain("<b>free Kelmar</b>");

    private static string Page(string head, string body) => $"<!DOCTYPE html><html><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>";
}
