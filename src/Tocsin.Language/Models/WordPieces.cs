using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Tocsin.Language.Models;

/// <summary>Cuts words into the pieces that the encoder knows: WordPiece over BERT's uncased vocabulary.</summary>
/// <remarks>A word loses its combining marks, is lower-cased, parted at signs and CJK characters, and each part is cut greedily into the
/// longest pieces that the vocabulary has. Safe to use from several threads.</remarks>
internal sealed class WordPieces
{
    /// <summary>More pieces than these are not kept of a word.</summary>
    public const int MaxPerWord = 16;

    private const int MaxChunk = 100;

    // A string in NFD is at most so many times as long in UTF-16 units (U+1D160 and others).
    private const int MaxExpansion = 4;

    private readonly Dictionary<string, int> _starts;
    private readonly Dictionary<string, int> _rests;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _startsBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _restsBySpan;
    private readonly int _longest;

    private WordPieces(string[] vocabulary)
    {
        _starts = new Dictionary<string, int>(vocabulary.Length, StringComparer.Ordinal);
        _rests = new Dictionary<string, int>(vocabulary.Length / 4, StringComparer.Ordinal);
        for (var id = 0; id < vocabulary.Length; id++)
        {
            var piece = vocabulary[id];
            _longest = Math.Max(_longest, piece.Length);
            if (piece.StartsWith("##", StringComparison.Ordinal) && piece.Length > 2)
            {
                _rests.TryAdd(piece[2..], id);
            }

            _starts.TryAdd(piece, id);
        }

        _startsBySpan = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _restsBySpan = _rests.GetAlternateLookup<ReadOnlySpan<char>>();
        Count = vocabulary.Length;
    }

    /// <summary>How many pieces the vocabulary has.</summary>
    public int Count { get; }

    /// <summary>The piece that opens a window.</summary>
    public int Start { get; private init; }

    /// <summary>The piece that ends a window.</summary>
    public int End { get; private init; }

    /// <summary>The piece for what the vocabulary does not cover.</summary>
    public int Unknown { get; private init; }

    /// <summary>Reads a vocabulary: one piece a line, its number the line's, from 0.</summary>
    /// <exception cref="ModelException">The file cannot be read or lacks [CLS], [SEP] or [UNK].</exception>
    public static WordPieces Read(string path)
    {
        var lines = ModelFile.ReadLines(path);
        return new WordPieces(lines) { Start = Special(lines, "[CLS]"), End = Special(lines, "[SEP]"), Unknown = Special(lines, "[UNK]") };

        int Special(string[] pieces, string name)
        {
            var id = Array.IndexOf(pieces, name);
            return id >= 0
                ? id
                : throw new ModelException($"{path}: the piece {name} is missing among {pieces.Length}; put the vocab.txt back that was written with model.onnx.");
        }
    }

    /// <summary>Writes the pieces of a word, at least one and at most <see cref="MaxPerWord"/>.</summary>
    /// <returns>How many there are.</returns>
    public int Cut(ReadOnlySpan<char> form, Span<int> pieces)
    {
        char[]? rented = null;
        var room = form.Length * MaxExpansion;
        var letters = room <= 512 ? stackalloc char[512] : rented = ArrayPool<char>.Shared.Rent(room);
        var count = 0;
        var written = form.ContainsAnyExceptInRange(' ', '~') ? Plain(form, letters) : LowerAscii(form, letters);
        var rest = letters[..written].TrimStart(' ');
        while (!rest.IsEmpty && count < MaxPerWord)
        {
            var length = ChunkLength(rest);
            CutChunk(rest[..length], pieces, ref count);
            rest = rest[length..].TrimStart(' ');
        }

        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        if (count == 0)
        {
            pieces[count++] = Unknown;
        }

        return count;
    }

    private static int LowerAscii(ReadOnlySpan<char> form, Span<char> letters) =>
        Ascii.ToLower(form, letters, out var written) == OperationStatus.Done ? written : throw new UnreachableException();

    // The form in lower case without its combining marks and without what is no character to read; white space becomes a blank.
    private static int Plain(ReadOnlySpan<char> form, Span<char> letters)
    {
        // Half a surrogate pair is no character: it may not reach the normaliser, and no piece stands for it.
        var whole = ArrayPool<char>.Shared.Rent(form.Length);
        var wholeLength = 0;
        foreach (var rune in form.EnumerateRunes())
        {
            wholeLength += rune == Rune.ReplacementChar ? 0 : rune.EncodeToUtf16(whole.AsSpan(wholeLength));
        }

        var decomposed = ArrayPool<char>.Shared.Rent(form.Length * MaxExpansion);
        if (!whole.AsSpan(0, wholeLength).TryNormalize(decomposed, out var length, NormalizationForm.FormD))
        {
            throw new UnreachableException();
        }

        var written = 0;
        foreach (var rune in decomposed.AsSpan(0, length).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F)
            {
                letters[written++] = ' ';
            }
            else if (!IsDropped(rune))
            {
                written += Rune.ToLowerInvariant(rune).EncodeToUtf16(letters[written..]);
            }
        }

        ArrayPool<char>.Shared.Return(decomposed);
        ArrayPool<char>.Shared.Return(whole);
        return written;
    }

    private static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    // A chunk is a sign, a CJK character or a run of anything else but blanks.
    private static int ChunkLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && rest[length] != ' ')
        {
            var size = 1;
            if (char.IsAscii(rest[length]) ? !char.IsAsciiLetterOrDigit(rest[length]) : StandsAlone(rest[length..], out size))
            {
                return length > 0 ? length : size;
            }

            length += size;
        }

        return length;
    }

    private static bool StandsAlone(ReadOnlySpan<char> rest, out int size)
    {
        Rune.DecodeFromUtf16(rest, out var rune, out size);
        return IsCjk(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;
    }

    private static bool IsCjk(int code) => code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF)
        or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x2F800 and <= 0x2FA1F);

    private void CutChunk(ReadOnlySpan<char> chunk, Span<int> pieces, ref int count)
    {
        var first = count;
        if (chunk.Length > MaxChunk && CountRunes(chunk) > MaxChunk)
        {
            pieces[count++] = Unknown;
            return;
        }

        for (var start = 0; start < chunk.Length;)
        {
            var length = Math.Min(chunk.Length - start, _longest);
            int piece;
            while (!(start == 0 ? _startsBySpan : _restsBySpan).TryGetValue(chunk.Slice(start, length), out piece))
            {
                length--;
                if (length == 0)
                {
                    pieces[first] = Unknown;
                    count = first + 1;
                    return;
                }
            }

            // Past the limit the chunk is still cut: should its rest not be covered, all of it is unknown.
            if (count < MaxPerWord)
            {
                pieces[count++] = piece;
            }

            start += length;
        }
    }

    private static int CountRunes(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
