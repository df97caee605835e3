using System.IO.Compression;

namespace Tocsin.Sources.Pdf;

/// <summary>Looks how far the packed streams of a PDF unpack before the library unpacks them into memory.</summary>
internal static class PdfGuard
{
    private const int BufferSize = 64 * 1024;

    // A page of pictures in full colour takes some 30 MiB unpacked; text takes next to nothing.
    private const long LongestStream = 256 * 1024 * 1024;

    /// <summary>Whether a stream is longer unpacked than any page needs, all together unpack to more than the entries of an archive may,
    /// or one is packed twice over.</summary>
    public static bool UnpacksTooFar(ReadOnlyMemory<byte> pdf, ReadingSettings settings)
    {
        var left = settings.MaxUnpackedBytes;
        var at = 0;
        while (pdf.Span[at..].IndexOf("stream"u8) is >= 0 and var found)
        {
            at += found + "stream"u8.Length;
            var start = at + (pdf.Span[at..].StartsWith("\r\n"u8) ? 2 : 1);
            var length = pdf.Span[at..].IndexOf("endstream"u8);
            var end = length < 0 ? pdf.Length : at + length;
            if (start < end && IsPacked(pdf.Span[start..end]) && UnpacksTooFar(pdf[start..end], ref left))
            {
                return true;
            }

            if (length < 0)
            {
                return false;
            }

            at = end + "endstream"u8.Length;
        }

        return false;
    }

    // The two bytes by which zlib, in which nearly all streams are packed, is known.
    private static bool IsPacked(ReadOnlySpan<byte> content) =>
        content.Length > 2 && (content[0] & 0x0F) == 8 && content[0] >> 4 <= 7 && ((content[0] << 8) + content[1]) % 31 == 0;

    private static bool UnpacksTooFar(ReadOnlyMemory<byte> content, ref long left)
    {
        var buffer = new byte[BufferSize];
        using var unpacking = new ZLibStream(new MemoryStream(content.ToArray(), writable: false), CompressionMode.Decompress);
        try
        {
            long unpacked = 0;
            int read;
            while ((read = unpacking.Read(buffer)) > 0)
            {
                var isTwice = unpacked == 0 && IsPacked(buffer.AsSpan(0, read)) && IsDeflated(buffer.AsMemory(0, read));
                unpacked += read;
                left -= read;
                if (isTwice || left < 0 || unpacked > LongestStream)
                {
                    return true;
                }
            }

            return false;
        }
        catch (InvalidDataException)
        {
            // Packed otherwise after all, or damaged: the library comes no further.
            return false;
        }
    }

    private static bool IsDeflated(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(content.ToArray(), writable: false), CompressionMode.Decompress);
            return unpacking.ReadAtLeast(new byte[1024], 1024, throwOnEndOfStream: false) == 1024;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
