using System.Globalization;
using System.Text.Json;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Renders a brief as JSON: names in snake_case, days as "2023-07-26", passages in Unicode code points of the report's text, as in the
/// coded reports. docs/reference/boards.md lists every field.</summary>
public static class JsonRenderer
{
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
        return JsonSerializer.Serialize(document, BriefJson.Default.BriefDocument) + "\n";
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

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
