using System.Buffers;

namespace Tocsin.Language.en;

/// <summary>Finds addresses of the net: URLs, e-mail addresses, hosts, file names, @handles and #tags.</summary>
internal static class WebScanner
{
    private const int MaxLocalPart = 64;
    private const int MaxHost = 255;
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "file://", "mailto:", "doi:", "www."];
    private static readonly SearchValues<char> UrlEnd = SearchValues.Create("<>\"“”«»|`");
    private static readonly SearchValues<char> Host = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~#");
    private static readonly SearchValues<char> Newsgroup = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");
    private static readonly SearchValues<char> Local = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.%+");

    /// <summary>The length of the address that <paramref name="chunk"/>, text without white space, begins with, or 0.</summary>
    public static int Length(ReadOnlySpan<char> chunk, EnglishTables tables)
    {
        foreach (var scheme in Schemes)
        {
            if (chunk.Length > scheme.Length && chunk.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return UrlLength(chunk, scheme.Length);
            }
        }

        var mail = MailLength(chunk);
        return mail > 0 ? mail : HostLength(chunk, tables);
    }

    /// <summary>The length of the handle ("@name") or tag ("#name") that <paramref name="text"/> begins with, or 0.</summary>
    public static int HandleLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || char.IsDigit(text[1]))
        {
            return 0;
        }

        var end = 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end > 1 ? end : 0;
    }

    private static int UrlLength(ReadOnlySpan<char> chunk, int least)
    {
        var end = chunk.IndexOfAny(UrlEnd);
        return Trim(chunk[..(end < 0 ? chunk.Length : end)], least);
    }

    // Signs at the end belong to the sentence, and so does a closing bracket that was not opened within the address.
    private static int Trim(ReadOnlySpan<char> url, int least)
    {
        var round = url.Count(')') - url.Count('(');
        var square = url.Count(']') - url.Count('[');
        var end = url.Length;
        for (; end > least; end--)
        {
            var last = url[end - 1];
            if (last == ')' && round > 0)
            {
                round--;
            }
            else if (last == ']' && square > 0)
            {
                square--;
            }
            else if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '…'))
            {
                break;
            }
        }

        return end > least ? end : 0;
    }

    private static int MailLength(ReadOnlySpan<char> chunk)
    {
        var window = chunk[..Math.Min(chunk.Length, MaxLocalPart + 1)];
        var at = window.IndexOfAnyExcept(Local);
        if (at <= 0 || chunk[at] != '@')
        {
            return 0;
        }

        var host = HostPart(chunk[(at + 1)..]);
        return host.Length > 0 && char.IsAsciiLetter(host[0]) ? at + 1 + host.Length : 0;
    }

    private static int HostLength(ReadOnlySpan<char> chunk, EnglishTables tables)
    {
        var host = HostPart(chunk);
        var stop = host.LastIndexOf('.');
        if (stop <= 0)
        {
            return 0;
        }

        var label = host[(stop + 1)..];
        var oneCase = !label.ContainsAnyExceptInRange('a', 'z') || !label.ContainsAnyInRange('a', 'z');
        if (!oneCase || !tables.IsEnding(label))
        {
            return IsNewsgroup(host) ? host.Length : 0;
        }

        return host.Length + 1 < chunk.Length && chunk[host.Length] == '/' && Characters.IsPlainWord(chunk[host.Length + 1])
            ? Math.Max(host.Length, UrlLength(chunk, host.Length + 1))
            : host.Length;
    }

    /// <summary>The length of a file's ending that stands alone (".doc"), or 0.</summary>
    public static int EndingLength(ReadOnlySpan<char> chunk, EnglishTables tables)
    {
        var end = 1;
        while (end < chunk.Length && Characters.IsPlainWord(chunk[end]))
        {
            end++;
        }

        return end > 2 && tables.IsEnding(chunk[1..end]) ? end : 0;
    }

    // "comp.mail.maps": three or more labels of small letters, none shorter than three save the last.
    private static bool IsNewsgroup(ReadOnlySpan<char> host)
    {
        var labels = 0;
        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            labels++;
            if (label.IsEmpty || label.ContainsAnyExcept(Newsgroup) || (label.Length < 3 && range.End.GetOffset(host.Length) < host.Length))
            {
                return false;
            }
        }

        return labels >= 3;
    }

    private static ReadOnlySpan<char> HostPart(ReadOnlySpan<char> chunk)
    {
        var window = chunk[..Math.Min(chunk.Length, MaxHost)];
        var end = window.IndexOfAnyExcept(Host);
        return (end < 0 ? window : window[..end]).TrimEnd("-_.~#");
    }
}
