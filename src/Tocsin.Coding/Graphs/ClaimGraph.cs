using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Language;
using Tocsin.Language.Graphs;

namespace Tocsin.Coding.Graphs;

/// <summary>The word graph of a report by sentence, in the words of claims.</summary>
internal sealed class ClaimGraph
{
    private readonly List<GraphNode>[] _nodes;
    private readonly List<GraphCue> _cues = [];
    private readonly GraphLabels _labels;
    private readonly Factuality[] _factualities;
    private readonly ClaimKind[] _kinds;

    private ClaimGraph(GraphLabels labels, int sentences)
    {
        _labels = labels;
        _nodes = [.. Enumerable.Range(0, sentences).Select(_ => new List<GraphNode>())];
        _factualities = [.. labels.Classes("factuality").Select(code => FactualityCodes.TryParse(code, out var value) ? value : Factuality.Open)];
        _kinds = [.. labels.Classes("kind").Select(name => Enum.Parse<ClaimKind>(name, ignoreCase: true))];
    }

    /// <summary>The cues of all sentences, in order.</summary>
    public IReadOnlyList<GraphCue> Cues => _cues;

    /// <summary>The words of a sentence that may tell of something, in order.</summary>
    public IReadOnlyList<GraphNode> In(int sentence) => _nodes[sentence];

    /// <summary>Whether a word rather tells of an event, a state or somebody's saying than not.</summary>
    public static bool TellsOfSomething(GraphNode node) => node.Scores.Any("event") >= GraphWeights.LeastCertainty || node.Scores.Any("state") >= GraphWeights.LeastCertainty || node.Scores.Any("cue") >= GraphWeights.LeastCertainty;

    /// <summary>The classes of a head.</summary>
    public System.Collections.Immutable.ImmutableArray<string> Classes(string head) => _labels.Classes(head);

    /// <summary>Orders what a model says of a text.</summary>
    public static ClaimGraph? Of(TextReading reading, IReadOnlyList<Tree?> trees)
    {
        if (reading.Graph is not { } graph)
        {
            return null;
        }

        var found = new ClaimGraph(graph.Labels, reading.Sentences.Length);
        var byWord = new Dictionary<int, GraphNode>(graph.Words.Length);
        foreach (var scores in graph.Words)
        {
            var (sentence, word) = reading.SentenceOf(scores.Word);
            var node = new GraphNode(scores, sentence, word);
            byWord[scores.Word] = node;
            found._nodes[sentence].Add(node);
        }

        foreach (var arc in graph.Arcs)
        {
            var (sentence, word) = reading.SentenceOf(arc.To);
            byWord[arc.From].Add(arc.Role, new GraphRole(sentence, word, arc.Probability));
        }

        found.ReadCues(reading, graph, byWord, trees);
        return found;
    }

    /// <summary>How surely and in what manner a node is put, with a rule's opinion as evidence.</summary>
    /// <param name="node">The node.</param>
    /// <param name="rule">What grammar and lexicon say; null for no opinion.</param>
    /// <param name="weight">By how much a class is likelier when the rule names it.</param>
    public GraphStance StanceOf(GraphNode node, (Factuality Factuality, ClaimKind Kind)? rule, float weight)
    {
        var factuality = node.Scores.Of("factuality");
        var kind = node.Scores.Of("kind");
        var (best, bestKind, sum, value, mass) = (0, 0, 0f, 0.0, 0.0);
        var (most, mostKind) = (-1f, -1f);
        for (var i = 0; i < factuality.Length; i++)
        {
            var score = factuality[i] * (rule is { } said && said.Factuality == _factualities[i] ? weight : 1);
            value += score * (_factualities[i] == Factuality.Open ? GraphWeights.OpenValue : _factualities[i].Value());
            mass += score;
            if (score > most)
            {
                (best, most) = (i, score);
            }
        }

        for (var i = 0; i < kind.Length; i++)
        {
            var score = kind[i] * (rule is { } said && said.Kind == _kinds[i] ? weight : 1);
            sum += score;
            if (score > mostKind)
            {
                (bestKind, mostKind) = (i, score);
            }
        }

        return new GraphStance(_factualities[best], _kinds[bestKind], mostKind / sum, value / mass);
    }

    private void ReadCues(TextReading reading, WordGraph graph, Dictionary<int, GraphNode> byWord, IReadOnlyList<Tree?> trees)
    {
        var kinds = _labels.Classes("cue");
        var quotations = new Quotations(trees);
        var at = 0;
        foreach (var scores in graph.Words)
        {
            while (at < graph.Reaches.Length && graph.Reaches[at].From < scores.Word)
            {
                at++;
            }

            if (scores.Any("cue") < GraphWeights.LeastCue)
            {
                continue;
            }

            var classes = scores.Of("cue");
            var best = 1 + System.Numerics.Tensors.TensorPrimitives.IndexOfMax(classes[1..]);
            var cue = new GraphCue(byWord[scores.Word], kinds[best], scores.Any("cue"));
            var end = at;
            while (end < graph.Reaches.Length && graph.Reaches[end].From == scores.Word)
            {
                end++;
            }

            ContentReader.Read(reading, trees, quotations, cue, graph.Reaches.AsSpan()[at..end], GraphWeights.LeastReach);
            _cues.Add(cue);
        }
    }
}
