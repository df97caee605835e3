using Tocsin.Coding.Data;
using Tocsin.Coding.Grammar;

namespace Tocsin.Coding.Lexicon;

/// <summary>Tells reports on sport, culture, business or the weather from political ones, by counting words: data/lexicon/en/topics.txt.</summary>
/// <remarks>"The visitors stormed the fortress": what makes this no raid stands in the rest of the report, not in the sentence.</remarks>
internal sealed class TopicIndex
{
    private const string Politics = "politics";

    // Below this a few stray words would decide; a short text is read as political.
    private const int LeastWords = 6;

    // How many words of another topic outweigh one of politics. Figures of speech are themselves words of politics and war, so that an even count is enough.
    private const double Weight = 1.0;

    private readonly Dictionary<string, List<string>> _topics = new(StringComparer.Ordinal);

    /// <summary>Reads topics.txt.</summary>
    public static TopicIndex Read(IEnumerable<DataLine> lines)
    {
        var index = new TopicIndex();
        foreach (var line in lines)
        {
            foreach (var word in line.From(1).SelectMany(field => field.Split(' ')))
            {
                if (!index._topics.TryGetValue(word, out var topics))
                {
                    index._topics[word] = topics = [];
                }

                if (!topics.Contains(line[0]!))
                {
                    topics.Add(line[0]!);
                }
            }
        }

        return index;
    }

    /// <summary>The topic of a report that is not political; null for a political one, and where the words do not tell.</summary>
    public string? Find(IEnumerable<Tree?> trees)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            for (var word = 0; word < (tree?.Count ?? 0); word++)
            {
                foreach (var topic in _topics.GetValueOrDefault(tree!.Lemma(word).ToLowerInvariant()) ?? [])
                {
                    counts[topic] = counts.GetValueOrDefault(topic) + 1;
                }
            }
        }

        var political = counts.GetValueOrDefault(Politics);
        counts.Remove(Politics);
        var (found, count) = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        return count >= LeastWords && count > political * Weight ? found : null;
    }
}
