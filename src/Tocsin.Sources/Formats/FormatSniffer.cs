using System.Text.Json;
using System.Text.RegularExpressions;
using Tocsin.Sources.Encodings;

namespace Tocsin.Sources.Formats;

/// <summary>Tells the kind of a document: by its content; by its name only where the content leaves it open.</summary>
internal static partial class FormatSniffer
{
    /// <summary>So many bytes are enough to tell.</summary>
    public const int Window = 64 * 1024;

    private const int PdfWindow = 1024;

    /// <summary>The kind of a document.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="isWhole">Whether these are all.</param>
    /// <param name="name">Its name, for what the content leaves open.</param>
    public static Format Find(ReadOnlySpan<byte> head, bool isWhole, string name)
    {
        if (head.IsEmpty)
        {
            return Format.Empty;
        }

        if (ByMagic(head) is { } binary)
        {
            return binary;
        }

        var text = TextDecoder.Decode(isWhole ? head : WithoutCutCharacter(head)).Text;
        return IsBinary(text) ? Format.Binary : OfText(text, isWhole, Path.GetExtension(name).ToLowerInvariant());
    }

    private static Format? ByMagic(ReadOnlySpan<byte> head) => head switch
    {
        [0x50, 0x4B, 3, 4, ..] or [0x50, 0x4B, 5, 6, ..] => Format.Archive,
        [0x1F, 0x8B, ..] or [0x42, 0x5A, 0x68, ..] or [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x52, 0x61, 0x72, 0x21, ..]
            or [0x28, 0xB5, 0x2F, 0xFD, ..] => Format.Compressed,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Format.OfficeDocument,
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] or [0x00, 0x61, 0x73, 0x6D, ..] => Format.Binary,
        _ when head.StartsWith("GIF8"u8) || head.StartsWith("RIFF"u8) || head.StartsWith("SQLite format 3\0"u8) => Format.Binary,
        _ when head.StartsWith("{\\rtf"u8) => Format.RichText,
        _ when head[..Math.Min(head.Length, PdfWindow)].IndexOf("%PDF-"u8) >= 0 => Format.Pdf,
        _ => null,
    };

    // The window may cut a character of several bytes; at most three bytes of it are left.
    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> head)
    {
        for (var back = 1; back <= 3 && back < head.Length; back++)
        {
            var b = head[^back];
            if ((b & 0xC0) == 0xC0)
            {
                return head[..^back];
            }

            if ((b & 0x80) == 0)
            {
                return head;
            }
        }

        return head;
    }

    private static bool IsBinary(string text)
    {
        var length = Math.Min(text.Length, 8192);
        var strange = 0;
        for (var i = 0; i < length; i++)
        {
            var c = text[i];
            strange += c is '\uFFFD' or '\u007F' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\b' or '\u001B' or '\u001A'))
                || c is >= '\u0080' and <= '\u009F' ? 1 : 0;
        }

        return strange * 20 > length;
    }

    private static Format OfText(string text, bool isWhole, string extension)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return isWhole ? Format.Empty : Format.PlainText;
        }

        if (JsonStart().IsMatch(start))
        {
            return OfJson(text, isWhole, extension);
        }

        if (extension is ".jsonl" or ".ndjson")
        {
            return Format.JsonLines;
        }

        if (start[0] == '<' && OfMarkup(start, extension) is { } markup)
        {
            return markup;
        }

        if (IsMail(text, extension))
        {
            return Format.Mail;
        }

        return extension switch
        {
            ".md" or ".markdown" => Format.Markdown,
            ".html" or ".htm" or ".xhtml" when start.Contains("</", StringComparison.Ordinal) => Format.Html,
            _ => Format.PlainText,
        };
    }

    private static Format OfJson(string text, bool isWhole, string extension)
    {
        if (extension is ".jsonl" or ".ndjson")
        {
            return Format.JsonLines;
        }

        if (text.AsSpan().TrimStart()[0] == '[')
        {
            return Format.Json;
        }

        var firstEnd = text.AsSpan().TrimEnd().IndexOf('\n');
        if (firstEnd < 0)
        {
            // One line alone is one record, unless it says that it is a feed; a long one may be followed by others.
            return text.Contains("jsonfeed.org/version", StringComparison.Ordinal) || extension is ".json" ? Format.Json : Format.JsonLines;
        }

        var rest = text.AsSpan(firstEnd).TrimStart();
        var first = text.AsSpan(0, firstEnd).Trim();
        return IsWholeObject(first) || (first.Length > 2 && rest.StartsWith("{")) ? Format.JsonLines : Format.Json;
    }

    private static bool IsWholeObject(ReadOnlySpan<char> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.ToString());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Format? OfMarkup(ReadOnlySpan<char> start, string extension)
    {
        var isXml = start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        var rest = start;
        while (rest.StartsWith("<?") || rest.StartsWith("<!"))
        {
            if (rest.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return Format.Html;
            }

            var end = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.IndexOf('>');
            if (end < 0)
            {
                break;
            }

            // A document type with rules of its own has them in brackets.
            if (rest.StartsWith("<!DOCTYPE") && rest[..end].Contains('[') && rest.IndexOf("]>") is > 0 and var close)
            {
                end = close + 1;
            }

            rest = rest[(rest.StartsWith("<!--") ? end + 3 : end + 1)..].TrimStart();
        }

        if (FeedRoot().IsMatch(rest))
        {
            return Format.Feed;
        }

        if (HtmlStart().IsMatch(rest) || extension is ".html" or ".htm" or ".xhtml")
        {
            return Format.Html;
        }

        return isXml ? Format.OtherXml : null;
    }

    // A mail as it is stored begins with its head. Some lines of it only mail programs write; From, Date and Subject people write too.
    private static bool IsMail(string text, string extension)
    {
        bool people = false, programs = false;
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, 16 * 1024)).EnumerateLines())
        {
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                continue;
            }

            if (!MailField().IsMatch(line) && !(line.StartsWith("From ") && !people && !programs))
            {
                return false;
            }

            people |= line.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase);
            programs |= ProgramField().IsMatch(line);
        }

        return programs || (people && extension is ".eml" or ".mht" or ".mhtml");
    }

    [GeneratedRegex("^(\\[\\s*)?\\{\\s*[\"}]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"^<(rss|feed|(\w+:)?RDF)[\s>]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(
        @"^<(html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h[1-6]|span|table|ul|ol|a|b|i|em|strong|br|img|figure|blockquote|center)\b[^<]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"^[!-9;-~]{1,70}:", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailField();

    [GeneratedRegex(
        "^(message-id|mime-version|received|return-path|delivered-to|content-type|content-transfer-encoding|x-mailer|snapshot-content-location):",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProgramField();
}
