using System.Text;
using Tocsin.Coding.Reports;

namespace Tocsin.Sources.Tests;

/// <summary>Values for tests, from one place.</summary>
internal static class Some
{
    public const string Story =
        "Soldiers took the radio station of Kelmar on Monday.\n\nThe governor said that he was well and that talks had begun. Nobody was hurt, a doctor told us.";

    public static readonly DateTimeOffset Noon = new(2023, 7, 28, 12, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Reads bytes as they come on standard input: from a stream that cannot seek and gives a few bytes at a time.</summary>
    public static ReadReports Read(byte[] bytes, string name = "-", ReadingSettings? settings = null) =>
        ReadAll([ReportSource.From(new Trickle(bytes), name)], settings);

    public static ReadReports Read(string text, string name = "-", ReadingSettings? settings = null) =>
        Read(Encoding.UTF8.GetBytes(text), name, settings);

    public static ReadReports ReadPath(string path, ReadingSettings? settings = null) => ReadAll([ReportSource.At(path)], settings);

    public static ReadReports ReadAll(IEnumerable<ReportSource> sources, ReadingSettings? settings = null) =>
        new ReportReader(settings).ReadAllAsync(sources, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    public static Report Report(string text, string name = "-", ReadingSettings? settings = null)
    {
        var read = Read(text, name, settings);
        read.Unreadables.ShouldBeEmpty();
        return read.Reports.ShouldHaveSingleItem();
    }

    public static Report Report(byte[] bytes, string name = "-")
    {
        var read = Read(bytes, name);
        read.Unreadables.ShouldBeEmpty();
        return read.Reports.ShouldHaveSingleItem();
    }

    public static Unreadable Unreadable(byte[] bytes, string name = "-", ReadingSettings? settings = null)
    {
        var read = Read(bytes, name, settings);
        read.Reports.ShouldBeEmpty();
        return read.Unreadables.ShouldHaveSingleItem();
    }

    public static Unreadable Unreadable(string text, string name = "-", ReadingSettings? settings = null) =>
        Unreadable(Encoding.UTF8.GetBytes(text), name, settings);
}

/// <summary>A stream that cannot seek and gives at most seven thousand bytes at a time.</summary>
internal sealed class Trickle(byte[] bytes) : StreamOfOneMethod
{
    private int _at;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Math.Min(Math.Min(count, 7000), bytes.Length - _at);
        Array.Copy(bytes, _at, buffer, offset, read);
        _at += read;
        return read;
    }
}

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tocsin-sources-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
