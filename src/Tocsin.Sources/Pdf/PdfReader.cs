using System.Text;
using Tocsin.Sources.Encodings;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Tocsin.Sources.Pdf;

/// <summary>PDF: the text of its pages, block by block in the order of reading. Of its properties only the title is taken: its dates are
/// those of the file, not of the report.</summary>
internal static class PdfReader
{
    public static Reading Read(string name, ReadOnlyMemory<byte> bytes, ReadingSettings settings)
    {
        if (PdfGuard.UnpacksTooFar(bytes, settings))
        {
            return Messages.UnpacksTooFar(name);
        }

        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true });
            var text = Text(document);
            return text.Length == 0
                ? Messages.NoTextInPictures(name)
                : new Draft(name, text, new Metadata(Title(document)));
        }
        catch (PdfDocumentEncryptedException)
        {
            return Messages.Encrypted(name);
        }
        catch (PdfDocumentFormatException broken)
        {
            return Messages.Broken(name, null, $"the PDF is damaged ({broken.Message})", "save it again, or as plain text");
        }
    }

    private static string Text(PdfDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.GetPages())
        {
            var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
            if (words.Count == 0)
            {
                continue;
            }

            var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
            foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(blocks))
            {
                Append(text, block);
            }
        }

        return TextDecoder.Storable(text.ToString().Trim()).Text;
    }

    // A word that was parted at the end of a line is one word again.
    private static void Append(StringBuilder text, TextBlock block)
    {
        text.Append(text.Length > 0 ? "\n\n" : "");
        var isFirst = true;
        foreach (var line in block.TextLines)
        {
            var words = line.Text.Trim();
            if (!isFirst)
            {
                if (text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLower(text[^2]) && words.Length > 0 && char.IsLower(words[0]))
                {
                    text.Length--;
                }
                else
                {
                    text.Append('\n');
                }
            }

            text.Append(words);
            isFirst = false;
        }
    }

    private static string? Title(PdfDocument document)
    {
        var title = document.Information.Title?.Trim();
        var isFileName = title is not null && (title.Contains('\\', StringComparison.Ordinal) || title.Contains(".doc", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || title.Equals("untitled", StringComparison.OrdinalIgnoreCase));
        return string.IsNullOrEmpty(title) || isFileName ? null : TextDecoder.Storable(title).Text;
    }
}
