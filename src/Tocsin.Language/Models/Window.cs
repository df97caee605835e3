using Microsoft.ML.OnnxRuntime;

namespace Tocsin.Language.Models;

/// <summary>The inputs of one pass of the encoder: consecutive words of a text. Memory that is filled anew for each pass.</summary>
internal sealed class Window
{
    /// <summary>More pieces than these, the two at the ends not counted, the encoder cannot see at once.</summary>
    public const int MaxPieces = 254;

    private readonly long[] _pieces = new long[MaxPieces + 2];
    private readonly long[] _shapes = new long[MaxPieces + 2];
    private readonly long[] _gaps = new long[MaxPieces + 2];
    private readonly long[] _words = new long[MaxPieces + 1];
    private readonly OrtMemoryInfo _memory = OrtMemoryInfo.DefaultInstance;

    /// <summary>The inputs' names, in the order of <see cref="Inputs"/>.</summary>
    public static IReadOnlyCollection<string> InputNames { get; } = ["pieces", "shapes", "gaps", "words"];

    /// <summary>How many pieces there are, the two at the ends counted.</summary>
    public int PieceCount { get; private set; }

    /// <summary>How many words there are.</summary>
    public int WordCount { get; private set; }

    /// <summary>The pieces, first and last the marks of start and end.</summary>
    public ReadOnlySpan<long> Pieces => _pieces.AsSpan(0, PieceCount);

    /// <summary>The shape of the word that each piece belongs to.</summary>
    public ReadOnlySpan<long> Shapes => _shapes.AsSpan(0, PieceCount);

    /// <summary>What stands before a word, at its first piece.</summary>
    public ReadOnlySpan<long> Gaps => _gaps.AsSpan(0, PieceCount);

    /// <summary>The first piece of the root (0) and of each word.</summary>
    public ReadOnlySpan<long> Words => _words.AsSpan(0, WordCount + 1);

    /// <summary>Takes the words from <paramref name="first"/> to before <paramref name="end"/>, whose pieces must have room; before them the
    /// first <paramref name="title"/> words of the text.</summary>
    public void Fill(EncodedText text, int first, int end, WordPieces vocabulary, int title = 0)
    {
        _pieces[0] = vocabulary.Start;
        _words[0] = 0;
        var at = 1;
        for (var row = 0; row < title + end - first; row++)
        {
            var word = row < title ? row : first + row - title;
            _words[row + 1] = at;
            var pieces = text.Pieces(word);
            _gaps.AsSpan(at, pieces.Length).Clear();
            _gaps[at] = (long)(row == title ? Gap.Paragraph : text.Words.Gaps[word]);
            _shapes.AsSpan(at, pieces.Length).Fill(text.Shape(word));
            foreach (var piece in pieces)
            {
                _pieces[at++] = piece;
            }
        }

        (_pieces[at], _shapes[at], _gaps[at]) = (vocabulary.End, 0, 0);
        PieceCount = at + 1;
        WordCount = title + end - first;
    }

    /// <summary>The inputs over this memory; to be disposed after the pass.</summary>
    public OrtValue[] Inputs() =>
        [Value(_pieces, PieceCount), Value(_shapes, PieceCount), Value(_gaps, PieceCount), Value(_words, WordCount + 1)];

    private OrtValue Value(long[] numbers, int count) =>
        OrtValue.CreateTensorValueFromMemory(_memory, numbers.AsMemory(0, count), [count]);
}
