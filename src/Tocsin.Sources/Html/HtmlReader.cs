using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;
using Tocsin.Language;
using Tocsin.Sources.Encodings;

namespace Tocsin.Sources.Html;

/// <summary>Saved pages: the main text, and what the page says about itself.</summary>
internal static class HtmlReader
{
    // SmartReader resolves links against it; nothing is ever fetched.
    private const string NoAddress = "https://page.invalid/";

    // Less than this is a teaser or a notice, not the report that the page was saved for.
    private const int ShortestArticle = 140;

    // SmartReader takes time with the square of a page's elements: two seconds for so many in the worst case. Pages of news have fewer.
    private const int MostForGuessing = 5000;

    public static Reading Read(string name, DecodedText decoded, ReadingSettings settings)
    {
        var page = MarkupGuard.Clean(decoded.Text, settings);
        if (Refused(name, page, settings) is { } refused)
        {
            return refused;
        }

        using var document = new HtmlParser().ParseDocument(page.Html);
        if (IsTooDeep(document, settings))
        {
            return Messages.TooDeep(name, settings.MaxMarkupDepth);
        }

        var (metadata, dateWarning) = HtmlMetadata.Of(document, page.SavedFrom, settings.MaxJsonDepth);
        var text = MainText(page, document);
        if (text.Length == 0)
        {
            return Messages.NoText(name);
        }

        var warnings = decoded.Warnings(name);
        return new Draft(name, text, metadata)
        {
            Warnings = (dateWarning is null ? warnings : warnings.Append(new ReadingWarning(name, null, dateWarning))).ToValueList(),
        };
    }

    /// <summary>The text of a piece of HTML, such as the content of a feed's item; null where it is refused.</summary>
    public static (string? Text, Unreadable? Unreadable) TextOf(string name, string html, ReadingSettings settings)
    {
        var page = MarkupGuard.Clean(html, settings);
        if (Refused(name, page, settings) is { } refused)
        {
            return (null, refused);
        }

        using var document = new HtmlParser().ParseDocument(page.Html);
        return IsTooDeep(document, settings)
            ? (null, Messages.TooDeep(name, settings.MaxMarkupDepth))
            : (HtmlText.Of(document.Body ?? (INode)document), null);
    }

    private static Unreadable? Refused(string name, GuardedMarkup page, ReadingSettings settings) => page.Refusal switch
    {
        MarkupRefusal.TooDeep => Messages.TooDeep(name, settings.MaxMarkupDepth),
        MarkupRefusal.TooManyElements => Messages.TooManyElements(name, settings.MaxMarkupElements),
        _ => null,
    };

    // The guard counts what is written; the parser may add some of its own (rows, bodies of tables). Four for one is its most.
    private static bool IsTooDeep(IHtmlDocument document, ReadingSettings settings)
    {
        var deepest = 0;
        NodeWalk.Through(
            document,
            (_, depth) =>
            {
                deepest = Math.Max(deepest, depth);
                return depth <= 4 * settings.MaxMarkupDepth;
            },
            _ => { });
        return deepest > 4 * settings.MaxMarkupDepth;
    }

    private static string MainText(GuardedMarkup page, IHtmlDocument document)
    {
        var found = page.Elements <= MostForGuessing ? ArticleText(page.Html) : "";
        if (found.Length >= ShortestArticle)
        {
            return found;
        }

        // A short notice has too little text for a guess at what is main, a very long page too much; then the page's own marks decide.
        var articles = document.QuerySelectorAll("article");
        var main = articles.Length == 1 ? articles[0] : document.QuerySelector("main, [role=main]") ?? (IElement?)document.Body;
        if (main is null)
        {
            return found;
        }

        foreach (var aside in main.QuerySelectorAll("nav, aside, footer, form, [role=dialog], [role=navigation], [role=banner], [role=contentinfo]").ToList())
        {
            aside.Remove();
        }

        var own = HtmlText.Of(main);
        return own.Length > found.Length ? own : found;
    }

    private static string ArticleText(string html)
    {
        using var reader = new Reader(NoAddress, html) { DisableJSONLD = true };
        var article = reader.GetArticle();
        if (!article.IsReadable || string.IsNullOrEmpty(article.Content))
        {
            return "";
        }

        using var content = new HtmlParser().ParseDocument(article.Content);
        return HtmlText.Of(content.Body ?? (INode)content);
    }
}
