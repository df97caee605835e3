using Tocsin.Language;

namespace Tocsin.Coding.Graphs;

/// <summary>Which word the model takes to mean the same as an earlier one.</summary>
internal sealed class GraphLinks
{
    private readonly Dictionary<(int Sentence, int Word), (int Sentence, int Word, float Probability)> _links = [];

    private readonly Dictionary<(int Sentence, int Word), string> _classes = [];

    /// <summary>Reads the links of a text; there are none where no model gives them.</summary>
    public static GraphLinks Of(TextReading reading)
    {
        var links = new GraphLinks();
        foreach (var link in reading.Graph?.Links ?? [])
        {
            var (sentence, word) = reading.SentenceOf(link.To);
            links._links[reading.SentenceOf(link.From)] = (sentence, word, link.Probability);
        }

        if (reading.Graph is { } graph)
        {
            var classes = graph.Labels.Classes("mention");
            foreach (var word in graph.Words)
            {
                var scores = word.Of("mention");
                var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores);
                if (best > 0)
                {
                    links._classes[reading.SentenceOf(word.Word)] = classes[best];
                }
            }
        }

        return links;
    }

    /// <summary>All words that mean the same as an earlier one, surely enough, in order of the text.</summary>
    public IEnumerable<((int Sentence, int Word) Later, (int Sentence, int Word) Earlier)> All(double least) =>
        _links.Where(link => link.Value.Probability >= least).OrderBy(link => link.Key).Select(link => (link.Key, (link.Value.Sentence, link.Value.Word)));

    /// <summary>What the model takes a word to mention: "person", "group", "force", "org", ...; null for nothing.</summary>
    public string? ClassOf(int sentence, int word) => _classes.GetValueOrDefault((sentence, word));

    /// <summary>The earlier word that means the same; null where none does, or not surely enough.</summary>
    public (int Sentence, int Word)? Of(int sentence, int word, double least) =>
        _links.TryGetValue((sentence, word), out var link) && link.Probability >= least ? (link.Sentence, link.Word) : null;
}
