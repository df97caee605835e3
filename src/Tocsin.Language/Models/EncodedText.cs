namespace Tocsin.Language.Models;

/// <summary>A tokenised text as the encoder takes it: the pieces and the shape of every word.</summary>
internal sealed class EncodedText
{
    private readonly List<int> _pieces;
    private readonly int[] _firsts;
    private readonly byte[] _shapes;

    /// <summary>Cuts the words of a text into pieces and finds their shapes.</summary>
    public EncodedText(TokenizedText words, WordPieces pieces)
    {
        Words = words;
        _pieces = new List<int>(words.Count + (words.Count / 4));
        _firsts = new int[words.Count + 1];
        Span<int> cut = stackalloc int[WordPieces.MaxPerWord];
        for (var word = 0; word < words.Count; word++)
        {
            _firsts[word] = _pieces.Count;
            _pieces.AddRange(cut[..pieces.Cut(words.Forms[word], cut)]);
        }

        _firsts[words.Count] = _pieces.Count;
        _shapes = new byte[words.Count];
        WordShapes.Find(words.Forms, words.Gaps, _shapes);
    }

    /// <summary>The words.</summary>
    public TokenizedText Words { get; }

    /// <summary>How many words there are.</summary>
    public int Count => _shapes.Length;

    /// <summary>The shape of a word.</summary>
    public byte Shape(int word) => _shapes[word];

    /// <summary>The pieces of a word.</summary>
    public ReadOnlySpan<int> Pieces(int word) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pieces)[_firsts[word].._firsts[word + 1]];

    /// <summary>How many pieces the words from first to before end have.</summary>
    public int PieceCount(int first, int end) => _firsts[end] - _firsts[first];

    /// <summary>The end of the longest run of words from <paramref name="first"/> whose pieces are at most <paramref name="pieces"/>.</summary>
    public int Reach(int first, int pieces)
    {
        var end = first;
        while (end < Count && _firsts[end + 1] - _firsts[first] <= pieces)
        {
            end++;
        }

        return end;
    }
}
