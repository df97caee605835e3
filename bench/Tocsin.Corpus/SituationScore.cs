using System.Globalization;
using System.Text;
using Tocsin.Coding;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations;
using Tocsin.Situations.Boards;
using Tocsin.Sources;

namespace Tocsin.Corpus;

/// <summary>Measures the boards of a situation against what a careful reader expects of them.</summary>
/// <remarks>
/// <para>An entry of a board is the expected one where it stands on the same board and rests on the expected passage, or on a sentence of one
/// of the expected reports that names one of the parties and shares two more words with what is expected.</para>
/// <para>Recall is the share of what was expected and is there, precision the share of what is there and was expected. A trap is sprung where an
/// entry that counts as a deed rests on its passage. Incidents are measured by B-cubed over the expected passages.</para>
/// </remarks>
internal sealed class SituationScore(Coder coder, bool isVerbose)
{
    private readonly StringBuilder _text = new();
    private (int Found, int Sure, int Expected, int Right, int Said, int Sprung, int Traps) _sum;
    private (double Precision, double Recall, int Mentions) _cubed;

    /// <summary>Reads and measures a situation.</summary>
    /// <param name="folder">Reports and expectations.yaml.</param>
    public async Task AddAsync(string folder)
    {
        var expected = SituationExpectations.Read(Path.Combine(folder, "expectations.yaml"));
        var files = Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).ToList();
        var read = await new ReportReader().ReadAllAsync(files.Select(ReportSource.At)).ConfigureAwait(false);
        var reports = files.ConvertAll(file => read.Reports.First(report => report.FoundAt.Any(at => at.Contains(Path.GetFileName(file), StringComparison.Ordinal))));
        var state = new StateOfPlayBuilder().Build(reports.ConvertAll(coder.Code), DateOnly.ParseExact(expected.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var entries = state.Boards.Where(board => board.Kind is not (BoardKind.OpenQuestions or BoardKind.Disputes)).SelectMany(board => board.Entries).ToList();
        var wanted = expected.Entries.Where(entry => entry.AsOf is null).ToList();

        var matched = new HashSet<BoardEntry>();
        var (found, sure) = (0, 0);
        foreach (var entry in wanted)
        {
            var same = entries.Where(said => BoardOf(said) == BoardName(entry.Board) && IsSame(said, entry, reports)).ToList();
            matched.UnionWith(same);
            found += same.Count > 0 ? 1 : 0;
            sure += same.Exists(said => IsAsSure(said, entry)) ? 1 : 0;
            if (isVerbose && same.Count == 0)
            {
                _text.AppendLine(CultureInfo.InvariantCulture, $"missing  {entry.Id} {entry.Board} {entry.Certainty}: {entry.Says}");
            }
        }

        if (isVerbose)
        {
            foreach (var said in entries.Where(said => !matched.Contains(said)))
            {
                _text.AppendLine(CultureInfo.InvariantCulture, $"unasked  {BoardOf(said)} {said.Certainty.Code()} {said.Subject} {said.Value}: {said.Claims[0].Claim.Evidence.In(said.Claims[0].Report.Text).ReplaceLineEndings(" ")}");
            }
        }

        var sprung = expected.Not.Count(trap => entries.Exists(said => said.Certainty.IsDeed() && QuoteOf(trap.Quote, trap.Reports.FirstOrDefault(), reports) is { } at
            && said.Claims.Any(claim => claim.Report.Id == at.Report.Id && claim.Claim.Evidence.Overlaps(at.Passage) && BoardOf(said) == BoardName(trap.Board))));
        AddIncidents(expected, state, reports);
        _sum = (_sum.Found + found, _sum.Sure + sure, _sum.Expected + wanted.Count, _sum.Right + matched.Count, _sum.Said + entries.Count, _sum.Sprung + sprung, _sum.Traps + expected.Not.Count);
        _text.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(folder)}: found {found} of {wanted.Count} (as surely {sure}), expected {matched.Count} of {entries.Count} entries, traps {sprung} of {expected.Not.Count}");
    }

    /// <summary>The figures.</summary>
    public string Table() => _text.Append(CultureInfo.InvariantCulture,
        $"recall {Share(_sum.Found, _sum.Expected):F3} (as surely {Share(_sum.Sure, _sum.Expected):F3}), precision {Share(_sum.Right, _sum.Said):F3}, traps {Share(_sum.Sprung, _sum.Traps):P1}, incidents B-cubed F1 {2 * _cubed.Precision * _cubed.Recall / Math.Max(1e-9, (_cubed.Precision + _cubed.Recall) * _cubed.Mentions):F3}").ToString();

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static string BoardOf(BoardEntry entry) => BoardName(entry.Board.ToString());

    // Measures at home stand with unrest, those of outsiders with sanctions; the expectation calls both measures.
    private static string BoardName(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant() is var plain && plain == "measures" ? "unrest" : plain;

    private static bool IsAsSure(BoardEntry said, ExpectedEntry entry) => said.Certainty.Code() == entry.Certainty || (said.Certainty.IsDeed() && entry.Certainty is "confirmed" or "reported" && said.Certainty is Certainty.Confirmed or Certainty.Reported);

    private static bool IsSame(BoardEntry said, ExpectedEntry entry, List<Report> reports)
    {
        var at = QuoteOf(entry.Quote, entry.Reports.FirstOrDefault(), reports);
        var words = Words(entry.Says);
        var names = entry.Who.Select(who => Words(who)).Where(who => who.Count > 0).ToList();
        return said.Claims.Concat(said.Against).Any(claim =>
            (at is { } quote && claim.Report.Id == quote.Report.Id && (claim.Claim.Evidence.Overlaps(quote.Passage) || claim.Claim.Content.Trigger.Overlaps(quote.Passage)))
            || (entry.Reports.Any(number => number <= reports.Count && reports[number - 1].Id == claim.Report.Id) && Words(claim.Claim.Evidence.In(claim.Report.Text)) is var told
                && names.Exists(name => name.Overlaps(told)) && words.Count(told.Contains) >= 4));
    }

    private static (Report Report, Passage Passage)? QuoteOf(string quote, int number, List<Report> reports)
    {
        if (number < 1 || number > reports.Count || quote.Length == 0)
        {
            return null;
        }

        // Quotes were copied with their line breaks folded.
        var report = reports[number - 1];
        var (from, parts) = (0, quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (from >= 0 && from < report.Text.Length)
        {
            from = report.Text.IndexOf(parts[0], from, StringComparison.Ordinal);
            if (from < 0)
            {
                return null;
            }

            var end = from + parts[0].Length;
            var isWhole = true;
            foreach (var part in parts.Skip(1))
            {
                while (end < report.Text.Length && char.IsWhiteSpace(report.Text[end]))
                {
                    end++;
                }

                if (string.CompareOrdinal(report.Text, end, part, 0, part.Length) != 0)
                {
                    isWhole = false;
                    break;
                }

                end += part.Length;
            }

            if (isWhole)
            {
                return (report, new Passage(from, end));
            }

            from++;
        }

        return null;
    }

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r', '\t', ',', '.', ';', ':', '"', '“', '”', '(', ')', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant()).Where(word => word.Length > 3 && word is not ("that" or "with" or "from" or "have" or "been" or "were" or "said" or "says" or "they" or "their" or "this" or "which" or "will" or "after" or "before" or "against"))
        .Select(word => word.Length > 5 ? word[..5] : word)];

    // Bagga and Baldwin 1998; a passage that no incident tells stands alone.
    private void AddIncidents(SituationExpectations expected, StateOfPlay state, List<Report> reports)
    {
        var mentions = new List<(string True, string Said)>();
        foreach (var incident in expected.Incidents)
        {
            foreach (var mention in incident.Mentions)
            {
                var at = QuoteOf(mention.Quote, mention.Report, reports);
                var said = at is { } quote
                    ? state.Incidents.FirstOrDefault(other => other.Claims.Any(claim => claim.Report.Id == quote.Report.Id && claim.Claim.Content.Trigger.Overlaps(quote.Passage) && claim.Claim.Content is Tocsin.Coding.Claims.Event))
                    : null;
                mentions.Add((incident.Id, said?.Id ?? $"alone {mentions.Count}"));
            }
        }

        foreach (var mention in mentions)
        {
            var same = mentions.Count(other => other == mention);
            _cubed.Precision += (double)same / mentions.Count(other => other.Said == mention.Said);
            _cubed.Recall += (double)same / mentions.Count(other => other.True == mention.True);
            _cubed.Mentions++;
        }
    }
}
