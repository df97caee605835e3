using System.Buffers.Binary;

namespace Tocsin.Sources.Archives;

/// <summary>The table of contents of a zip archive, looked at before it is loaded.</summary>
internal static class ArchiveDirectory
{
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryLength = 46;

    /// <summary>How many entries the table has, counted up to one more than <paramref name="max"/>; 0 where no table is found, which
    /// whoever opens the archive will find too.</summary>
    public static int CountEntries(Stream stream, int max)
    {
        var length = (int)Math.Min(stream.Length, EndRecordLength + LongestComment);
        var tail = new byte[length];
        stream.Position = stream.Length - length;
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndRecordLength > length)
        {
            return 0;
        }

        // The size of the table bounds the number of entries, whatever number the record states.
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (size == uint.MaxValue || offset == uint.MaxValue)
        {
            return max + 1;
        }

        var from = Math.Min(offset, stream.Length);
        return (int)Math.Min(max + 1L, (stream.Length - from) / EntryLength);
    }
}
