using System.IO.Compression;
using System.Text;

namespace Tocsin.Sources.Tests;

public sealed class ArchiveTests
{
    [Fact]
    public void Entries_are_read_as_files_in_the_order_of_names()
    {
        var read = Some.Read(Zip(("b/two.txt", "The second report."), ("a.html", "<p>The first report.</p>"), ("c.jsonl", "{\"text\": \"The third.\"}\n{\"text\": \"The fourth.\"}")), "reports.zip");

        read.Unreadables.ShouldBeEmpty();
        read.Reports.Select(report => report.FoundAt[0]).ShouldBe(["reports.zip/a.html", "reports.zip/b/two.txt", "reports.zip/c.jsonl:1", "reports.zip/c.jsonl:2"]);
    }

    [Fact]
    public void An_archive_is_read_where_it_lies()
    {
        using var folder = new TempFolder();
        var path = folder.Write("reports.zip", Zip(("a.txt", "The first report.")));

        Some.ReadPath(path).Reports.ShouldHaveSingleItem().FoundAt.ShouldBe([$"{path}/a.txt"]);
    }

    [Theory]
    [InlineData("../../../tmp/tocsin-escape.txt")]
    [InlineData("/tmp/tocsin-escape.txt")]
    [InlineData("..\\..\\tocsin-escape.txt")]
    [InlineData("C:\\tocsin-escape.txt")]
    public void A_name_that_leads_out_of_the_archive_is_only_a_name(string name)
    {
        var report = Some.Read(Zip((name, "A report.")), "x.zip").Reports;

        // A folder whose name begins with a dot is passed over, and nothing is ever written.
        report.ShouldAllBe(read => read.FoundAt[0].StartsWith("x.zip/", StringComparison.Ordinal));
        File.Exists("/tmp/tocsin-escape.txt").ShouldBeFalse();
    }

    [Fact]
    public void What_programs_pack_beside_the_reports_is_passed_over() =>
        Some.Read(Zip(("a.txt", "A report."), ("__MACOSX/._a.txt", "x"), (".DS_Store", "x"), ("a_files/style.css", "p {}"), ("a_files/logo.png", "x")), "x.zip")
            .Reports.ShouldHaveSingleItem().FoundAt.ShouldBe(["x.zip/a.txt"]);

    [Fact]
    public void A_broken_entry_costs_that_entry_alone()
    {
        var read = Some.Read(Zip(("a.txt", "The first report."), ("b.txt", ""), ("c.bin", "\0\u0001\u0002\u0003\u0004\u0005\0\0"), ("d.txt", "The fourth report.")), "x.zip");

        read.Reports.Select(report => report.Text).ShouldBe(["The first report.", "The fourth report."]);
        read.Unreadables.Select(unreadable => (unreadable.Source, unreadable.Reason)).ShouldBe([("x.zip/b.txt", UnreadableReason.Empty), ("x.zip/c.bin", UnreadableReason.Binary)]);
    }

    [Fact]
    public void An_archive_within_an_archive_is_refused() =>
        Some.Unreadable(Zip(("inner.zip", Zip(("a.txt", "A report.")))), "x.zip").ToString().ShouldBe(
            "x.zip/inner.zip: this is an archive within an archive, which is not read; unpack the outer one first.");

    [Fact]
    public void A_document_of_an_office_program_is_refused_as_such() =>
        Some.Unreadable(Zip(("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")), "a.docx").Message.ShouldContain("save it as plain text, HTML or PDF");

    [Fact]
    public void An_empty_archive_says_so() => Some.Unreadable(Zip(), "x.zip").Reason.ShouldBe(UnreadableReason.Empty);

    [Fact]
    public void An_archive_that_is_cut_off_is_broken()
    {
        var zip = Zip(("a.txt", Some.Story), ("b.txt", Some.Story));

        Some.Unreadable(zip[..^40], "x.zip").Reason.ShouldBe(UnreadableReason.Broken);
    }

    [Fact]
    public void Damaged_content_of_an_entry_is_one_line()
    {
        var zip = Zip(("a.txt", Some.Story), ("b.txt", "The second report."));
        for (var i = 40; i < 90; i++)
        {
            zip[i] ^= 0x5A;
        }

        var read = Some.Read(zip, "x.zip");

        read.Unreadables.ShouldHaveSingleItem().Source.ShouldStartWith("x.zip");
    }

    [Fact]
    public void An_entry_that_unpacks_to_far_more_than_text_does_is_stopped()
    {
        var read = Some.Read(Zip(("a.txt", new byte[64 * 1024 * 1024]), ("b.txt", "The second report.")), "bomb.zip", new ReadingSettings { MaxBytes = int.MaxValue / 2 });

        read.Unreadables.ShouldHaveSingleItem().Source.ShouldBe("bomb.zip/a.txt");
        read.Reports.ShouldHaveSingleItem().Text.ShouldBe("The second report.");
    }

    [Fact]
    public void Entries_that_together_unpack_to_more_than_the_limit_are_stopped()
    {
        var entries = Enumerable.Range(0, 20).Select(i => ($"{i:D2}.txt", (object)$"{i} {Noise(100_000)}")).ToArray();
        var read = Some.Read(Zip(entries), "x.zip", new ReadingSettings { MaxUnpackedBytes = 1_000_000 });

        read.Reports.Count.ShouldBe(9);
        read.Unreadables[^1].ToString().ShouldBe("x.zip: its entries unpack to more than 1,000,000 bytes; the rest was left. Split it, or raise the limit (MaxUnpackedBytes).");
    }

    [Fact]
    public void More_entries_than_the_limit_are_refused_before_their_names_are_read() =>
        Some.Unreadable(Zip([.. Enumerable.Range(0, 200).Select(i => ($"{i}.txt", (object)"x"))]), "x.zip", new ReadingSettings { MaxArchiveEntries = 100 })
            .Reason.ShouldBe(UnreadableReason.TooComplex);

    private static string Noise(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = (char)('a' + from.Next(26));
            }
        });
    }

    private static byte[] Zip(params (string Name, object Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }

        return bytes.ToArray();
    }
}
