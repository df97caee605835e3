namespace Tocsin.Sources.Tests;

public sealed class FeedTests
{
    private const string Rss =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Coastal News</title><link>https://coastal.example/</link><language>en</language>
        <item><title>Kelmar: soldiers at the radio</title><link>https://coastal.example/kelmar</link><pubDate>Fri, 28 Jul 2023 12:00:00 +0100</pubDate>
        <description>In short.</description><content:encoded><![CDATA[<p>Soldiers took the radio station.</p><p>Nobody was hurt.</p>]]></content:encoded></item>
        <item><title>Talks &amp;amp; waiting</title><pubDate>nonsense</pubDate><description>Talks &lt;b&gt;began&lt;/b&gt; on Tuesday.</description></item>
        <item><title>Only a headline</title></item>
        <item></item>
        </channel></rss>
        """;

    [Fact]
    public void Each_item_of_rss_is_a_report()
    {
        var read = Some.Read(Rss, "river.xml");

        read.Reports.Select(report => report.FoundAt[0]).ShouldBe(["river.xml#1", "river.xml#2", "river.xml#3"]);
        read.Reports.Select(report => report.Text).ShouldBe(["Soldiers took the radio station.\n\nNobody was hurt.", "Talks began on Tuesday.", "Only a headline"]);
        read.Reports.ShouldAllBe(report => report.Publisher == "Coastal News" && report.Language == "en");
        (read.Reports[0].Title, read.Reports[0].Url, read.Reports[0].Published).ShouldBe(("Kelmar: soldiers at the radio", "https://coastal.example/kelmar", Some.Noon));
        read.Reports[1].Title.ShouldBe("Talks & waiting");
        read.Unreadables.ShouldHaveSingleItem().ToString().ShouldStartWith("river.xml#4: no text was found in it");
        read.Warnings.Select(warning => warning.Source).ShouldBe(["river.xml#2", "river.xml#3"]);
    }

    [Fact]
    public void Each_entry_of_atom_is_a_report()
    {
        var report = Some.Report(
            """
            <?xml version="1.0"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Coastal News</title><id>urn:x</id><updated>2023-07-28T12:00:00+01:00</updated>
            <entry><title>Kelmar</title><id>urn:1</id><link href="https://coastal.example/kelmar"/><updated>2023-07-28T12:00:00+01:00</updated>
            <content type="html">&lt;p&gt;Soldiers took the radio station.&lt;/p&gt;</content></entry></feed>
            """,
            "atom.xml");

        (report.Title, report.Publisher, report.Url, report.Published).ShouldBe(("Kelmar", "Coastal News", "https://coastal.example/kelmar", Some.Noon));
        report.Text.ShouldBe("Soldiers took the radio station.");
    }

    [Fact]
    public void Each_item_of_a_json_feed_is_a_report()
    {
        var read = Some.Read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Coastal News", "language": "en",
             "items": [{"id": "1", "url": "https://coastal.example/kelmar", "title": "Kelmar", "date_published": "2023-07-28T12:00:00+01:00", "content_html": "<p>Soldiers took the radio station.</p>"},
                       "x", {"id": "2", "content_text": "Talks began."}]}
            """,
            "feed.json");

        read.Reports.Select(report => report.Text).ShouldBe(["Soldiers took the radio station.", "Talks began."]);
        read.Reports[0].Published.ShouldBe(Some.Noon);
        read.Reports.ShouldAllBe(report => report.Publisher == "Coastal News");
        read.Unreadables.ShouldHaveSingleItem().Source.ShouldBe("feed.json#2");
    }

    [Fact]
    public void A_feed_that_breaks_off_is_broken_with_its_line()
    {
        var unreadable = Some.Unreadable(Rss[..700], "river.xml");

        unreadable.Reason.ShouldBe(UnreadableReason.Broken);
        unreadable.Line.ShouldNotBeNull();
    }

    [Fact]
    public void A_feed_without_items_has_no_text() =>
        Some.Unreadable("<rss version=\"2.0\"><channel><title>Coastal News</title></channel></rss>", "river.xml").Reason.ShouldBe(UnreadableReason.NoText);

    [Fact]
    public void Entities_of_a_document_type_are_never_unfolded()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title><item><title>x</title><description>&b;</description></item></channel></rss>";

        Some.Unreadable(bomb, "bomb.xml").Reason.ShouldBe(UnreadableReason.Broken);
    }

    [Fact]
    public void A_file_that_an_entity_names_is_not_read()
    {
        using var folder = new TempFolder();
        var secret = folder.Write("secret.txt", "hidden words");
        var feed = $"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file://{secret}\">]><rss version=\"2.0\"><channel><item><description>&x;</description></item></channel></rss>";

        Some.Unreadable(feed, "x.xml").Message.ShouldNotContain("hidden");
    }

    [Fact]
    public void A_feed_nested_ten_thousand_deep_is_refused() =>
        Some.Unreadable($"<rss version=\"2.0\"><channel>{string.Concat(Enumerable.Repeat("<a>", 10_000))}", "deep.xml").Reason.ShouldBe(UnreadableReason.TooComplex);

    [Fact]
    public void Other_xml_is_refused_with_the_way_out() =>
        Some.Unreadable("<?xml version=\"1.0\"?><catalogue><book>Kelmar</book></catalogue>", "books.xml").Message.ShouldContain("convert it to JSONL");
}
