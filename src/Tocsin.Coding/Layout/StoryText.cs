namespace Tocsin.Coding.Layout;

/// <summary>The text of a report's story, with everything else blanked out so that all offsets stay those of the report.</summary>
internal static class StoryText
{
    /// <summary>The report's text with all but headline and body overwritten by blanks; line ends stay, so that paragraphs stay apart.</summary>
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
                // The signs of a Markdown heading are no words of it.
                var start = line.Passage.Start;
                while (line.Kind == LineKind.Headline && start < line.Passage.End && from.text[start] is '#' or ' ')
                {
                    start++;
                }

                from.text.AsSpan(start, line.Passage.End - start).CopyTo(masked[start..]);
            }
        }
    });
}
