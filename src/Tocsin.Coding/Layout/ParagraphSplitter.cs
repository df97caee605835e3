using Tocsin.Language;

namespace Tocsin.Coding.Layout;

/// <summary>Cuts a text into lines, and puts lines together that are one paragraph, broken to fit a width.</summary>
internal static class ParagraphSplitter
{
    private const int NarrowestWidth = 45;
    private const int WidestWidth = 160;

    /// <summary>The lines that hold anything, without white space around them, and whether a blank line stands before each.</summary>
    public static List<(Passage Line, bool FollowsBlank)> Lines(string text)
    {
        var lines = new List<(Passage, bool)>();
        var followsBlank = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : at + length;
            var (from, to) = (at, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                lines.Add((new Passage(from, to), followsBlank));
                followsBlank = false;
            }
            else
            {
                followsBlank = true;
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    /// <summary>Puts the lines together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="standsAlone">Whether a line, taken by itself, is plainly something other than story: it then begins a paragraph.</param>
    public static List<Paragraph> Paragraphs(string text, Func<Paragraph, bool> standsAlone)
    {
        var lines = Lines(text);
        var width = Width(lines);
        var paragraphs = new List<Paragraph>();
        for (var i = 0; i < lines.Count;)
        {
            var first = i;
            var taken = new List<Passage> { lines[i].Line };
            for (i++; i < lines.Count && !lines[i].FollowsBlank && GoesOn(text, lines[i - 1].Line, lines[i].Line, width, standsAlone); i++)
            {
                taken.Add(lines[i].Line);
            }

            paragraphs.Add(new Paragraph(text, taken, lines[first].FollowsBlank, i >= lines.Count || lines[i].FollowsBlank));
        }

        return paragraphs;
    }

    private static readonly System.Buffers.SearchValues<char> LineEnds = System.Buffers.SearchValues.Create("\r\n\u2028\u2029\u0085\f\v");

    // The width to which the text was broken; 0 where its lines are whole paragraphs.
    private static int Width(List<(Passage Line, bool FollowsBlank)> lines)
    {
        var widest = 0;
        foreach (var (line, _) in lines)
        {
            widest = Math.Max(widest, line.Length);
        }

        return widest is >= NarrowestWidth and <= WidestWidth ? widest : 0;
    }

    private static bool GoesOn(string text, Passage line, Passage next, int width, Func<Paragraph, bool> standsAlone)
    {
        var words = text.AsSpan(next.Start, next.Length);
        var startsSmall = char.IsLower(words[0]);
        var endsSentence = Paragraph.EndsWithTerminal(text.AsSpan(line.Start, line.Length));
        if (startsSmall && !endsSentence)
        {
            return line.Length >= NarrowestWidth / 2;
        }

        // The line was full: the next word did not fit.
        var firstWord = words.IndexOfAny(' ', '\t');
        var needed = line.Length + 1 + (firstWord < 0 ? words.Length : firstWord);
        if (width == 0 || line.Length < NarrowestWidth || needed < width - (width / 6))
        {
            return false;
        }

        return !standsAlone(new Paragraph(text, [next], followsBlank: false, precedesBlank: false))
            && !standsAlone(new Paragraph(text, [line], followsBlank: false, precedesBlank: false));
    }
}
