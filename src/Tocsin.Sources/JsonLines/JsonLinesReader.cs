using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Tocsin.Sources.Encodings;

namespace Tocsin.Sources.JsonLines;

/// <summary>JSONL: one report a line. A line that cannot be read costs that line alone.</summary>
internal static class JsonLinesReader
{
    public static async IAsyncEnumerable<Reading> ReadAsync(
        string name,
        Stream stream,
        ReadingSettings settings,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lines = new LineSource(stream, settings.MaxBytes);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (line, unreadable) = await NextAsync(name, lines, cancellationToken).ConfigureAwait(false);
            if (unreadable is not null)
            {
                yield return unreadable;
                yield break;
            }

            if (line is not { } bytes)
            {
                yield break;
            }

            if (lines.IsTooLong)
            {
                yield return Messages.TooLarge(name, lines.Number, settings.MaxBytes);
            }
            else if (!IsBlank(bytes.Span))
            {
                yield return Read(name, lines.Number, bytes, settings);
            }
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte>? Line, Unreadable? Unreadable)> NextAsync(
        string name,
        LineSource lines,
        CancellationToken cancellationToken)
    {
        try
        {
            return (await lines.NextAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception failure) when (Files.StreamFailure.Of(name, failure) is { } unreadable)
        {
            return (null, unreadable);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\uFEFF"u8) < 0;

    private static Reading Read(string name, int number, ReadOnlyMemory<byte> line, ReadingSettings settings)
    {
        if (line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        IEnumerable<ReadingWarning> warnings = [];
        if (!Utf8.IsValid(line.Span))
        {
            var decoded = TextDecoder.Decode(line.Span);
            warnings = [new ReadingWarning(name, number, Messages.NotUtf8(decoded.Encoding))];
            line = Encoding.UTF8.GetBytes(decoded.Text);
        }

        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = settings.MaxJsonDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? JsonReport.Read(name, number, document.RootElement, warnings)
                : Messages.Broken(name, number, "the line is no JSON object", "write it as {\"id\": \"...\", \"text\": \"...\", \"date\": \"2023-06-30\"}");
        }
        catch (JsonException broken)
        {
            return Messages.BrokenJson(name, number, broken, "write one whole object on each line");
        }
    }
}
