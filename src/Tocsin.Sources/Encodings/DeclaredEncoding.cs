using System.Text;

namespace Tocsin.Sources.Encodings;

/// <summary>The encoding that a page or an XML document says it is in.</summary>
internal static class DeclaredEncoding
{
    private const int Window = 4096;

    /// <summary>What the first bytes declare; null where they declare nothing that is known, or the bytes are no markup.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (!head.TrimStart().StartsWith('<'))
        {
            return null;
        }

        var isXml = head.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        if (isXml && After(head[..Math.Max(0, head.IndexOf("?>", StringComparison.Ordinal))], "encoding") is { } xml)
        {
            return Named(xml);
        }

        return After(head, "charset") is { } html ? Named(html) : null;
    }

    /// <summary>The encoding of that name; null for one that is not known or that hides text (UTF-7).</summary>
    public static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var known = CodePagesEncodingProvider.Instance.GetEncoding(name);
        if (known is not null)
        {
            return known;
        }

        try
        {
            var encoding = Encoding.GetEncoding(name);
            return encoding.CodePage switch
            {
                65000 => null,
                28591 or 20127 => CodePagesEncodingProvider.Instance.GetEncoding(1252),
                _ => encoding,
            };
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string? After(string head, string key)
    {
        for (var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = head.IndexOf(key, at + key.Length, StringComparison.OrdinalIgnoreCase))
        {
            var rest = head.AsSpan(at + key.Length).TrimStart();
            if (!rest.StartsWith("="))
            {
                continue;
            }

            rest = rest[1..].TrimStart().TrimStart("\"'");
            var end = rest.IndexOfAnyExcept(NameCharacters);
            if (end > 0)
            {
                return rest[..end].ToString();
            }
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_:.");
}
