using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Tocsin.Sources.Archives;
using Tocsin.Sources.Encodings;
using Tocsin.Sources.Feeds;
using Tocsin.Sources.Files;
using Tocsin.Sources.Html;
using Tocsin.Sources.JsonLines;
using Tocsin.Sources.Mail;
using Tocsin.Sources.Pdf;
using Tocsin.Sources.PlainText;

namespace Tocsin.Sources.Formats;

/// <summary>Reads one document, whatever its kind.</summary>
internal sealed class DocumentReader(ReadingSettings settings)
{
    /// <summary>The drafts and failures in a document.</summary>
    /// <param name="name">What they are named by.</param>
    /// <param name="stream">Its bytes; not closed.</param>
    /// <param name="cancellationToken">Looked at between reports.</param>
    public IAsyncEnumerable<Reading> ReadAsync(string name, Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(name, stream, isNested: false, cancellationToken);

    private async IAsyncEnumerable<Reading> ReadAsync(
        string name,
        Stream stream,
        bool isNested,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (head, failure) = await ReadHeadAsync(name, stream, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        var isWhole = head.Length < FormatSniffer.Window;
        var format = FormatSniffer.Find(head.Span, isWhole, name);
        if (Refused(name, format) is { } refused)
        {
            yield return refused;
            yield break;
        }

        using var whole = new PrefixedStream(head, stream);
        if (format == Format.JsonLines)
        {
            // A line end is one byte in UTF-8 and in all that extends ASCII, but not in UTF-16.
            await using var lines = TextDecoder.Wide(head.Span) is { } wide ? Encoding.CreateTranscodingStream(whole, wide, Encoding.UTF8, leaveOpen: true) : whole;
            await foreach (var reading in JsonLinesReader.ReadAsync(name, lines, settings, cancellationToken).ConfigureAwait(false))
            {
                yield return reading;
            }

            yield break;
        }

        if (format == Format.Archive)
        {
            await foreach (var reading in ReadArchiveAsync(name, stream, whole, isNested, cancellationToken).ConfigureAwait(false))
            {
                yield return reading;
            }

            yield break;
        }

        (var bytes, failure) = isWhole ? (head, null) : await ReadAllAsync(name, whole, settings.MaxBytes, cancellationToken).ConfigureAwait(false);
        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        foreach (var reading in Guarded(name, () => Read(name, format, bytes)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return reading;
        }
    }

    // A file is read where it lies; what cannot seek, such as standard input, is taken into memory, to the limit of an archive.
    private async IAsyncEnumerable<Reading> ReadArchiveAsync(
        string name,
        Stream stream,
        Stream whole,
        bool isNested,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (isNested)
        {
            yield return Messages.ArchiveInArchive(name);
            yield break;
        }

        var archive = stream;
        if (!stream.CanSeek)
        {
            var (bytes, failure) = await ReadAllAsync(name, whole, settings.MaxArchiveBytes, cancellationToken).ConfigureAwait(false);
            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            archive = new MemoryStream(bytes.ToArray(), writable: false);
        }

        await foreach (var reading in ArchiveReader.ReadAsync(
            name,
            archive,
            (entry, content) => ReadAsync(entry, content, isNested: true, cancellationToken),
            settings,
            cancellationToken).ConfigureAwait(false))
        {
            yield return reading;
        }
    }

    private static Unreadable? Refused(string name, Format format) => format switch
    {
        Format.Empty => Messages.Empty(name),
        Format.Binary => Messages.Binary(name),
        Format.Compressed => Messages.Unsupported(name, "a packed file", "unpack it, or pack it as zip"),
        Format.OfficeDocument => Messages.Unsupported(name, "a document of an office program", "save it as plain text, HTML or PDF"),
        Format.RichText => Messages.Unsupported(name, "rich text (RTF)", "save it as plain text, HTML or PDF"),
        Format.OtherXml => Messages.Unsupported(name, "XML, but neither a feed (RSS, Atom) nor a page", "convert it to JSONL, one report a line"),
        _ => null,
    };

    private IEnumerable<Reading> Read(string name, Format format, ReadOnlyMemory<byte> bytes) => format switch
    {
        Format.Html => [HtmlReader.Read(name, TextDecoder.Decode(bytes.Span), settings)],
        Format.Feed => FeedFileReader.Read(name, TextDecoder.Decode(bytes.Span), settings),
        Format.Json => JsonFeedReader.Read(name, TextDecoder.Decode(bytes.Span), settings),
        Format.Mail => [MailReader.Read(name, bytes, settings)],
        Format.Pdf => [PdfReader.Read(name, bytes, settings)],
        Format.Markdown => PlainTextReader.Read(name, TextDecoder.Decode(bytes.Span), isMarkdown: true, settings),
        Format.PlainText => PlainTextReader.Read(name, TextDecoder.Decode(bytes.Span), isMarkdown: false, settings),
        _ => throw new UnreachableException(format.ToString()),
    };

    // The libraries that parse pages, mails and PDFs throw whatever their code runs into when a document breaks their assumptions. Which
    // exceptions that are cannot be known, and none may cost the other reports.
    private static List<Reading> Guarded(string name, Func<IEnumerable<Reading>> read)
    {
        try
        {
            return [.. read()];
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            return [Messages.Broken(name, null, $"the document breaks the rules of its format ({failure.Message})", "save it as plain text and read it again")];
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Bytes, Unreadable? Failure)> ReadHeadAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        var head = new byte[FormatSniffer.Window];
        try
        {
            var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return (head.AsMemory(0, length), null);
        }
        catch (Exception failure) when (StreamFailure.Of(name, failure) is { } unreadable)
        {
            return (default, unreadable);
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Bytes, Unreadable? Failure)> ReadAllAsync(
        string name,
        Stream stream,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        try
        {
            var bytes = new MemoryStream();
            var buffer = new byte[FormatSniffer.Window];
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (bytes.Length + read > maxBytes)
                {
                    return (default, Messages.TooLarge(name, null, maxBytes));
                }

                bytes.Write(buffer.AsSpan(0, read));
            }

            return (bytes.GetBuffer().AsMemory(0, (int)bytes.Length), null);
        }
        catch (Exception failure) when (StreamFailure.Of(name, failure) is { } unreadable)
        {
            return (default, unreadable);
        }
    }
}
