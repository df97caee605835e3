using System.Globalization;
using System.Text;

namespace Tocsin.Corpus;

/// <summary>How far two people agree who annotated the same reports without knowing of each other.</summary>
internal sealed class CorpusAgreement
{
    private readonly Dictionary<string, (int Right, int First, int Second)> _spans = new(StringComparer.Ordinal);
    private readonly List<(string First, string Second)> _types = [];
    private readonly List<(string First, string Second)> _factualities = [];
    private readonly List<(string First, string Second)> _kinds = [];

    /// <summary>Compares the annotations of one report.</summary>
    public void Add(CorpusReport first, CorpusReport second)
    {
        var mentions = (first.Entities.SelectMany(entity => entity.Mentions).ToList(), second.Entities.SelectMany(entity => entity.Mentions).ToList());
        Compare("mentions, exact", mentions.Item1, mentions.Item2, (a, b) => a == b);
        Compare("mentions, overlapping", mentions.Item1, mentions.Item2, (a, b) => a.Overlaps(b));
        Compare("nodes", [.. first.Nodes.Select(node => node.Trigger)], [.. second.Nodes.Select(node => node.Trigger)], (a, b) => a.Overlaps(b));
        Compare(
            "nodes but OTHER",
            [.. first.Nodes.Where(node => node.Type != CorpusWords.Other).Select(node => node.Trigger)],
            [.. second.Nodes.Where(node => node.Type != CorpusWords.Other).Select(node => node.Trigger)],
            (a, b) => a.Overlaps(b));
        Compare("cues", [.. first.Attributions.Select(said => said.Cue)], [.. second.Attributions.Select(said => said.Cue)], (a, b) => a.Overlaps(b));
        CompareArcs(first, second);
        foreach (var (one, other) in Pairs(first, second))
        {
            _types.Add((one.Type, other.Type));
            _factualities.Add((one.Factuality, other.Factuality));
            _kinds.Add((one.Kind, other.Kind));
        }
    }

    /// <summary>The figures as a table.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine("| of | F1 |").AppendLine("|---|---|");
        foreach (var (name, (right, first, second)) in _spans)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {2.0 * right / Math.Max(1, first + second):F3} |");
        }

        table.AppendLine().AppendLine("| of nodes that both marked | the same | Cohen's kappa |").AppendLine("|---|---|---|");
        foreach (var (name, pairs) in new (string, List<(string, string)>)[] { ("type or family", _types), ("factuality", _factualities), ("kind", _kinds) })
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {pairs.Count(pair => pair.Item1 == pair.Item2) / (double)Math.Max(1, pairs.Count):F3} | {Kappa(pairs):F3} |");
        }

        table.AppendLine().AppendLine("Types that differ: " + string.Join(", ", _types.Where(pair => pair.First != pair.Second).GroupBy(pair => pair)
            .OrderByDescending(group => group.Count()).Take(20).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key.First}/{group.Key.Second} {group.Count()}"))) + ".");
        return table.ToString().TrimEnd();
    }

    /// <summary>Cohen's kappa: agreement beyond what chance gives (Cohen 1960, doi:10.1177/001316446002000104).</summary>
    public static double Kappa(IReadOnlyList<(string First, string Second)> pairs)
    {
        if (pairs.Count == 0)
        {
            return 0;
        }

        double count = pairs.Count;
        var same = pairs.Count(pair => pair.First == pair.Second) / count;
        var chance = pairs.Select(pair => pair.First).Distinct()
            .Sum(name => pairs.Count(pair => pair.First == name) / count * (pairs.Count(pair => pair.Second == name) / count));
        return chance >= 1 ? 1 : (same - chance) / (1 - chance);
    }

    private static IEnumerable<(CorpusNode First, CorpusNode Second)> Pairs(CorpusReport first, CorpusReport second)
    {
        var left = second.Nodes.ToList();
        foreach (var node in first.Nodes)
        {
            var here = left.Where(other => other.IsEvent == node.IsEvent && other.Trigger.Overlaps(node.Trigger)).ToList();
            if ((here.Find(other => other.Type == node.Type) ?? here.FirstOrDefault()) is { } match)
            {
                left.Remove(match);
                yield return (node, match);
            }
        }
    }

    private void CompareArcs(CorpusReport first, CorpusReport second)
    {
        foreach (var (one, other) in Pairs(first, second))
        {
            Compare(
                "arcs to mentions of nodes that both marked",
                [.. one.Mentions],
                [.. other.Mentions],
                (a, b) => a.Role == b.Role && a.Mention.Overlaps(b.Mention));
        }
    }

    private void Compare<T>(string name, List<T> first, List<T> second, Func<T, T, bool> same)
    {
        var (right, sizeOfFirst, sizeOfSecond) = _spans.GetValueOrDefault(name);
        var left = second.ToList();
        var found = 0;
        foreach (var item in first)
        {
            var at = left.FindIndex(other => same(item, other));
            if (at >= 0)
            {
                left.RemoveAt(at);
                found++;
            }
        }

        _spans[name] = (right + found, sizeOfFirst + first.Count, sizeOfSecond + second.Count);
    }
}
