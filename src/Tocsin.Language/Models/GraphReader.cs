using System.Buffers;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Tocsin.Language.Graphs;

namespace Tocsin.Language.Models;

/// <summary>Collects the word graph of a text, window by window.</summary>
internal sealed class GraphReader(EncoderModel model)
{
    // What the model thinks less likely than these is not looked at: it could not pass any threshold, and pairs cost the square.
    private const float LeastWord = 0.06f;
    private const float LeastArc = 0.1f;
    private const float LeastReach = 0.25f;

    private readonly GraphLabels _labels = model.Labels.Graph!;
    private readonly ImmutableArray<GraphWord>.Builder _words = ImmutableArray.CreateBuilder<GraphWord>();
    private readonly ImmutableArray<GraphArc>.Builder _arcs = ImmutableArray.CreateBuilder<GraphArc>();
    private readonly ImmutableArray<GraphReach>.Builder _reaches = ImmutableArray.CreateBuilder<GraphReach>();
    private readonly ImmutableArray<GraphLink>.Builder _links = ImmutableArray.CreateBuilder<GraphLink>();
    private readonly List<int> _from = [];
    private readonly List<int> _to = [];
    private readonly List<int> _mentions = [];
    private readonly List<int> _cues = [];
    private readonly WordPaths _paths = new(model.Labels.Graph!);

    /// <summary>The outputs that are read, in order.</summary>
    public static IReadOnlyList<string> OutputNames { get; } =
        ["node", "mention", "role_from", "role_to", "role_from_bias", "role_to_bias", "link_from", "link_to", "link_none"];

    /// <summary>Takes the trees of sentences, in order: those of a window before what it says.</summary>
    public void Add(Sentence sentence) => _paths.Add(sentence);

    /// <summary>Takes what a window says of the words from first to before end, which the text counts.</summary>
    /// <param name="outputs">The outputs of the pass.</param>
    /// <param name="at">Where those of <see cref="OutputNames"/> begin among them.</param>
    /// <param name="windowStart">The number in the text of the window's word 0.</param>
    /// <param name="first">The first word.</param>
    /// <param name="end">The word after the last.</param>
    public void Add(IReadOnlyList<OrtValue> outputs, int at, int windowStart, int first, int end)
    {
        var rows = new Rows(outputs[at].GetTensorTypeAndShape().Shape[0]);
        var node = outputs[at].GetTensorDataAsSpan<float>();
        var mention = outputs[at + 1].GetTensorDataAsSpan<float>();
        _from.Clear();
        _to.Clear();
        _mentions.Clear();
        _cues.Clear();
        for (var word = first; word < end; word++)
        {
            AddWord(rows.Of(node, word - windowStart), rows.Of(mention, word - windowStart), word);
        }

        AddArcs(outputs, at, rows, windowStart, first, end);
        AddLinks(outputs, at, rows, windowStart);
    }

    /// <summary>The graph of all windows.</summary>
    public WordGraph Finish() =>
        new(_labels, _words.DrainToImmutable(), _arcs.DrainToImmutable(), _reaches.DrainToImmutable(), _links.DrainToImmutable());

    private void AddWord(ReadOnlySpan<float> node, ReadOnlySpan<float> mention, int word)
    {
        // Before any memory is taken: most words tell of nothing and mention nobody.
        var isNode = Any(node, "event", 0) | Any(node, "state", 0);
        var isCue = Any(node, "cue", 0);
        var isMention = Any(mention, "mention", _labels.NodeSize) | Any(mention, "office", _labels.NodeSize);
        if (!isNode && !isCue && !isMention)
        {
            return;
        }

        var probabilities = new float[_labels.NodeSize + _labels.MentionSize];
        foreach (var head in GraphLabels.OfNodes)
        {
            var (start, count) = _labels.Place(head);
            TensorPrimitives.SoftMax(node.Slice(start, count), probabilities.AsSpan(start, count));
        }

        foreach (var head in GraphLabels.OfMentions)
        {
            var (start, count) = _labels.Place(head);
            TensorPrimitives.SoftMax(mention.Slice(start - _labels.NodeSize, count), probabilities.AsSpan(start, count));
        }

        _words.Add(new GraphWord(word, _labels, probabilities));
        _to.Add(word);
        if (isNode || isCue)
        {
            _from.Add(word);
        }

        if (isCue)
        {
            _cues.Add(word);
        }

        if (isMention)
        {
            _mentions.Add(word);
        }
    }

    // Whether the classes of a head but the first have together at least the least probability.
    private bool Any(ReadOnlySpan<float> logits, string head, int shift)
    {
        var (start, count) = _labels.Place(head);
        var row = logits.Slice(start - shift, count);
        var most = TensorPrimitives.Max(row);
        var sum = 0f;
        foreach (var logit in row)
        {
            sum += MathF.Exp(logit - most);
        }

        return 1 - (MathF.Exp(row[0] - most) / sum) >= LeastWord;
    }

    private void AddArcs(IReadOnlyList<OrtValue> outputs, int at, Rows rows, int windowStart, int first, int end)
    {
        var roles = _labels.Classes(GraphLabels.Role);
        var from = outputs[at + 2].GetTensorDataAsSpan<float>();
        var to = outputs[at + 3].GetTensorDataAsSpan<float>();
        var fromBias = outputs[at + 4].GetTensorDataAsSpan<float>();
        var toBias = outputs[at + 5].GetTensorDataAsSpan<float>();
        var size = model.RoleRowSize;
        var rented = ArrayPool<float>.Shared.Rent(size);
        var product = rented.AsSpan(0, size);
        var reach = roles.Length - 1;
        foreach (var word in _from)
        {
            var row = rows.Of(from, word - windowStart);
            var bias = rows.Of(fromBias, word - windowStart);
            foreach (var other in _to)
            {
                if (other == word)
                {
                    continue;
                }

                TensorPrimitives.Multiply(row, rows.Of(to, other - windowStart), product);
                var otherBias = rows.Of(toBias, other - windowStart);
                var way = model.PathRow(_paths.Of(word, other));
                for (var role = 0; role < reach; role++)
                {
                    var probability = Sigmoid(TensorPrimitives.Dot(product, model.RoleRow(role)) + bias[role] + otherBias[role] + way[role]);
                    if (probability >= LeastArc)
                    {
                        _arcs.Add(new GraphArc(word, other, roles[role], probability));
                    }
                }
            }
        }

        foreach (var cue in _cues)
        {
            TensorPrimitives.Multiply(rows.Of(from, cue - windowStart), model.RoleRow(reach), product);
            var bias = rows.Of(fromBias, cue - windowStart)[reach];
            for (var word = first; word < end; word++)
            {
                var probability = Sigmoid(TensorPrimitives.Dot(product, rows.Of(to, word - windowStart)) + bias + rows.Of(toBias, word - windowStart)[reach] + model.PathRow(_paths.Of(cue, word))[reach]);
                if (probability >= LeastReach)
                {
                    _reaches.Add(new GraphReach(cue, word, probability));
                }
            }
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private void AddLinks(IReadOnlyList<OrtValue> outputs, int at, Rows rows, int windowStart)
    {
        var from = outputs[at + 6].GetTensorDataAsSpan<float>();
        var to = outputs[at + 7].GetTensorDataAsSpan<float>();
        var none = outputs[at + 8].GetTensorDataAsSpan<float>();
        var rented = ArrayPool<float>.Shared.Rent(_mentions.Count + 1);
        for (var i = 1; i < _mentions.Count; i++)
        {
            var row = rows.Of(from, _mentions[i] - windowStart);
            var scale = 1 / MathF.Sqrt(row.Length);
            var scores = rented.AsSpan(0, i + 1);
            scores[0] = rows.Of(none, _mentions[i] - windowStart)[0];
            for (var j = 0; j < i; j++)
            {
                scores[j + 1] = TensorPrimitives.Dot(row, rows.Of(to, _mentions[j] - windowStart)) * scale;
            }

            TensorPrimitives.SoftMax(scores, scores);
            var best = TensorPrimitives.IndexOfMax(scores);
            if (best > 0)
            {
                _links.Add(new GraphLink(_mentions[i], _mentions[best - 1], scores[best]));
            }
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));

    // Row 0 of an output is the root, word 0 is row 1.
    private readonly struct Rows(long count)
    {
        public ReadOnlySpan<float> Of(ReadOnlySpan<float> output, int word)
        {
            var size = (int)(output.Length / count);
            return output.Slice((word + 1) * size, size);
        }
    }
}
