using System.Text;

namespace Tocsin.Sources.PlainText;

/// <summary>Markdown as text: its lines as they stand, with their <c>#</c> and list marks, but without the marks within a line (emphasis,
/// links, pictures, code), which are no part of what was published.</summary>
/// <remarks>Linear in the length of the text, whatever its nesting.</remarks>
internal static class MarkdownText
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        var inComment = false;
        foreach (var (start, length, end) in Lines(markdown))
        {
            var line = markdown.AsSpan(start, length);
            if (!inComment && IsRuleOrFence(line))
            {
                text.Append(markdown, start + length, end - start - length);
                continue;
            }

            Append(text, Unquoted(line), ref inComment);
            text.Append(markdown, start + length, end - start - length);
        }

        return text.ToString();
    }

    private static IEnumerable<(int Start, int Length, int End)> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length
                : text[at + length] == '\r' && at + length + 1 < text.Length && text[at + length + 1] == '\n' ? at + length + 2
                : at + length + 1;
            yield return (at, length < 0 ? text.Length - at : length, end);
            at = end;
        }
    }

    // "***", "- - -", "===" under a heading, "```".
    private static bool IsRuleOrFence(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"))
        {
            return true;
        }

        return trimmed.Length >= 3 && trimmed[0] is '*' or '-' or '_' or '=' && trimmed.IndexOfAnyExcept(trimmed[0], ' ') < 0;
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart();
        if (!rest.StartsWith(">"))
        {
            return line;
        }

        return rest.TrimStart("> ");
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> line, ref bool inComment)
    {
        var links = new LinkEnds(line);
        var i = 0;
        // A star that begins a line is the mark of a list.
        var listMark = line.TrimStart();
        if (!inComment && listMark is ['*', ' ', ..])
        {
            i = line.Length - listMark.Length + 1;
            text.Append(line[..i]);
        }

        while (i < line.Length)
        {
            if (inComment)
            {
                var close = line[i..].IndexOf("-->");
                inComment = close < 0;
                i = close < 0 ? line.Length : i + close + 3;
                continue;
            }

            var c = line[i];
            switch (c)
            {
                case '\\' when i + 1 < line.Length && char.IsAscii(line[i + 1]) && char.IsPunctuation(line[i + 1]):
                    text.Append(line[i + 1]);
                    i += 2;
                    break;
                case '<' when line[i..].StartsWith("<!--"):
                    inComment = true;
                    i += 4;
                    break;
                case '`':
                    i++;
                    break;
                case '*' or '_':
                    i += Emphasis(text, line, i);
                    break;
                case '!' when i + 1 < line.Length && line[i + 1] == '[' && links.TargetOf(i + 1) is not null:
                    i++;
                    break;
                case '[' when links.TargetOf(i) is not null:
                    i++;
                    break;
                case ']' when links.EndOf(i) is { } end:
                    i = end;
                    break;
                default:
                    text.Append(c);
                    i++;
                    break;
            }
        }
    }

    // Stars and low lines that hug a word mark emphasis; with blanks on both sides, or within a word for the low line, they are text.
    private static int Emphasis(StringBuilder text, ReadOnlySpan<char> line, int at)
    {
        var mark = line[at];
        var end = at;
        while (end < line.Length && line[end] == mark)
        {
            end++;
        }

        var before = at > 0 ? line[at - 1] : ' ';
        var after = end < line.Length ? line[end] : ' ';
        var isApart = char.IsWhiteSpace(before) && char.IsWhiteSpace(after);
        var isWithin = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (isApart || (isWithin && (mark == '_' || char.IsDigit(before))) || end - at > 3)
        {
            text.Append(line[at..end]);
        }

        return end - at;
    }

    /// <summary>Where the links of a line begin and end: <c>[words](target)</c>, found in one pass.</summary>
    private readonly ref struct LinkEnds
    {
        // Without a limit a line of nothing but beginnings of links would be searched to its end for each of them.
        private const int LongestTarget = 2048;

        private readonly Dictionary<int, int>? _openings;
        private readonly Dictionary<int, int>? _closings;

        public LinkEnds(ReadOnlySpan<char> line)
        {
            if (line.IndexOf("](") < 0)
            {
                return;
            }

            _openings = [];
            _closings = [];
            var open = new Stack<int>();
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '\\')
                {
                    i++;
                }
                else if (line[i] == '[')
                {
                    open.Push(i);
                }
                else if (line[i] == ']' && open.TryPop(out var opening) && i + 1 < line.Length && line[i + 1] == '(')
                {
                    var target = line.Slice(i + 2, Math.Min(LongestTarget, line.Length - i - 2)).IndexOf(')');
                    if (target >= 0)
                    {
                        _openings[opening] = i;
                        _closings[i] = i + 2 + target + 1;
                    }
                }
            }
        }

        public int? TargetOf(int opening) => _openings is not null && _openings.TryGetValue(opening, out var closing) ? closing : null;

        public int? EndOf(int closing) => _closings is not null && _closings.TryGetValue(closing, out var end) ? end : null;
    }
}
