using System.Globalization;
using System.Net;
using System.Text;
using Tocsin.Situations.Briefs.En;

namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Renders a brief as one HTML page that needs nothing beside it: no script, no address but the sources' own, fit to print.</summary>
public static class HtmlRenderer
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; margin-bottom: 0; }
        h2 { font-size: 1.1rem; border-bottom: 1px solid; margin-top: 1.8rem; break-after: avoid; }
        .basis, .support, .left-out { opacity: .75; }
        .headline { font-size: 1.2rem; list-style: none; padding-left: 0; }
        li { margin: .4rem 0; break-inside: avoid; }
        .mark { border: 1px solid; border-radius: .6rem; padding: 0 .4rem; font: .8rem/1.4 system-ui, sans-serif; white-space: nowrap; }
        .no-deed .words { font-style: italic; }
        details { margin: .2rem 0 .2rem 1rem; font-size: .9rem; }
        blockquote { margin: .2rem 0 .2rem 1rem; }
        @media print { body { margin: 0; max-width: none; } details { display: none; } a { color: inherit; text-decoration: none; } }
        """;

    /// <summary>The page, lines ended by LF. Whatever comes from reports is escaped.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="brief"/> is null.</exception>
    public static string Render(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var title = brief.AsOf is { } day ? $"State of play, {ClauseWriter.Date(day)}" : "State of play";
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Escape(title)).Append("</title>\n<style>\n")
            .Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<h1>").Append(Escape(title)).Append("</h1>\n<p class=\"basis\">")
            .Append(Escape(brief.Basis)).Append("</p>\n");
        foreach (var section in brief.Sections)
        {
            html.Append("<section>\n<h2>").Append(Escape(section.Title)).Append("</h2>\n<ul").Append(section.Kind == SectionKind.Headline ? " class=\"headline\"" : "").Append(">\n");
            foreach (var sentence in section.Sentences)
            {
                Append(html, sentence);
            }

            html.Append("</ul>\n");
            if (section.LeftOut > 0)
            {
                html.Append("<p class=\"left-out\">").Append(Escape(SpanRenderer.LeftOut(section.LeftOut))).Append("</p>\n");
            }

            html.Append("</section>\n");
        }

        if (brief.Sources.Count > 0)
        {
            html.Append("<section>\n<h2>Sources</h2>\n<ol>\n");
            foreach (var source in brief.Sources)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li id=\"source-{source.Number}\">").Append(Escape(SpanRenderer.Describe(source)));
                if (SafeLink.Of(source.Url) is { } link)
                {
                    html.Append(" <a rel=\"nofollow noopener noreferrer\" href=\"").Append(Escape(link)).Append("\">").Append(Escape(link)).Append("</a>");
                }

                html.Append("</li>\n");
            }

            html.Append("</ol>\n</section>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, BriefSentence sentence)
    {
        var mark = Titles.Mark(sentence.Certainty);
        html.Append("<li class=\"").Append(mark is null ? "deed" : "no-deed").Append("\"><span class=\"words\">").Append(Escape(sentence.Text)).Append("</span>");
        foreach (var number in sentence.Citations.Select(c => c.Source).Distinct())
        {
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"#source-{number}\">[{number}]</a>");
        }

        if (mark is not null)
        {
            html.Append(" <span class=\"mark\">").Append(Escape(mark)).Append("</span>");
        }

        if (sentence.Support is { } support)
        {
            html.Append(" <span class=\"support\">(").Append(Escape(support)).Append(")</span>");
        }

        html.Append("\n<details><summary>evidence</summary>\n");
        foreach (var citation in sentence.Citations)
        {
            html.Append("<blockquote>").Append(Escape(OutsideText.Clean(citation.Words))).Append(CultureInfo.InvariantCulture, $" <a href=\"#source-{citation.Source}\">[{citation.Source}]</a></blockquote>\n");
        }

        html.Append("</details></li>\n");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
