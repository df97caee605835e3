using System.Text;
using CsCheck;
using Tocsin.Sources.Html;

namespace Tocsin.Sources.Tests;

/// <summary>What holds of any bytes.</summary>
public sealed class LawTests
{
    private static Gen<T> Any<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static readonly string[] Names = ["-", "a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.eml", "a.xml", "a.pdf", "a.zip"];

    private static readonly byte[][] Beginnings =
    [
        [], [.. "<html>"u8], [.. "<rss version=\"2.0\">"u8], [.. "{\"text\": "u8], [.. "---\ntitle: "u8], [.. "%PDF-1.4\n"u8], [.. "PK\u0003\u0004"u8],
        [.. "From: a@b\r\nMIME-Version: 1.0\r\n"u8], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [.. "<?xml version=\"1.0\"?><feed>"u8],
    ];

    private static readonly Gen<byte[]> Bytes =
        Gen.Select(Any(Beginnings), Gen.OneOf(Gen.Byte.Array[0, 300], Gen.String[0, 300].Select(text => Encoding.UTF8.GetBytes(text))))
            .Select((beginning, rest) => (byte[])[.. beginning, .. rest]);

    // Pages are made of these, in any order.
    private static readonly Gen<string> Markup = Any([
        "<p>", "</p>", "<div class=\"a\">", "</div>", "<b>", "</b>", "<a href='", "'>", "</a>", "<table>", "<td>", "</table>", "<!--", "-->", "<script>", "</script>", "<title>", "</title>",
        "<br/>", "&amp;", "&#8217;", "&#x110000;", "<", ">", "\"", "=", "Soldiers came. ", "<li>", "<svg>", "</svg>", "<select>", "<template>", "<![CDATA[", "]]>", "<form>", "\0", "\uD800", "\n"])
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_bytes_under_any_name_are_reports_or_one_clear_line_each() =>
        Gen.Select(Bytes, Any(Names)).Sample(
            (bytes, name) =>
            {
                var read = Some.Read(bytes, name);
                return read.Unreadables.All(unreadable => !unreadable.ToString().Contains('\n', StringComparison.Ordinal) && unreadable.ToString().StartsWith(name, StringComparison.Ordinal))
                    && read.Reports.All(report => !string.IsNullOrWhiteSpace(report.Text) && !report.Text.Contains('\0', StringComparison.Ordinal));
            },
            iter: 2000);

    [Fact]
    public void Texts_hold_whole_characters_only() =>
        Bytes.Sample(bytes => Some.Read(bytes).Reports.All(report => report.Text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == report.Text.Length
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(report.Text)) == report.Text), iter: 1000);

    [Fact]
    public void Reading_again_gives_the_same() =>
        Gen.Select(Bytes, Any(Names)).Sample((bytes, name) => Some.Read(bytes, name).Equals(Some.Read(bytes, name)), iter: 500);

    [Fact]
    public void Any_markup_is_read_or_told() =>
        Markup.Sample(markup => Some.Read("<html><body>" + markup, "a.html") is { } read && read.Reports.Count + read.Unreadables.Count == 1, iter: 500);

    [Fact]
    public void What_the_guard_let_pass_it_lets_pass_again_unchanged_in_words() =>
        Markup.Sample(
            markup =>
            {
                var settings = new ReadingSettings();
                var once = MarkupGuard.Clean("<p>" + markup, settings);
                return once.Refusal is null && MarkupGuard.Clean(once.Html, settings).Refusal is null;
            },
            iter: 1000);
}
