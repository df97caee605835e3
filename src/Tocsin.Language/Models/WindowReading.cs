using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;

namespace Tocsin.Language.Models;

/// <summary>What the encoder says of the words of a window. Word 0 is the first of the window, head -1 the root.</summary>
/// <remarks>Looks into the memory of ONNX Runtime: valid until the outputs that it was made of are disposed.</remarks>
internal readonly ref struct WindowReading
{
    private readonly ReadOnlySpan<float> _boundary;
    private readonly ReadOnlySpan<float> _upos;
    private readonly ReadOnlySpan<long> _xpos;
    private readonly ReadOnlySpan<long> _feats;
    private readonly ReadOnlySpan<long> _lemma;
    private readonly ReadOnlySpan<float> _names;
    private readonly ReadOnlySpan<float> _arcDependents;
    private readonly ReadOnlySpan<float> _arcHeads;
    private readonly ReadOnlySpan<float> _relationDependents;
    private readonly ReadOnlySpan<float> _relationHeads;
    private readonly ReadOnlySpan<float> _dependentBias;
    private readonly ReadOnlySpan<float> _headBias;

    /// <summary>Looks into the outputs of a pass, which stand in the order of <see cref="OutputNames"/>.</summary>
    public WindowReading(IReadOnlyList<OrtValue> outputs)
    {
        _boundary = outputs[0].GetTensorDataAsSpan<float>();
        _upos = outputs[1].GetTensorDataAsSpan<float>();
        _xpos = outputs[2].GetTensorDataAsSpan<long>();
        _feats = outputs[3].GetTensorDataAsSpan<long>();
        _lemma = outputs[4].GetTensorDataAsSpan<long>();
        _names = outputs[5].GetTensorDataAsSpan<float>();
        _arcDependents = outputs[6].GetTensorDataAsSpan<float>();
        _arcHeads = outputs[7].GetTensorDataAsSpan<float>();
        _relationDependents = outputs[8].GetTensorDataAsSpan<float>();
        _relationHeads = outputs[9].GetTensorDataAsSpan<float>();
        _dependentBias = outputs[10].GetTensorDataAsSpan<float>();
        _headBias = outputs[11].GetTensorDataAsSpan<float>();
    }

    /// <summary>The outputs that are read, in order.</summary>
    public static IReadOnlyCollection<string> OutputNames { get; } =
        ["boundary", "upos", "xpos", "feats", "lemma", "names", "arc_dep", "arc_head", "rel_dep", "rel_head", "rel_dep_bias", "rel_head_bias"];

    /// <summary>How surely a sentence starts with a word: a logit.</summary>
    public float Boundary(int word) => _boundary[word + 1];

    /// <summary>The class of the part of speech.</summary>
    public int Upos(int word) => TensorPrimitives.IndexOfMax(Row(_upos, word));

    /// <summary>The class of the part of speech of the Penn Treebank.</summary>
    public int Xpos(int word) => (int)_xpos[word + 1];

    /// <summary>The class of the features.</summary>
    public int Feats(int word) => (int)_feats[word + 1];

    /// <summary>The class of the lemma script.</summary>
    public int Lemma(int word) => (int)_lemma[word + 1];

    /// <summary>The scores of the tags of names for the words from first to before end, a row a word.</summary>
    public ReadOnlySpan<float> Names(int first, int end)
    {
        var size = _names.Length / _boundary.Length;
        return _names[((first + 1) * size)..((end + 1) * size)];
    }

    /// <summary>Writes what each head would be worth to each word from first to before end: column 0 the root, then the words.</summary>
    public void ScoreArcs(int first, int end, Span<float> scores)
    {
        var at = 0;
        for (var word = first; word < end; word++)
        {
            var dependent = Row(_arcDependents, word);
            scores[at++] = TensorPrimitives.Dot(dependent, Row(_arcHeads, -1));
            for (var head = first; head < end; head++)
            {
                scores[at++] = TensorPrimitives.Dot(dependent, Row(_arcHeads, head));
            }
        }
    }

    /// <summary>Writes what each relation would be worth between a word and its head.</summary>
    /// <param name="word">The word.</param>
    /// <param name="head">Its head, a word of the window or -1.</param>
    /// <param name="weights">The weights of the relations, a row a relation.</param>
    /// <param name="scores">One score a relation.</param>
    /// <param name="product">Room for one row of weights.</param>
    public void ScoreRelations(int word, int head, ReadOnlySpan<float> weights, Span<float> scores, Span<float> product)
    {
        TensorPrimitives.Multiply(Row(_relationDependents, word), Row(_relationHeads, head), product);
        TensorPrimitives.Add(Row(_dependentBias, word), Row(_headBias, head), scores);
        for (var relation = 0; relation < scores.Length; relation++)
        {
            scores[relation] += TensorPrimitives.Dot(product, weights.Slice(relation * product.Length, product.Length));
        }
    }

    private ReadOnlySpan<float> Row(ReadOnlySpan<float> rows, int word)
    {
        var size = rows.Length / _boundary.Length;
        return rows.Slice((word + 1) * size, size);
    }
}
