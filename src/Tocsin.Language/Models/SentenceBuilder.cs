using System.Buffers;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Tocsin.Language.Trees;

namespace Tocsin.Language.Models;

/// <summary>Makes the sentences of a text out of what the encoder says of their words.</summary>
/// <remarks>A sentence is added in one part, or, where it is longer than a window, in several: each is a tree of its own, and the roots of
/// the later ones hang from the first one's.</remarks>
internal sealed class SentenceBuilder(TokenizedText words, EncoderModel model)
{
    private const string RelationOfLaterParts = "parataxis";

    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<MultiwordToken>.Builder _multiwordTokens = ImmutableArray.CreateBuilder<MultiwordToken>();
    private readonly ImmutableArray<NamedEntity>.Builder _names = ImmutableArray.CreateBuilder<NamedEntity>();
    private readonly float[] _relationScores = new float[model.Labels.DepRels.Length];
    private readonly float[] _product = new float[model.RelationRowSize];
    private int _start;
    private int _root;
    private int _joined;

    /// <summary>Adds the words from <paramref name="first"/> to before <paramref name="end"/> to the sentence.</summary>
    /// <param name="reading">What the encoder says of a window that holds them.</param>
    /// <param name="windowStart">The first word of the window; words count those of the text.</param>
    /// <param name="first">The first word.</param>
    /// <param name="end">The word after the last.</param>
    public void Add(in WindowReading reading, int windowStart, int first, int end)
    {
        if (_tokens.Count == 0)
        {
            _start = first;
        }

        var count = end - first;
        var rented = ArrayPool<int>.Shared.Rent(count);
        var numbers = rented.AsSpan(0, count);
        FindHeads(reading, first - windowStart, numbers);
        var root = first - _start + numbers.IndexOf(-1);
        for (var word = 0; word < count; word++)
        {
            AddToken(reading, first - windowStart, first, word, numbers[word]);
        }

        _root = first == _start ? root : _root;
        model.Labels.Names.Find(reading.Names(first - windowStart, end - windowStart), numbers);
        AddNames(first, numbers);
        ArrayPool<int>.Shared.Return(rented);
        for (; _joined < words.MultiwordTokens.Length && words.MultiwordTokens[_joined].First < end; _joined++)
        {
            var token = words.MultiwordTokens[_joined];
            _multiwordTokens.Add(new MultiwordToken(token.First - _start, token.End - _start, token.Passage));
        }
    }

    /// <summary>Ends the sentence.</summary>
    public void End() => _sentences.Add(new Sentence(
        _tokens.DrainToImmutable(),
        _multiwordTokens.DrainToImmutable(),
        _names.DrainToImmutable(),
        words.Gaps[_start] == Gap.Paragraph,
        hasTree: true));

    /// <summary>How many sentences were ended.</summary>
    public int Count => _sentences.Count;

    /// <summary>A sentence that was ended.</summary>
    public Sentence this[int number] => _sentences[number];

    /// <summary>All sentences that were ended.</summary>
    public ImmutableArray<Sentence> Finish() => _sentences.DrainToImmutable();

    private static void FindHeads(in WindowReading reading, int first, Span<int> heads)
    {
        var size = heads.Length * (heads.Length + 1);
        var rented = ArrayPool<float>.Shared.Rent(size);
        var scores = rented.AsSpan(0, size);
        reading.ScoreArcs(first, first + heads.Length, scores);
        SpanningTree.Find(scores, heads);
        ArrayPool<float>.Shared.Return(rented);
    }

    private void AddToken(in WindowReading reading, int firstInWindow, int first, int word, int head)
    {
        var labels = model.Labels;
        var inWindow = firstInWindow + word;
        var inText = first + word;
        var form = words.Forms[inText];
        var upos = labels.Upos[reading.Upos(inWindow)];
        var isLaterRoot = head < 0 && first > _start;
        _tokens.Add(new Token(
            words.Passages[inText],
            form,
            Lemma(form, upos, labels.Lemmas[reading.Lemma(inWindow)].Apply(form)),
            upos,
            labels.Xpos[reading.Xpos(inWindow)],
            labels.Feats[reading.Feats(inWindow)],
            isLaterRoot ? _root : head < 0 ? -1 : first - _start + head,
            isLaterRoot ? RelationOfLaterParts : labels.DepRels[FindRelation(reading, inWindow, head < 0 ? -1 : firstInWindow + head)],
            words.SpaceAfter(inText)));
    }

    // Where the two differ in capitals alone, the model knows better: it saw the sentence.
    private string Lemma(string form, Upos upos, string guessed) =>
        model.Lemmas.Find(form, upos) is { } seen && !seen.Equals(guessed, StringComparison.OrdinalIgnoreCase) ? seen : guessed;

    private int FindRelation(in WindowReading reading, int word, int head)
    {
        var root = model.Labels.RootRelation;
        if (head < 0)
        {
            return root;
        }

        reading.ScoreRelations(word, head, model.RelationRows, _relationScores, _product);
        _relationScores[root] = float.NegativeInfinity;
        return TensorPrimitives.IndexOfMax(_relationScores);
    }

    private void AddNames(int first, ReadOnlySpan<int> tags)
    {
        var known = model.Labels.Names;
        for (var word = 0; word < tags.Length;)
        {
            var end = word + 1;
            if (known.KindOf(tags[word]) is { } kind)
            {
                while (end < tags.Length && known.IsInside(tags[end]))
                {
                    end++;
                }

                var passage = words.Passages[first + word].Cover(words.Passages[first + end - 1]);
                _names.Add(new NamedEntity(first - _start + word, first - _start + end, kind, passage));
            }

            word = end;
        }
    }
}
