using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Renders a brief as JSON: names in snake_case, days as "2023-07-26", passages in Unicode code points of the report's text, as in the
/// coded reports. docs/reference/boards.md lists every field.</summary>
public static class JsonRenderer
{
    // Letters of all scripts as they are; what could end a string or a script element stays escaped.
    private static readonly BriefJson Format = new(new JsonSerializerOptions(BriefJson.Default.Options) { Encoder = JavaScriptEncoder.Create(Characters()) });

    /// <summary>The JSON, indented, lines ended by LF.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="brief"/> is null.</exception>
    public static string Render(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var document = new BriefDocument(
            Day(brief.AsOf),
            brief.Basis,
            [.. brief.Sections.Select(SectionOf)],
            [.. brief.Sources.Select(s => new SourceDocument(s.Number, s.ReportId, s.Title, s.Publisher, s.Url, Day(s.Published), s.Origin))]);
        return JsonSerializer.Serialize(document, Format.BriefDocument) + "\n";
    }

    private static SectionDocument SectionOf(BriefSection section) => new(
        Names.Snake(section.Kind.ToString()),
        section.Board is { } board ? Names.Snake(board.ToString()) : null,
        section.Title,
        [.. section.Sentences.Select(SentenceOf)],
        section.LeftOut);

    private static SentenceDocument SentenceOf(BriefSentence sentence)
    {
        var entry = sentence.Entry;
        return new SentenceDocument(
            sentence.Text,
            sentence.Certainty.Code(),
            entry.Id,
            Names.Snake(entry.Board.ToString()),
            entry.IncidentId,
            entry.Subject,
            entry.Value,
            entry.When.IsUnknown ? null : entry.When.ToString(),
            entry.Outlets,
            entry.Origins,
            Day(entry.FirstSaidOn),
            entry.FirstSaidBy,
            Day(entry.LastSaidOn),
            [.. sentence.Citations.Select(c => new CitationDocument(c.Source, c.ReportId, c.CodePoints.Start, c.CodePoints.End, c.Words))],
            [.. entry.Claims.Select(c => c.Claim.Id)],
            [.. entry.Against.Select(c => c.Claim.Id)]);
    }

    private static TextEncoderSettings Characters()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        // Those that turn the direction of writing would show a reader other words than a program reads.
        settings.ForbidCharacters('\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069');
        return settings;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
