using System.Buffers;
using System.Text;

namespace Tocsin.Sources.Html;

/// <summary>What the guard makes of a page: the page written anew, or why it was refused.</summary>
internal readonly record struct GuardedMarkup(string Html, string? SavedFrom, int Elements, MarkupRefusal? Refusal);

/// <summary>Why a page was refused.</summary>
internal enum MarkupRefusal
{
    TooDeep,
    TooManyElements,
}

/// <summary>Writes a page anew, in one pass and linear time, so that the parser sees only what is harmless: elements up to a depth and a
/// number, attributes that bear on the text, each up to a length, and no scripts, styles, drawings or comments.</summary>
/// <remarks>A stack overflow cannot be caught in .NET, and a parser of HTML repairs what it is given at a cost that hostile pages choose.
/// So what could make it go deep or slow never reaches it. Marks of emphasis are left out since unclosed ones are opened again in every
/// paragraph, by the rules of HTML.</remarks>
internal static class MarkupGuard
{
    private const int LongestName = 32;

    public static GuardedMarkup Clean(string markup, ReadingSettings settings)
    {
        var scanner = new Scanner(markup, settings);
        var refusal = scanner.Run();
        return new GuardedMarkup(refusal is null ? scanner.Html : "", scanner.SavedFrom, scanner.Elements, refusal);
    }

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // Their end is often left out; a new one closes the last, so that they cannot nest without one of the others in between.
    private static readonly HashSet<string> ClosedByTheNext = new(StringComparer.Ordinal)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "caption", "body", "html", "head", "a",
    };

    // Left out with everything in them.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "svg", "math", "iframe", "noembed", "noframes", "xmp", "textarea", "select", "object", "canvas", "video", "audio", "template",
    };

    // Left out, their content kept.
    private static readonly HashSet<string> Unwrapped = new(StringComparer.Ordinal)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "plaintext", "frameset", "frame", "bdo", "bdi", "mark", "ins",
        "image", "isindex", "listing", "noscript",
    };

    private static readonly HashSet<string> KeptAttributes = new(StringComparer.Ordinal)
    {
        "id", "class", "style", "role", "href", "rel", "name", "property", "content", "itemprop", "itemtype", "itemscope", "datetime", "pubdate", "lang", "type", "hidden",
        "aria-hidden", "aria-label", "http-equiv", "colspan", "rowspan",
    };

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> EndOfAttributeName = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\r\n\f>");

    private ref struct Scanner(string markup, ReadingSettings settings)
    {
        private readonly StringBuilder _out = new(markup.Length);
        private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
        private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seenAttributes = new(StringComparer.Ordinal);
        private int _depth;
        private int _elements;

        public readonly string Html => _out.ToString();

        public readonly int Elements => _elements;

        public string? SavedFrom { get; private set; }

        public MarkupRefusal? Run()
        {
            var i = 0;
            while (i < markup.Length)
            {
                var tag = markup.AsSpan(i).IndexOf('<');
                if (tag < 0)
                {
                    _out.Append(markup, i, markup.Length - i);
                    break;
                }

                _out.Append(markup, i, tag);
                i += tag;
                var next = i + 1 < markup.Length ? markup[i + 1] : ' ';
                if (next is '!' or '?')
                {
                    i = Declaration(i);
                }
                else if (next == '/' && i + 2 < markup.Length && char.IsAsciiLetter(markup[i + 2]))
                {
                    i = EndTag(i);
                }
                else if (char.IsAsciiLetter(next))
                {
                    i = StartTag(i);
                }
                else
                {
                    _out.Append("&lt;");
                    i++;
                }

                if (_depth > settings.MaxMarkupDepth)
                {
                    return MarkupRefusal.TooDeep;
                }

                if (_elements > settings.MaxMarkupElements)
                {
                    return MarkupRefusal.TooManyElements;
                }
            }

            return null;
        }

        private int Declaration(int i)
        {
            if (!markup.AsSpan(i).StartsWith("<!--"))
            {
                // A document type, an XML declaration, or CDATA, whose words are text where feeds and XHTML use it.
                if (markup.AsSpan(i).StartsWith("<![CDATA["))
                {
                    return i + "<![CDATA[".Length;
                }

                return After(i, ">");
            }

            var rest = markup.AsSpan(i + 4);
            if (rest.StartsWith(">") || rest.StartsWith("->"))
            {
                return i + 4 + rest.IndexOf('>') + 1;
            }

            if (SavedFrom is null && rest.TrimStart().StartsWith("saved from url="))
            {
                // Browsers write "saved from url=(0042)https://..." into the pages that they save.
                var line = rest[..Math.Min(rest.Length, 2048)];
                var from = line.IndexOf(')') + 1;
                var to = line.IndexOf("-->");
                SavedFrom = from > 0 && to > from ? line[from..to].Trim().ToString() : null;
            }

            return After(i + 4, "-->");
        }

        private readonly int After(int i, string end)
        {
            var found = markup.AsSpan(i).IndexOf(end);
            return found < 0 ? markup.Length : i + found + end.Length;
        }

        private int EndTag(int i)
        {
            var name = Name(i + 2, out var afterName);
            var end = SkipAttributes(afterName);
            if (name is null || Unwrapped.Contains(name) || Dropped.Contains(name) || Void.Contains(name))
            {
                if (name is "br")
                {
                    _out.Append("<br>");
                    _elements++;
                }

                return end;
            }

            if (name is "p")
            {
                // An end without a beginning makes an empty paragraph.
                _elements++;
            }

            if (!ClosedByTheNext.Contains(name))
            {
                if (_open.GetValueOrDefault(name) == 0)
                {
                    return end;
                }

                _open[name]--;
                _depth--;
            }

            _out.Append("</").Append(name).Append('>');
            return end;
        }

        private int StartTag(int i)
        {
            var name = Name(i + 1, out var afterName);
            if (name is null)
            {
                return SkipAttributes(afterName);
            }

            if (Unwrapped.Contains(name))
            {
                return SkipAttributes(afterName);
            }

            if (Dropped.Contains(name))
            {
                return Drop(name, afterName);
            }

            _elements++;
            _out.Append('<').Append(name);
            var end = CopyAttributes(afterName);
            _out.Append('>');
            if (name is "title")
            {
                // Its content is text up to its end, whatever it holds.
                var close = IndexOfEndTag(name, end);
                var to = close < 0 ? end : close;
                _out.Append(markup.AsSpan(end, to - end).ToString().Replace("<", "&lt;", StringComparison.Ordinal)).Append("</title>");
                return close < 0 ? end : SkipAttributes(close + 2 + name.Length);
            }

            if (!Void.Contains(name) && !ClosedByTheNext.Contains(name))
            {
                _open[name] = _open.GetValueOrDefault(name) + 1;
                _depth++;
            }

            return end;
        }

        private int Drop(string name, int afterName)
        {
            var linked = name is "script" && IsLinkedData(afterName);
            var end = SkipAttributes(afterName);
            var close = IndexOfEndTag(name, end);
            if (close < 0)
            {
                return end;
            }

            if (linked)
            {
                _elements++;
                _out.Append("<script type=\"application/ld+json\">")
                    .Append(markup.AsSpan(end, close - end).ToString().Replace("<", "\\u003c", StringComparison.Ordinal))
                    .Append("</script>");
            }

            return SkipAttributes(close + 2 + name.Length);
        }

        private readonly bool IsLinkedData(int afterName)
        {
            var tag = markup.AsSpan(afterName, Math.Min(512, markup.Length - afterName));
            var end = tag.IndexOf('>');
            return end >= 0 && tag[..end].Contains("application/ld+json", StringComparison.OrdinalIgnoreCase);
        }

        private int IndexOfEndTag(string name, int from)
        {
            if (_neverClosed.Contains(name))
            {
                return -1;
            }

            var at = from;
            while (true)
            {
                var found = markup.AsSpan(at).IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                {
                    // Asked once a name: a page of beginnings without an end stays linear.
                    _neverClosed.Add(name);
                    return -1;
                }

                at += found;
                var after = at + 2 + name.Length;
                if (after >= markup.Length || EndOfName.Contains(markup[after]))
                {
                    return at;
                }

                at = after;
            }
        }

        private readonly string? Name(int start, out int end)
        {
            var length = markup.AsSpan(start).IndexOfAny(EndOfName);
            end = length < 0 ? markup.Length : start + length;
            if (end - start > LongestName)
            {
                return null;
            }

            var name = markup.AsSpan(start, end - start);
            foreach (var c in name)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or ':' or '_'))
                {
                    return null;
                }
            }

            return name.ToString().ToLowerInvariant();
        }

        private readonly int SkipAttributes(int i)
        {
            while (Attribute(i, out _, out _, out var next))
            {
                i = next;
            }

            return AfterTag(i);
        }

        private int CopyAttributes(int i)
        {
            _seenAttributes.Clear();
            while (Attribute(i, out var name, out var value, out i))
            {
                var (nameStart, nameEnd) = name;
                if (nameEnd - nameStart > LongestName)
                {
                    continue;
                }

                var key = markup[nameStart..nameEnd].ToLowerInvariant();
                var (valueStart, valueEnd) = value;
                if (!KeptAttributes.Contains(key) || valueEnd - valueStart > settings.MaxAttributeLength || !_seenAttributes.Add(key))
                {
                    continue;
                }

                _out.Append(' ').Append(key).Append("=\"")
                    .Append(markup.AsSpan(valueStart, valueEnd - valueStart).ToString().Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            }

            return AfterTag(i);
        }

        private readonly int AfterTag(int i) => i < markup.Length && markup[i] == '>' ? i + 1 : markup.Length;

        // Stands on the ">" of the tag, or at the end, where it answers false.
        private readonly bool Attribute(int i, out (int Start, int End) name, out (int Start, int End) value, out int next)
        {
            name = value = default;
            while (i < markup.Length && (char.IsWhiteSpace(markup[i]) || markup[i] == '/'))
            {
                i++;
            }

            next = i;
            if (i >= markup.Length || markup[i] == '>')
            {
                return false;
            }

            // By the rules of HTML a "=" may begin a name, but not end it there.
            var length = markup.AsSpan(i + 1).IndexOfAny(EndOfAttributeName);
            var end = length < 0 ? markup.Length : i + 1 + length;
            name = (i, end);
            value = (end, end);
            next = end;
            var at = end;
            while (at < markup.Length && char.IsWhiteSpace(markup[at]))
            {
                at++;
            }

            if (at >= markup.Length || markup[at] != '=')
            {
                return true;
            }

            at++;
            while (at < markup.Length && char.IsWhiteSpace(markup[at]))
            {
                at++;
            }

            if (at < markup.Length && markup[at] is '"' or '\'')
            {
                var close = markup.AsSpan(at + 1).IndexOf(markup[at]);
                var to = close < 0 ? markup.Length : at + 1 + close;
                value = (at + 1, to);
                next = Math.Min(markup.Length, to + 1);
                return true;
            }

            var bare = at < markup.Length ? markup.AsSpan(at).IndexOfAny(EndOfBareValue) : -1;
            var bareEnd = bare < 0 ? markup.Length : at + bare;
            value = (at, bareEnd);
            next = bareEnd;
            return true;
        }
    }
}
