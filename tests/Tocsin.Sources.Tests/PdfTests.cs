using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Tocsin.Sources.Tests;

public sealed class PdfTests
{
    [Fact]
    public void The_text_of_all_pages_is_read()
    {
        var report = Some.Report(Pdf("Kelmar", ["Soldiers took the radio station of Kelmar.", "Nobody was hurt, a doctor said."], ["Talks began on Tuesday."]), "a.pdf");

        report.Text.ShouldBe("Soldiers took the radio station of Kelmar.\nNobody was hurt, a doctor said.\n\nTalks began on Tuesday.");
        report.Title.ShouldBe("Kelmar");
        report.Published.ShouldBeNull();
    }

    [Fact]
    public void A_word_parted_at_the_end_of_a_line_is_one_word() =>
        Some.Report(Pdf(null, ["The general said that negotia-", "tions had begun in the capital."]), "a.pdf").Text.ShouldBe("The general said that negotiations had begun in the capital.");

    [Fact]
    public void A_pdf_without_text_says_so() => Some.Unreadable(Pdf(null, []), "a.pdf").Message.ShouldContain("run text recognition over it first");

    [Fact]
    public void A_pdf_that_is_cut_off_is_one_line()
    {
        var read = Some.Read(Pdf(null, ["Soldiers took the radio station."])[..300], "a.pdf");

        read.Unreadables.ShouldHaveSingleItem().ToString().ShouldStartWith("a.pdf: ");
        read.Unreadables[0].ToString().ShouldNotContain("\n");
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused_before_it_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++)
            {
                zlib.Write(zeros);
            }
        }

        byte[] pdf =
        [
            .. Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"),
            .. packed.ToArray(),
            .. Encoding.ASCII.GetBytes("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
        ];

        Some.Unreadable(pdf, "bomb.pdf").Reason.ShouldBe(UnreadableReason.TooLarge);
    }

    private static byte[] Pdf(string? title, params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = title;
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 12, new PdfPoint(50, 750 - (14 * i)), font);
            }
        }

        return builder.Build();
    }
}
