using System.Text;

namespace Tocsin.Sources.Tests;

public sealed class MailTests
{
    private const string Head =
        "From: Coastal News <desk@coastal.example>\r\nTo: reader@reader.example\r\nSubject: =?utf-8?q?Kelmar:_soldiers_at_the_caf=C3=A9?=\r\n"
        + "Date: Fri, 28 Jul 2023 12:00:00 +0100\r\nMessage-ID: <1@coastal.example>\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void A_mail_is_a_report_of_its_sender()
    {
        var report = Some.Report(Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nSoldiers took the caf=C3=A9 of =\r\nKelmar.\r\n", "a.eml");

        (report.Title, report.Publisher, report.Published).ShouldBe(("Kelmar: soldiers at the café", "Coastal News", Some.Noon));
        report.Text.ShouldBe("Soldiers took the café of Kelmar.");
    }

    [Fact]
    public void A_mail_is_known_by_its_head_whatever_it_is_called() =>
        Some.Report(Head + "Content-Type: text/plain\r\n\r\nSoldiers took the radio station.\r\n").Title.ShouldBe("Kelmar: soldiers at the café");

    [Fact]
    public void Of_text_and_html_the_text_is_read_and_attachments_are_not()
    {
        var report = Some.Report(
            Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nThe text.\r\n"
            + "--c\r\nContent-Type: text/html\r\n\r\n<p>The page.</p>\r\n--c--\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=x.txt\r\n\r\nAttached.\r\n--b--\r\n",
            "a.eml");

        report.Text.ShouldBe("The text.");
    }

    [Fact]
    public void Html_alone_is_read_as_text() =>
        Some.Report(Head + "Content-Type: text/html; charset=windows-1252\r\n\r\n<p>The first.</p><p>The second.</p>\r\n", "a.eml").Text.ShouldBe("The first.\n\nThe second.");

    [Fact]
    public void A_page_that_was_saved_as_mail_says_itself_who_published_it()
    {
        var report = Some.Report(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://coastal.example/kelmar\r\nSubject: Kelmar\r\nDate: Sat, 5 Aug 2023 09:00:00 -0000\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://coastal.example/kelmar\r\n\r\n"
            + "<html><head><meta property=\"og:site_name\" content=\"Coastal News\"><meta property=\"article:published_time\" content=\"2023-07-28T12:00:00+01:00\"></head><body><p>Soldiers took the radio station.</p></body></html>\r\n--b--\r\n",
            "a.mhtml");

        (report.Publisher, report.Url, report.Published).ShouldBe(("Coastal News", "https://coastal.example/kelmar", Some.Noon));
        report.Text.ShouldBe("Soldiers took the radio station.");
    }

    [Fact]
    public void A_locked_mail_says_so() =>
        Some.Unreadable(Head + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n", "a.eml")
            .Reason.ShouldBe(UnreadableReason.Encrypted);

    [Fact]
    public void A_mail_without_text_says_so() =>
        Some.Unreadable(Head + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n", "a.eml").Reason.ShouldBe(UnreadableReason.NoText);

    [Fact]
    public void Parts_nested_a_thousand_deep_do_no_harm()
    {
        var mail = new StringBuilder(Head);
        for (var i = 0; i < 1000; i++)
        {
            mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");
        }

        var read = Some.Read(mail + "Content-Type: text/plain\r\n\r\nText.\r\n", "deep.eml");

        (read.Reports.Count + read.Unreadables.Count).ShouldBe(1);
    }

    [Fact]
    public void A_text_with_labels_at_its_start_is_no_mail() =>
        Some.Report("Place: Kelmar\nTime: noon\n\nSoldiers took the radio station.", "a.txt").Text.ShouldStartWith("Place: Kelmar");
}
