using System.Globalization;
using System.Text;

namespace Tocsin.Corpus;

/// <summary>Counts the corpus: the data card, and which cells are still thin.</summary>
internal static class CorpusCard
{
    private const int Thin = 10;
    private const int RunLength = 4;

    /// <summary>The card in Markdown.</summary>
    public static string Of(IReadOnlyList<CorpusReport> reports, CorpusWords words)
    {
        var card = new StringBuilder();
        card.AppendLine("# The Tocsin corpus: data card").AppendLine();
        card.AppendLine("Made by `dotnet run --project bench/Tocsin.Corpus -- card`; do not edit.").AppendLine();
        card.AppendLine("| split | situations | reports | sentences | mentions | events | of them OTHER | states | attributions | arcs |");
        card.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var split in (string[])[CorpusSplit.Train, CorpusSplit.Dev, CorpusSplit.Test, "all"])
        {
            var chosen = reports.Where(report => split == "all" || CorpusSplit.Of(report.Situation) == split).ToList();
            int[] counts =
            [
                chosen.Select(report => report.Situation).Distinct().Count(),
                chosen.Count,
                chosen.Sum(report => report.Lines.Length),
                chosen.Sum(report => report.Entities.Sum(entity => entity.Mentions.Length)),
                chosen.Sum(report => report.Nodes.Count(node => node.IsEvent)),
                chosen.Sum(report => report.Nodes.Count(node => node.Type == CorpusWords.Other)),
                chosen.Sum(report => report.Nodes.Count(node => !node.IsEvent)),
                chosen.Sum(report => report.Attributions.Length),
                chosen.Sum(report => report.Nodes.Sum(node => node.Mentions.Length + node.Nodes.Length) + report.Attributions.Sum(attribution => attribution.Sources.Length)),
            ];
            card.AppendLine(CultureInfo.InvariantCulture, $"| {split} | {string.Join(" | ", counts)} |");
        }

        var nodes = reports.SelectMany(report => report.Nodes).ToList();
        Table(card, "Register, sentences", reports.Select(report => (report.Head["register"], report.Lines.Length)));
        Table(card, "Region, sentences", reports.Select(report => (report.Head["region"], report.Lines.Length)));
        Table(card, "Writer, sentences", reports.Select(report => (report.Head["writer"], report.Lines.Length)));
        Table(card, "Political, sentences", reports.Select(report => (report.Head["political"], report.Lines.Length)));
        Table(card, "Kind of mention", reports.SelectMany(report => report.Entities).Select(entity => (entity.Kind, entity.Mentions.Length)));
        Table(card, "Type", nodes.Select(node => (node.Type, 1)));
        Table(card, "Mode or value", nodes.Select(node => (node.Type + "/" + (node.Mode ?? "-"), 1)));
        Table(card, "Factuality", nodes.Select(node => (node.Factuality, 1)));
        Table(card, "Kind of claim", nodes.Select(node => (node.Kind, 1)));
        Table(card, "Role", nodes.SelectMany(node => node.Mentions.Select(arc => (arc.Role, 1)).Concat(node.Nodes.Select(arc => (arc.Role, 1)))));
        Table(card, "Kind of attribution", reports.SelectMany(report => report.Attributions).Select(attribution => (attribution.Kind, 1)));
        AddOverlap(card, reports);
        card.AppendLine().AppendLine("## Thin").AppendLine();
        card.AppendLine(CultureInfo.InvariantCulture, $"Types with modes and values of states that occur less than {Thin} times:").AppendLine();
        var seen = nodes.GroupBy(node => node.Type + "/" + node.Mode, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var all = words.Types.Concat(words.States).SelectMany(type => type.Value.Select(mode => type.Key + "/" + mode));
        card.AppendLine(string.Join(", ", all.Where(cell => seen.GetValueOrDefault(cell) < Thin)
            .Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell} {seen.GetValueOrDefault(cell)}"))) + ".");
        return card.ToString();
    }

    // Writers who fall into the same phrases teach a model phrases: how many runs of words of one the other has, too.
    private static void AddOverlap(StringBuilder card, IReadOnlyList<CorpusReport> reports)
    {
        var runs = reports.GroupBy(report => report.Head["writer"], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Writer: group.Key, Runs: group.SelectMany(report => RunsOf(report.Text)).ToHashSet(StringComparer.Ordinal))).ToList();
        card.AppendLine().AppendLine("## Overlap of writers").AppendLine();
        card.AppendLine(CultureInfo.InvariantCulture, $"Share of the different runs of {RunLength} words of one writer that another has, too:").AppendLine();
        var pairs = runs.SelectMany(one => runs.Where(other => other.Writer != one.Writer).Select(other =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Writer} in {other.Writer} {(double)one.Runs.Count(other.Runs.Contains) / one.Runs.Count:P2}")));
        var within = reports.SelectMany(report => RunsOf(report.Text).Distinct()).GroupBy(run => run, StringComparer.Ordinal).ToList();
        card.AppendLine(CultureInfo.InvariantCulture, $"{string.Join(", ", pairs)}; runs that stand in more than one report {(double)within.Count(run => run.Skip(1).Any()) / within.Count:P2}.");
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        var words = text.ToUpperInvariant().Split([' ', '\n', ',', '.', ';', ':', '"', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + RunLength <= words.Length; at++)
        {
            yield return string.Join(' ', words, at, RunLength);
        }
    }

    private static void Table(StringBuilder card, string title, IEnumerable<(string Name, int Count)> counts)
    {
        card.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        card.AppendLine(string.Join(", ", counts.GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Sum(pair => pair.Count)))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Count}"))) + ".");
    }
}
