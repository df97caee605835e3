using System.Text;

namespace Tocsin.Sources.Tests;

/// <summary>What cannot be read is one line with the name, the reason and the way out, and costs no other report.</summary>
public sealed class UnreadableTests
{
    public static TheoryData<string, byte[], UnreadableReason> Documents => new()
    {
        { "empty.txt", [], UnreadableReason.Empty },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\t\n"), UnreadableReason.Empty },
        { "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], UnreadableReason.Binary },
        { "picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46], UnreadableReason.Binary },
        { "program.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], UnreadableReason.Binary },
        { "noise.txt", Enumerable.Range(0, 4000).Select(i => (byte)(i * 7919 >> 3)).ToArray(), UnreadableReason.Binary },
        { "zeros.txt", new byte[5000], UnreadableReason.Binary },
        { "packed.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3], UnreadableReason.Unsupported },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], UnreadableReason.Unsupported },
        { "rich.rtf", Encoding.ASCII.GetBytes(@"{\rtf1\ansi Soldiers came.}"), UnreadableReason.Unsupported },
        { "broken.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\nnothing more"), UnreadableReason.Broken },
        { "broken.zip", [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0], UnreadableReason.Broken },
    };

    [Theory, MemberData(nameof(Documents))]
    public void A_document_that_cannot_be_read_is_one_line(string name, byte[] bytes, UnreadableReason reason)
    {
        var unreadable = Some.Unreadable(bytes, name);

        unreadable.Reason.ShouldBe(reason);
        unreadable.ToString().ShouldStartWith(name + ": ");
        unreadable.ToString().ShouldEndWith(".");
        unreadable.ToString().ShouldNotContain("\n");
    }

    [Fact]
    public void The_rest_is_read_on()
    {
        var read = Some.ReadAll([
            ReportSource.From(new MemoryStream([0x89, 0x50, 0x4E, 0x47]), "a.png"),
            ReportSource.At("no/such/file.txt"),
            ReportSource.From(new MemoryStream(Encoding.UTF8.GetBytes("Soldiers came.")), "-"),
        ]);

        read.Reports.ShouldHaveSingleItem().FoundAt.ShouldBe(["-"]);
        read.Unreadables.Select(unreadable => unreadable.Source).ShouldBe(["a.png", "no/such/file.txt"]);
    }

    [Fact]
    public void A_file_over_the_limit_is_told_with_the_limit() =>
        Some.Unreadable(new string('x', 200_000), "huge.txt", new ReadingSettings { MaxBytes = 100_000 }).ToString()
            .ShouldBe("huge.txt: longer than 100,000 bytes; split it, or raise the limit (MaxBytes).");

    [Fact]
    public void A_stream_without_end_is_stopped_at_the_limit() =>
        Some.ReadAll([ReportSource.From(new EndlessStream(), "-")], new ReadingSettings { MaxBytes = 1_000_000 }).Unreadables.ShouldHaveSingleItem()
            .Reason.ShouldBe(UnreadableReason.TooLarge);

    [Fact]
    public void A_stream_that_fails_is_told_with_the_cause() =>
        Some.ReadAll([ReportSource.From(new FailingStream(), "-")]).Unreadables.ShouldHaveSingleItem().ToString()
            .ShouldBe("-: reading failed (the cable was cut); check the disk or the connection and try again.");

    [Fact]
    public void A_file_that_may_not_be_read_is_told()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Whoever may read everything is refused nothing.");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        var path = folder.Write("closed.txt", "Soldiers came.");
        File.SetUnixFileMode(path, UnixFileMode.None);

        Some.ReadPath(path).Unreadables.ShouldHaveSingleItem().Reason.ShouldBe(UnreadableReason.NotAllowed);
    }

    [Fact]
    public void Reading_stops_at_the_limit_of_reports_and_says_so()
    {
        var read = Some.Read("{\"text\": \"a\"}\n{\"text\": \"b\"}\n{\"text\": \"c\"}\n{\"text\": \"d\"}", "x.jsonl", new ReadingSettings { MaxReports = 2 });

        read.Reports.Count.ShouldBe(2);
        read.Unreadables.ShouldHaveSingleItem().ToString().ShouldStartWith("x.jsonl:3: 2 reports are read and this is one more");
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var cancelling = new CancellationTokenSource();
        var reader = new ReportReader();
        var lines = new MemoryStream(Encoding.UTF8.GetBytes("{\"text\": \"a\"}\n{\"text\": \"b\"}\n"));

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var reading in reader.ReadAsync([ReportSource.From(lines, "x.jsonl")], cancelling.Token))
            {
                reading.Name.ShouldBe("x.jsonl:1");
                await cancelling.CancelAsync();
            }
        });
    }

    private sealed class EndlessStream : StreamOfOneMethod
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            return count;
        }
    }

    private sealed class FailingStream : StreamOfOneMethod
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the cable was cut");
    }
}
