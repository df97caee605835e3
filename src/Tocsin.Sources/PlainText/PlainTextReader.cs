using Tocsin.Language;
using Tocsin.Sources.Encodings;

namespace Tocsin.Sources.PlainText;

/// <summary>Plain text and Markdown, with or without front matter.</summary>
internal static class PlainTextReader
{
    public static IEnumerable<Reading> Read(string name, DecodedText decoded, bool isMarkdown, ReadingSettings settings)
    {
        var (matter, unreadable) = FrontMatter.Read(name, decoded.Text, settings);
        if (matter is null)
        {
            yield return unreadable!;
            yield break;
        }

        var text = decoded.Text[matter.TextStart..];
        text = (isMarkdown ? MarkdownText.Of(text) : text).Trim('\r', '\n');
        yield return string.IsNullOrWhiteSpace(text)
            ? Messages.NoText(name)
            : new Draft(name, text, matter.Metadata) { Warnings = decoded.Warnings(name).Concat(matter.Warnings).ToValueList() };
    }
}
