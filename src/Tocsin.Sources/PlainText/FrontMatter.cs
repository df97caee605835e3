using Tocsin.Language;
using Tocsin.Sources.Dates;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tocsin.Sources.PlainText;

/// <summary>The lines between two lines of dashes at the start of a text, in YAML: what is known about the report.</summary>
/// <param name="Metadata">What they say.</param>
/// <param name="TextStart">Where the text begins: UTF-16 units of the whole.</param>
/// <param name="Warnings">What in them could not be made out.</param>
internal sealed record FrontMatter(Metadata Metadata, int TextStart, ValueList<ReadingWarning> Warnings)
{
    private const int MaxDepth = 16;

    private static readonly FrontMatter None = new(new Metadata(), 0, []);

    /// <summary>Reads the front matter of a text. A text without one, or whose first dashes are a line of its own, is text from its
    /// start.</summary>
    /// <returns>Exactly one of the two is not null.</returns>
    public static (FrontMatter? FrontMatter, Unreadable? Unreadable) Read(string name, string text, ReadingSettings settings)
    {
        if (Fences(text, settings.MaxFrontMatterLength) is not { } fences)
        {
            return (None, null);
        }

        var yaml = text[fences.Start..fences.End];
        Dictionary<string, (string Value, int Line)>? values;
        try
        {
            values = Values(yaml);
        }
        catch (YamlException broken)
        {
            // The fence is line 1, the first line of YAML line 2.
            var line = (int)Math.Clamp(broken.Start.Line, 1, int.MaxValue - 1) + 1;
            return (null, Messages.Broken(name, line, "the front matter is no YAML here", "put a value that holds a colon in quotes, as in title: \"Coup: the first day\""));
        }

        if (values is null)
        {
            return (None, null);
        }

        var (published, line2) = values.GetValueOrDefault("published", values.GetValueOrDefault("date"));
        var time = PublicationTime.Read(published);
        var metadata = new Metadata(Of("title"), Of("publisher"), Of("url"), time.Value, Of("language"));
        return (new FrontMatter(metadata, fences.TextStart, time.Warning is { } warning ? [new ReadingWarning(name, line2, warning)] : []), null);

        string? Of(string key) => values.TryGetValue(key, out var found) && found.Value.Length > 0 ? found.Value : null;
    }

    private static (int Start, int End, int TextStart)? Fences(string text, int maxLength)
    {
        var lines = text.AsSpan(0, Math.Min(text.Length, maxLength)).EnumerateLines();
        if (!lines.MoveNext() || lines.Current.TrimEnd() is not "---")
        {
            return null;
        }

        var start = AfterLine(text, lines.Current.Length);
        for (var at = start; at < text.Length && at < maxLength;)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            length = length < 0 ? text.Length - at : length;
            if (text.AsSpan(at, length).TrimEnd() is "---" or "...")
            {
                return (start, at, AfterLine(text, at + length));
            }

            at = AfterLine(text, at + length);
        }

        return null;
    }

    private static int AfterLine(string text, int end) =>
        end >= text.Length ? text.Length : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;

    // Read as events, never as objects: an alias is not followed, so that none can blow up, and no value is given a type.
    private static Dictionary<string, (string Value, int Line)>? Values(string yaml)
    {
        var values = new Dictionary<string, (string, int)>(StringComparer.OrdinalIgnoreCase);
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        string? key = null;
        while (parser.MoveNext())
        {
            var isTopLevel = depth == 1;
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    if (depth == 0 && parser.Current is not MappingStart)
                    {
                        return null;
                    }

                    if (++depth > MaxDepth)
                    {
                        throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply");
                    }

                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    key = depth == 1 ? null : key;
                    break;
                case Scalar when depth == 0:
                    return null;
                case Scalar scalar when isTopLevel && key is null:
                    key = scalar.Value;
                    break;
                case Scalar scalar when isTopLevel:
                    values[key!] = (scalar.Value.Trim(), (int)Math.Clamp(scalar.Start.Line, 1, int.MaxValue - 1) + 1);
                    key = null;
                    break;
                case AnchorAlias when isTopLevel:
                    key = key is null ? "*" : null;
                    break;
            }
        }

        return values.Count == 0 ? null : values;
    }
}
