using System.Globalization;
using System.Text;
using Tocsin.Situations.Briefs.En;

namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Renders a brief as Markdown (CommonMark).</summary>
public static class MarkdownRenderer
{
    private const string Special = "\\`*_{}[]<>#|~&!";

    /// <summary>The Markdown, lines ended by LF. Whatever comes from reports is escaped.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="brief"/> is null.</exception>
    public static string Render(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var text = new StringBuilder();
        text.Append("# State of play");
        if (brief.AsOf is { } day)
        {
            text.Append(", ").Append(ClauseWriter.Date(day));
        }

        text.Append("\n\n").Append(Escape(brief.Basis)).Append('\n');
        foreach (var section in brief.Sections)
        {
            text.Append("\n## ").Append(section.Title).Append("\n\n");
            foreach (var sentence in section.Sentences)
            {
                text.Append("- ").Append(Escape(sentence.Text)).Append(' ').Append(SpanRenderer.CitationMarks(sentence));
                if (Titles.Mark(sentence.Certainty) is { } mark)
                {
                    text.Append(" *(").Append(mark).Append(")*");
                }

                if (sentence.Support is { } support)
                {
                    text.Append(" (").Append(Escape(support)).Append(')');
                }

                text.Append('\n');
            }

            if (section.LeftOut > 0)
            {
                text.Append('\n').Append(SpanRenderer.LeftOut(section.LeftOut)).Append('\n');
            }
        }

        if (brief.Sources.Count > 0)
        {
            text.Append("\n## Sources\n\n");
            foreach (var source in brief.Sources)
            {
                text.Append(CultureInfo.InvariantCulture, $"{source.Number}. ").Append(Escape(SpanRenderer.Describe(source)));
                if (SafeLink.Of(source.Url) is { } link)
                {
                    text.Append(" ([link](<").Append(link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)).Append(">))");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    // A backslash before a sign makes it a sign; a number or dash at the start of a line would begin a list.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var inLeadingNumber = true;
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal) || (inLeadingNumber && (c is '.' or ')' or '-' or '+' or '=')))
            {
                escaped.Append('\\');
            }

            inLeadingNumber &= char.IsAsciiDigit(c);
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
