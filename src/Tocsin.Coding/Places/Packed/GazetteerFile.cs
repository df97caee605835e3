using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;

namespace Tocsin.Coding.Places.Packed;

/// <summary>The packed places, read where they lie on disk.</summary>
/// <remarks>The file is mapped into memory, so that opening it costs nothing and only the pages that are asked for take memory. It is never
/// closed before the process ends: one gazetteer serves all coders. Format: <see cref="GazetteerWriter"/>.</remarks>
internal sealed unsafe class GazetteerFile
{
    // Kept so that what the pointers point to stays.
    private readonly object _owner;
    private readonly ulong* _hashes;
    private readonly int* _starts;
    private readonly int* _entries;
    private readonly PlaceRecord* _places;
    private readonly byte* _names;
    private readonly int _keyCount;
    private readonly int _nameLength;

    private GazetteerFile(object owner, byte* start)
    {
        _owner = owner;
        var counts = new ReadOnlySpan<int>(start + GazetteerWriter.Magic.Length, 6);
        _keyCount = counts[0];
        Count = counts[2];
        _nameLength = counts[3];
        _hashes = (ulong*)(start + GazetteerWriter.HeadLength);
        _starts = (int*)(_hashes + _keyCount);
        _entries = _starts + _keyCount + 1;
        _places = (PlaceRecord*)(_entries + counts[1]);
        _names = (byte*)(_places + Count);
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <summary>Opens a packed file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or it is cut off.</exception>
    public static GazetteerFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < GazetteerWriter.HeadLength)
        {
            throw new InvalidDataException($"{path} holds no places; build the program again.");
        }

        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        if (!IsWhole(start, length))
        {
            view.Dispose();
            file.Dispose();
            throw new InvalidDataException($"{path} is no file of places of this version, or it is cut off; build the program again.");
        }

        return new GazetteerFile((file, view), start);
    }

    /// <summary>Opens what <see cref="GazetteerWriter"/> wrote into memory.</summary>
    public static GazetteerFile Open(byte[] packed)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(packed.Length, pinned: true);
        packed.CopyTo(pinned, 0);
        var start = (byte*)Unsafe.AsPointer(ref pinned[0]);
        return IsWhole(start, pinned.Length) ? new GazetteerFile(pinned, start) : throw new InvalidDataException("These are no packed places.");
    }

    private static bool IsWhole(byte* start, long length)
    {
        var counts = new ReadOnlySpan<int>(start + GazetteerWriter.Magic.Length, 6);
        var expected = GazetteerWriter.HeadLength + (counts[0] * 12L) + 4 + (counts[1] * 4L) + ((long)counts[2] * Unsafe.SizeOf<PlaceRecord>()) + counts[3];
        return new ReadOnlySpan<byte>(start, GazetteerWriter.Magic.Length).SequenceEqual(GazetteerWriter.Magic) && expected == length;
    }

    /// <summary>A place by its number.</summary>
    public ref readonly PlaceRecord this[int number] => ref _places[number];

    /// <summary>The numbers of the places that bear a name, better known ones first.</summary>
    /// <param name="hash">Of the name's <see cref="PlaceKey"/>.</param>
    public ReadOnlySpan<int> Find(ulong hash)
    {
        // Hashes spread evenly, so where one must lie can be guessed from its value: three or four looks instead of twenty.
        var (low, high) = (0, _keyCount - 1);
        while (low <= high && hash >= _hashes[low] && hash <= _hashes[high])
        {
            var (first, last) = (_hashes[low], _hashes[high]);
            var at = last == first ? low : low + (int)((double)(hash - first) / (last - first) * (high - low));
            if (_hashes[at] == hash)
            {
                return new ReadOnlySpan<int>(_entries + _starts[at], _starts[at + 1] - _starts[at]);
            }

            (low, high) = _hashes[at] < hash ? (at + 1, high) : (low, at - 1);
        }

        return [];
    }

    /// <summary>A name, an id or a word of a record.</summary>
    public string Text(int at) => (uint)at < (uint)_nameLength ? Encoding.UTF8.GetString(_names + at + 1, _names[at]) : "";
}
