using System.Text;
using UtfUnknown;

namespace Tocsin.Sources.Encodings;

/// <summary>Bytes to text, whatever their encoding; no bytes make it throw.</summary>
/// <remarks>In this order: byte order mark; UTF-16 without a mark; valid UTF-8; the declared encoding where every byte is valid in it;
/// UTF-8 with a few bad bytes; what UTF.Unknown makes of the bytes; Windows-1252.</remarks>
internal static class TextDecoder
{
    private const int SampleLength = 4096;
    private const double MinConfidence = 0.5;
    private const char Replacement = '\uFFFD';

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding? said = null)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return With(Encoding.UTF8, bytes);
        }

        if (Wide(bytes) is { } wide)
        {
            return With(wide, bytes);
        }

        var declared = said ?? DeclaredEncoding.Of(bytes);
        if (declared is { CodePage: 50220 or 50221 or 50222 } && bytes.Contains((byte)0x1B))
        {
            return With(declared, bytes);
        }

        var utf8 = With(Encoding.UTF8, bytes);
        if (utf8.Undecodable == 0 || System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return utf8;
        }

        if (declared is not null && declared.CodePage != Encoding.UTF8.CodePage && With(declared, bytes) is { Undecodable: 0 } asDeclared)
        {
            return asDeclared;
        }

        if (IsMostlyUtf8(utf8))
        {
            return utf8;
        }

        return Detected(bytes) ?? With(Latin, bytes);
    }

    /// <summary>UTF-16 or UTF-32, where the first bytes of a document say or show that it is in one of them; null otherwise.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Utf16WithoutMark(head),
    };

    /// <summary>The text with what cannot be stored or encoded (NUL, halves of surrogate pairs) as U+FFFD, unit for unit, and how many
    /// there were.</summary>
    public static (string Text, int Replaced) Storable(string text)
    {
        var replaced = 0;
        char[]? units = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c != '\0' && !char.IsSurrogate(c))
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            units ??= text.ToCharArray();
            units[i] = Replacement;
            replaced++;
        }

        return units is null ? (text, 0) : (new string(units), replaced);
    }

    private static Encoding Latin => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // In UTF-16 the blanks, stops and line ends, and for Latin script nearly all letters, have a zero byte on one side, always the same.
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, SampleLength) / 2;
        int zeroFirst = 0, zeroSecond = 0;
        for (var i = 0; i < pairs; i++)
        {
            zeroFirst += bytes[2 * i] == 0 ? 1 : 0;
            zeroSecond += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }

        var encoding = (zeroFirst, zeroSecond) switch
        {
            (0, > 0) when zeroSecond * 20 >= pairs => Encoding.Unicode,
            ( > 0, 0) when zeroFirst * 20 >= pairs => Encoding.BigEndianUnicode,
            _ => null,
        };
        return encoding is not null && LooksLikeText(encoding.GetString(bytes[..(2 * pairs)])) ? encoding : null;
    }

    private static bool LooksLikeText(string text)
    {
        var good = 0;
        foreach (var c in text)
        {
            good += char.IsLetter(c) || char.IsWhiteSpace(c) || char.IsDigit(c) || (char.IsAscii(c) && !char.IsControl(c)) ? 1 : 0;
        }

        return good * 10 >= text.Length * 8;
    }

    // A cut file, or two files put together, has a few bad bytes among many characters of several bytes that cannot be chance.
    private static bool IsMostlyUtf8(DecodedText utf8)
    {
        var several = 0;
        foreach (var c in utf8.Text)
        {
            several += c > '\u007F' && c != Replacement ? 1 : 0;
        }

        return several >= 4 * utf8.Undecodable;
    }

    private static DecodedText? Detected(ReadOnlySpan<byte> bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 64 * 1024)].ToArray()).Detected;
        if (found is null || found.Confidence < MinConfidence || DeclaredEncoding.Named(found.EncodingName) is not { } encoding)
        {
            return null;
        }

        // Windows-1252 is what ISO 8859-1 is on the web: the same letters, and quotation marks where the other has control characters.
        var decoded = With(encoding.CodePage is 28591 or 20127 ? Latin : encoding, bytes);
        return decoded.Undecodable == 0 ? decoded : null;
    }

    private static DecodedText With(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        // U+FFFF is no character of any text, so that what could not be decoded is told from a U+FFFD that was there.
        var decoder = (Encoding)encoding.Clone();
        decoder.DecoderFallback = new DecoderReplacementFallback("\uFFFF");
        var text = decoder.GetString(bytes);
        if (text.StartsWith('\uFEFF'))
        {
            text = text[1..];
        }

        var bad = text.AsSpan().Count('\uFFFF');
        var (storable, replaced) = Storable(bad == 0 ? text : text.Replace('\uFFFF', Replacement));
        return new DecodedText(storable, encoding.WebName, bad + replaced);
    }
}
