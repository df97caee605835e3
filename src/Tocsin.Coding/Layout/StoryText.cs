namespace Tocsin.Coding.Layout;

/// <summary>The text of a report's story, with everything else blanked out so that all offsets stay those of the report.</summary>
internal static class StoryText
{
    private const int TimeLength = 5;

    /// <summary>The report's text with all but headline and body overwritten by blanks; line ends stay, so that paragraphs stay apart.</summary>
    /// <remarks>The signs that begin a line of a list or heading ("- ", "* ", "#", the "11:30" of a live page) are overwritten, too, the first of
    /// them by a line end: what stands in a line of its own is a sentence of its own.</remarks>
    public static string Of(string text, ReportLayout layout) => string.Create(text.Length, (text, layout), static (masked, from) =>
    {
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = from.text[i] is '\n' or '\r' ? from.text[i] : ' ';
        }

        foreach (var line in from.layout.Lines)
        {
            if (line.Kind is LineKind.Body or LineKind.Headline)
            {
                from.text.AsSpan(line.Passage.Start, line.Passage.Length).CopyTo(masked[line.Passage.Start..]);
            }
        }

        for (var i = 0; i < masked.Length; i++)
        {
            if (i == 0 || masked[i - 1] == '\n')
            {
                MaskSigns(masked[i..]);
            }
        }
    });

    private static void MaskSigns(Span<char> line)
    {
        var length = SignsOf(line);
        if (length > 0)
        {
            line[..length].Fill(' ');
            line[0] = '\n';
        }
    }

    private static int SignsOf(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is '#' or '>')
        {
            at++;
        }

        if (at > 0)
        {
            return at;
        }

        if (line.Length > 2 && (line[0] is '-' or '*' or '\u2022' or '\u2013' or '\u00B7') && line[1] == ' ')
        {
            return 1;
        }

        return line.Length > TimeLength && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[1]) && (line[2] is ':' or '.')
            && char.IsAsciiDigit(line[3]) && char.IsAsciiDigit(line[4]) && line[TimeLength] == ' '
            ? TimeLength
            : 0;
    }
}
