using System.Text;

namespace Tocsin.Sources.Tests;

public sealed class JsonLinesTests
{
    [Fact]
    public void A_record_is_a_report_with_the_id_that_it_brings()
    {
        var report = Some.Report(
            """{"id": "d1", "text": " Soldiers came.\n", "date": "2023-07-28", "title": "Kelmar", "publisher": "Coastal News", "url": "https://coastal.example/", "language": "en", "spans": [[0, 8]]}""",
            "batch.jsonl");

        report.Id.ShouldBe("d1");
        report.Text.ShouldBe(" Soldiers came.\n");
        report.PublishedOn.ShouldBe(new DateOnly(2023, 7, 28));
        (report.Title, report.Publisher, report.Url, report.Language).ShouldBe(("Kelmar", "Coastal News", "https://coastal.example/", "en"));
        report.FoundAt.ShouldBe(["batch.jsonl:1"]);
    }

    [Fact]
    public void A_record_without_an_id_gets_one_of_its_content() => Some.Report("""{"text": "Soldiers came."}""").Id.ShouldMatch("^[0-9a-f]{16}$");

    [Fact]
    public void A_number_may_be_an_id() => Some.Report("""{"id": 17, "text": "Soldiers came."}""").Id.ShouldBe("17");

    [Fact]
    public void Published_comes_before_date() =>
        Some.Report("""{"text": "Soldiers came.", "date": "2023-07-27", "published": "2023-07-28T12:00:00+01:00"}""").Published.ShouldBe(Some.Noon);

    [Fact]
    public void A_broken_line_costs_that_line_alone()
    {
        var read = Some.Read(
            """
            {"id": "a", "text": "First."}
            {"id": "b", "text": "Second

            {"id": "c"}
            ["d"]
            {"id": "e", "text": 5}
            {"id": "f", "text": ["x"]}
            {"id": "g", "text": "  "}
            {"id": "h", "text": "Last."}
            """,
            "batch.jsonl");

        read.Reports.Select(report => report.Id).ShouldBe(["a", "e", "h"]);
        read.Unreadables.Select(unreadable => unreadable.ToString()).ShouldBe(
        [
            "batch.jsonl:2: it is no JSON at character 28; write one whole object on each line.",
            "batch.jsonl:4: the record has no field \"text\"; write it as {\"id\": \"...\", \"text\": \"...\", \"date\": \"2023-06-30\"}.",
            "batch.jsonl:5: the line is no JSON object; write it as {\"id\": \"...\", \"text\": \"...\", \"date\": \"2023-06-30\"}.",
            "batch.jsonl:7: \"text\" is no string; write the report as one string with \\n for line ends.",
            "batch.jsonl:8: no text was found in it; check whether the page, mail or record holds the report itself.",
        ]);
    }

    [Fact]
    public void The_first_line_may_be_the_broken_one()
    {
        var read = Some.Read("{\"id\": \"a\", \"text\": \"Fir\n{\"id\": \"b\", \"text\": \"Second.\"}\n");

        read.Reports.ShouldHaveSingleItem().Id.ShouldBe("b");
        read.Unreadables.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Fact]
    public void Any_content_is_records_under_the_name_of_jsonl() =>
        Some.Read("nonsense\n{\"id\": \"b\", \"text\": \"Second.\"}\n", "x.jsonl").Unreadables.ShouldHaveSingleItem().Line.ShouldBe(1);

    [Fact]
    public void A_date_that_is_none_is_a_warning_with_its_line()
    {
        var read = Some.Read("{\"text\": \"First.\"}\n{\"text\": \"Second.\", \"date\": \"31 June 2023\"}\n", "x.jsonl");

        read.Reports.Count.ShouldBe(2);
        read.Warnings.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void A_line_over_the_limit_is_refused_and_the_next_is_read()
    {
        var settings = new ReadingSettings { MaxBytes = 100_000 };
        var read = Some.Read($"{{\"id\": \"a\", \"text\": \"{new string('x', 1_000_000)}\"}}\n{{\"id\": \"b\", \"text\": \"Second.\"}}", "x.jsonl", settings);

        read.Unreadables.ShouldHaveSingleItem().ToString().ShouldBe("x.jsonl:1: longer than 100,000 bytes; split it, or raise the limit (MaxBytes).");
        read.Reports.ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    [Fact]
    public void Nesting_over_the_limit_breaks_the_line_alone()
    {
        var read = Some.Read($"{{\"text\": \"First.\", \"x\": {new string('[', 100_000)}}}\n{{\"text\": \"Second.\"}}", "x.jsonl");

        read.Unreadables.ShouldHaveSingleItem().Reason.ShouldBe(UnreadableReason.Broken);
        read.Reports.ShouldHaveSingleItem().Text.ShouldBe("Second.");
    }

    [Fact]
    public void A_line_that_is_no_utf_8_is_read_with_a_warning()
    {
        var read = Some.Read(Encoding.Latin1.GetBytes("{\"text\": \"Le pr\u00e9sident a \u00e9t\u00e9 lib\u00e9r\u00e9 \u00e0 l'aube.\"}\n{\"text\": \"Second.\"}"), "x.jsonl");

        read.Reports[0].Text.ShouldBe("Le pr\u00e9sident a \u00e9t\u00e9 lib\u00e9r\u00e9 \u00e0 l'aube.");
        read.Warnings.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Fact]
    public void A_byte_order_mark_before_the_first_record_is_no_part_of_it() =>
        Some.Report([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{\"id\": \"a\", \"text\": \"First.\"}\n{\"id\": \"a\", \"text\": \"First.\"}")]).Id.ShouldBe("a");

    [Fact]
    public void Records_in_utf_16_are_read()
    {
        var read = Some.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"id\": \"a\", \"text\": \"First.\"}\n{\"id\": \"b\", \"text\": \"Second.\"}\n")], "x.jsonl");

        read.Reports.Select(report => report.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_record_over_several_lines_is_one_report() =>
        Some.Report("{\n  \"id\": \"a\",\n  \"text\": \"First.\"\n}\n").Id.ShouldBe("a");

    [Theory]
    [InlineData("[\n  {\"id\": \"a\", \"text\": \"First.\"},\n  5,\n  {\"id\": \"b\", \"text\": \"Second.\"}\n]\n")]
    [InlineData("[{\"id\": \"a\", \"text\": \"First.\"},\n5,\n{\"id\": \"b\", \"text\": \"Second.\"}]")]
    [InlineData("[{\"id\": \"a\", \"text\": \"First.\"}, 5, {\"id\": \"b\", \"text\": \"Second.\"}]")]
    public void A_list_of_records_is_read_as_its_records(string json)
    {
        var read = Some.Read(json, "x.json");

        read.Reports.Select(report => $"{report.FoundAt[0]} {report.Id} {report.Text}").ShouldBe(["x.json#1 a First.", "x.json#3 b Second."]);
        read.Unreadables.ShouldHaveSingleItem().ToString().ShouldStartWith("x.json#2: the entry of the list is no JSON object");
    }

    [Fact]
    public void A_list_that_does_not_end_is_broken_with_its_line() =>
        Some.Unreadable("[\n  {\"id\": \"a\", \"text\": \"First.\"},\n", "x.json").Message.ShouldContain("one whole object on each line");

    [Fact]
    public async Task Reports_come_while_the_stream_is_read_and_are_not_gathered_first()
    {
        const int Count = 10_000;
        var reader = new ReportReader();
        var stream = new Endless(Count, i => $"{{\"id\": \"r{i}\", \"text\": \"Report {i}. {new string('x', 2_000)}\"}}\n");
        var read = 0;
        var furthestAhead = 0;

        await foreach (var reading in reader.ReadAsync([ReportSource.From(stream, "-")], TestContext.Current.CancellationToken))
        {
            reading.ShouldBeOfType<ReadReport>().Report.Id.ShouldBe($"r{read}");
            read++;
            furthestAhead = Math.Max(furthestAhead, stream.Given - read);
        }

        read.ShouldBe(Count);

        // A buffer of lines, however long the stream is.
        furthestAhead.ShouldBeLessThan(500);
    }

    private sealed class Endless(int count, Func<int, string> line) : StreamOfOneMethod
    {
        private int _next;
        private ReadOnlyMemory<byte> _current;

        /// <summary>How many lines were asked for.</summary>
        public int Given => _next;

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (_current.IsEmpty)
            {
                if (_next == count)
                {
                    return 0;
                }

                _current = Encoding.UTF8.GetBytes(line(_next++));
            }

            var read = Math.Min(length, _current.Length);
            _current[..read].CopyTo(buffer.AsMemory(offset));
            _current = _current[read..];
            return read;
        }
    }
}
