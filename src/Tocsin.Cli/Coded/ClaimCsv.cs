using System.Globalization;
using CsvHelper;
using Tocsin.Cli.Output;
using Tocsin.Coding;
using Tocsin.Coding.Claims;

namespace Tocsin.Cli.Coded;

/// <summary>The claims of a report as lines of CSV (RFC 4180, but LF). The columns are described in docs/reference/output.md.</summary>
internal static class ClaimCsv
{
    private static readonly CsvWriterOptions Form = new() { NewLine = "\n" };

    // A spreadsheet takes a cell that begins with one of these for a formula; the wide forms are read alike by some.
    private static readonly System.Buffers.SearchValues<char> FormulaStarts = System.Buffers.SearchValues.Create("=+-@\t\r\n|%＝＋－＠");

    private static readonly (string Name, Func<CodedReport, Claim, CodePoints, string?> Value)[] Columns =
    [
        ("report", (coded, _, _) => Safe(coded.Report.Id)),
        ("published", (coded, _, _) => coded.Report.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("publisher", (coded, _, _) => Safe(coded.Report.Publisher)),
        ("title", (coded, _, _) => Safe(coded.Report.Title)),
        ("claim", (_, claim, _) => claim.Id),
        ("kind", (_, claim, _) => claim.Content is Event ? "event" : "state"),
        ("type", (_, claim, _) => claim.Content switch { Event happening => happening.Type, State state => state.Family, _ => null }),
        ("mode", (_, claim, _) => claim.Content switch { Event happening => happening.Mode, State state => state.Value, _ => null }),
        ("context", (_, claim, _) => (claim.Content as Event)?.Context),
        ("cameo", (_, claim, _) => (claim.Content as Event)?.Cameo),
        ("office", (_, claim, _) => Safe((claim.Content as State)?.Office)),
        ("actors", (_, claim, _) => Safe(NamesOf(claim.Content.Actors))),
        ("actor_codes", (_, claim, _) => Safe(CodesOf(claim.Content.Actors))),
        ("recipients", (_, claim, _) => Safe(NamesOf(claim.Content.Recipients))),
        ("recipient_codes", (_, claim, _) => Safe(CodesOf(claim.Content.Recipients))),
        ("themes", (_, claim, _) => Safe(NamesOf(claim.Content.Themes))),
        ("place", (_, claim, _) => Safe(claim.Content.Place?.Name)),
        ("latitude", (_, claim, _) => claim.Content.Place?.Place?.Latitude.ToString(CultureInfo.InvariantCulture)),
        ("longitude", (_, claim, _) => claim.Content.Place?.Place?.Longitude.ToString(CultureInfo.InvariantCulture)),
        ("first_day", (_, claim, _) => claim.Content.Time?.Range.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("last_day", (_, claim, _) => claim.Content.Time?.Range.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("manner", (_, claim, _) => Words.Of(claim.Kind)),
        ("factuality", (_, claim, _) => claim.Factuality.Code()),
        ("said_by", (_, claim, _) => Safe(string.Join("; ", claim.Attributions.Select(attribution => attribution.Source?.Name ?? "?")))),
        ("background", (_, claim, _) => claim.IsBackground ? "true" : "false"),
        ("presupposed", (_, claim, _) => claim.IsPresupposed ? "true" : "false"),
        ("start", (_, claim, codePoints) => codePoints.Before(claim.Evidence.Start).ToString(CultureInfo.InvariantCulture)),
        ("end", (_, claim, codePoints) => codePoints.Before(claim.Evidence.End).ToString(CultureInfo.InvariantCulture)),
        ("text", (coded, claim, _) => Safe(claim.Evidence.In(coded.Report.Text))),
    ];

    /// <summary>The first line.</summary>
    public static string Header => string.Join(',', Columns.Select(column => column.Name)) + "\n";

    /// <summary>A line a claim; empty for a report that claims nothing.</summary>
    public static string Rows(CodedReport coded)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Form))
        {
            var codePoints = new CodePoints(coded.Report.Text);
            foreach (var claim in coded.Claims)
            {
                foreach (var (_, value) in Columns)
                {
                    csv.WriteField(value(coded, claim, codePoints));
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    // An apostrophe in front makes a spreadsheet take the cell for text. Only outside text needs it: our own numbers may be negative.
    private static string? Safe(string? outside) =>
        outside is { Length: > 0 } && FormulaStarts.Contains(outside.AsSpan().TrimStart(' ') is [var first, ..] ? first : ' ') ? "'" + outside : outside;

    private static string NamesOf(IEnumerable<Mention> mentions) => string.Join("; ", mentions.Select(mention => mention.Name));

    private static string CodesOf(IEnumerable<Mention> mentions) => string.Join("; ", mentions.Select(mention => mention.Actor is null or { Country: null, Sector: null } ? "?" : mention.Actor.Code));
}
