using System.Globalization;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>CoNLL-F1 of coreference: the mean of MUC, B-cubed and CEAF-e (Pradhan et al. 2014), on mentions matched by their heads as in
/// CorefUD, without singletons.</summary>
/// <remarks>A mention of the gold chains is matched with the predicted one whose head lies in it, the one with the shortest passage first.</remarks>
internal sealed class CoreferenceScore
{
    private (double Right, double All) _mucRecall, _mucPrecision, _cubedRecall, _cubedPrecision, _ceafRecall, _ceafPrecision;
    private (int Right, int Said, int True) _mentions;

    /// <summary>Counts a document.</summary>
    /// <param name="gold">Chains of passages.</param>
    /// <param name="said">Chains of passages with heads.</param>
    /// <param name="missed">Takes chains of which a mention was not found, with those in brackets; null where nobody asks.</param>
    /// <param name="text">The document.</param>
    public void Add(IReadOnlyList<IReadOnlyList<Passage>> gold, IReadOnlyList<IReadOnlyList<(Passage Passage, Passage Head)>> said, string text, TextWriter? missed)
    {
        // Every gold mention gets a number; predicted mentions take the number of the gold one that they match, or one of their own.
        var goldMentions = gold.SelectMany((chain, number) => chain.Select(passage => (Passage: passage, Chain: number))).OrderBy(mention => mention.Passage.Length).ToList();
        var saidMentions = said.SelectMany((chain, number) => chain.Select(mention => (mention.Passage, mention.Head, Chain: number))).OrderBy(mention => mention.Passage.Length).ToList();
        var key = new Dictionary<int, int>();
        var response = new Dictionary<int, int>();
        var taken = new bool[saidMentions.Count];
        for (var number = 0; number < goldMentions.Count; number++)
        {
            key[number] = goldMentions[number].Chain;
            var best = -1;
            var bestOverlap = 0.0;
            for (var other = 0; other < saidMentions.Count; other++)
            {
                var (passage, head, _) = saidMentions[other];
                var mine = goldMentions[number].Passage;
                if (taken[other] || head.Start < mine.Start || head.End > mine.End)
                {
                    continue;
                }

                var overlap = (double)Math.Max(0, Math.Min(passage.End, mine.End) - Math.Max(passage.Start, mine.Start)) / Math.Max(passage.Length, mine.Length);
                if (overlap > bestOverlap)
                {
                    (best, bestOverlap) = (other, overlap);
                }
            }

            if (best >= 0)
            {
                taken[best] = true;
                response[number] = saidMentions[best].Chain;
                _mentions.Right++;
            }
        }

        if (missed is not null)
        {
            foreach (var chain in goldMentions.Index().GroupBy(mention => mention.Item.Chain).Where(chain => chain.Any(mention => !response.ContainsKey(mention.Index))))
            {
                missed.WriteLine(string.Join(" | ", chain.OrderBy(mention => mention.Item.Passage).Select(mention => (response.ContainsKey(mention.Index) ? "" : "*") + mention.Item.Passage.In(text).ReplaceLineEndings(" "))));
            }
        }

        var next = goldMentions.Count;
        for (var other = 0; other < saidMentions.Count; other++)
        {
            if (!taken[other])
            {
                response[next++] = saidMentions[other].Chain;
            }
        }

        _mentions.Said += saidMentions.Count;
        _mentions.True += goldMentions.Count;
        var keyChains = Chains(key);
        var responseChains = Chains(response);
        Plus(ref _mucRecall, Muc(keyChains, response));
        Plus(ref _mucPrecision, Muc(responseChains, key));
        Plus(ref _cubedRecall, Cubed(keyChains, response, responseChains));
        Plus(ref _cubedPrecision, Cubed(responseChains, key, keyChains));
        var similarity = Ceaf(keyChains, responseChains);
        Plus(ref _ceafRecall, (similarity, keyChains.Count));
        Plus(ref _ceafPrecision, (similarity, responseChains.Count));
    }

    /// <summary>The figures in a line.</summary>
    public string Line()
    {
        var muc = F(_mucRecall, _mucPrecision);
        var cubed = F(_cubedRecall, _cubedPrecision);
        var ceaf = F(_ceafRecall, _ceafPrecision);
        return string.Create(CultureInfo.InvariantCulture,
            $"CoNLL-F1 {(muc + cubed + ceaf) / 3:F3} (MUC {muc:F3}, B-cubed {cubed:F3}, CEAF-e {ceaf:F3}); mentions in chains found {(double)_mentions.Right / Math.Max(1, _mentions.True):F3}, right {(double)_mentions.Right / Math.Max(1, _mentions.Said):F3}");
    }

    private static List<HashSet<int>> Chains(Dictionary<int, int> byMention) => [.. byMention.GroupBy(pair => pair.Value).Select(chain => chain.Select(pair => pair.Key).ToHashSet())];

    // Vilain et al. 1995: links that are missing to make each chain whole.
    private static (double, double) Muc(List<HashSet<int>> chains, Dictionary<int, int> other)
    {
        var (right, all) = (0.0, 0.0);
        foreach (var chain in chains)
        {
            var parts = chain.Where(other.ContainsKey).Select(mention => other[mention]).Distinct().Count() + chain.Count(mention => !other.ContainsKey(mention));
            right += chain.Count - parts;
            all += chain.Count - 1;
        }

        return (right, all);
    }

    // Bagga and Baldwin 1998.
    private static (double, double) Cubed(List<HashSet<int>> chains, Dictionary<int, int> other, List<HashSet<int>> otherChains)
    {
        var byMention = new Dictionary<int, HashSet<int>>();
        foreach (var chain in otherChains)
        {
            foreach (var mention in chain)
            {
                byMention[mention] = chain;
            }
        }

        var (right, all) = (0.0, 0.0);
        foreach (var chain in chains)
        {
            foreach (var mention in chain)
            {
                right += byMention.TryGetValue(mention, out var same) && other.ContainsKey(mention) ? (double)same.Count(chain.Contains) / chain.Count : 0;
                all++;
            }
        }

        return (right, all);
    }

    // Luo 2005, phi 4; the best pairing is found greedily, which differs from the optimum only where chains overlap in several ways.
    private static double Ceaf(List<HashSet<int>> key, List<HashSet<int>> response)
    {
        var pairs = (from k in Enumerable.Range(0, key.Count)
                     from r in Enumerable.Range(0, response.Count)
                     let common = key[k].Count(response[r].Contains)
                     where common > 0
                     select (K: k, R: r, Similarity: 2.0 * common / (key[k].Count + response[r].Count))).OrderByDescending(pair => pair.Similarity);
        var (usedKey, usedResponse, sum) = (new HashSet<int>(), new HashSet<int>(), 0.0);
        foreach (var (k, r, similarity) in pairs)
        {
            if (!usedKey.Contains(k) && !usedResponse.Contains(r))
            {
                usedKey.Add(k);
                usedResponse.Add(r);
                sum += similarity;
            }
        }

        return sum;
    }

    private static double F((double Right, double All) recall, (double Right, double All) precision)
    {
        var (r, p) = (recall.All == 0 ? 0 : recall.Right / recall.All, precision.All == 0 ? 0 : precision.Right / precision.All);
        return r + p == 0 ? 0 : 2 * r * p / (r + p);
    }

    private static void Plus(ref (double, double) sum, (double, double) part) => sum = (sum.Item1 + part.Item1, sum.Item2 + part.Item2);
}
