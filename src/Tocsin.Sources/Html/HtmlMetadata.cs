using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tocsin.Sources.Dates;
using Tocsin.Sources.JsonLines;

namespace Tocsin.Sources.Html;

/// <summary>What a page says about itself. For every field the first that speaks is taken: JSON-LD of a news article, OpenGraph, other
/// <c>meta</c> elements, then the page's own elements (<c>title</c>, <c>h1</c>, <c>time</c>, <c>link rel="canonical"</c>).</summary>
internal static class HtmlMetadata
{
    private static readonly string[] ArticleTypes =
        ["NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "LiveBlogPosting", "Article", "BlogPosting"];

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date",
        "pubdate", "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "dc.date.created", "date", "article.published", "cxenseparse:recs:publishtime",
    ];

    public static (Metadata Metadata, string? Warning) Of(IHtmlDocument document, string? savedFrom, int maxJsonDepth)
    {
        var linked = LinkedData(document, maxJsonDepth);
        var meta = MetaElements(document);
        var (published, warning) = Published(document, linked, meta);
        var publisher = linked.Publisher ?? First(meta, "og:site_name") ?? First(meta, "dc.publisher", "dcterms.publisher", "publisher", "application-name", "twitter:site:name");
        return (
            new Metadata(
                linked.Title ?? First(meta, "og:title") ?? First(meta, "twitter:title", "dc.title", "parsely-title") ?? OwnTitle(document, publisher),
                publisher,
                Address(linked.Url) ?? Address(First(meta, "og:url")) ?? Address(Canonical(document)) ?? Address(savedFrom),
                published,
                Language(linked.Language) ?? Language(document.DocumentElement?.GetAttribute("lang")) ?? Language(First(meta, "og:locale"))
                    ?? Language(First(meta, "content-language", "dc.language", "language"))),
            warning);
    }

    private static (DateTimeOffset? Value, string? Warning) Published(IHtmlDocument document, Linked linked, Dictionary<string, string> meta)
    {
        string? warning = null;
        var written = new[] { linked.Published }
            .Concat(PublishedNames.Select(name => meta.GetValueOrDefault(name)))
            .Concat(TimeElements(document));
        foreach (var time in written.Where(w => !string.IsNullOrWhiteSpace(w)).Select(PublicationTime.Read))
        {
            if (time.Value is not null)
            {
                return (time.Value, time.Warning);
            }

            warning ??= time.Warning;
        }

        return (null, warning);
    }

    private static IEnumerable<string?> TimeElements(IHtmlDocument document)
    {
        var times = document.QuerySelectorAll("time[datetime]").Where(time => time.Closest("aside, nav, footer") is null).Take(20).ToList();
        return times.OrderByDescending(time => time.HasAttribute("pubdate") || time.GetAttribute("itemprop") is "datePublished")
            .Select(time => time.GetAttribute("datetime")).Take(1);
    }

    private static Dictionary<string, string> MetaElements(IHtmlDocument document)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (!string.IsNullOrWhiteSpace(name) && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
            {
                found.TryAdd(name.Trim(), Folded(content));
            }
        }

        return found;
    }

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    // "Headline | Publisher" and "Headline - Publisher" are headlines once the publisher is known and taken off.
    private static string? OwnTitle(IHtmlDocument document, string? publisher)
    {
        var headings = document.QuerySelectorAll("h1").Take(2).Select(heading => Folded(heading.TextContent)).Where(text => text.Length > 0).ToList();
        var title = Folded(document.Title ?? "");
        if (headings is [var only] && (title.Length == 0 || title.StartsWith(only, StringComparison.OrdinalIgnoreCase)))
        {
            return only;
        }

        if (publisher is not null && title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase))
        {
            var cut = title[..^publisher.Length].TrimEnd().TrimEnd('|', '-', '–', '—', '·', ':', '»').TrimEnd();
            title = cut.Length > 0 ? cut : title;
        }

        return title.Length > 0 ? title : headings.Count > 0 ? headings[0] : null;
    }

    private static string? Canonical(IHtmlDocument document) => document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href");

    private static string? Address(string? written) =>
        written is not null && Uri.TryCreate(written.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? written.Trim() : null;

    private static string? Language(string? written) => string.IsNullOrWhiteSpace(written) || written.Length > 35 ? null : written.Trim().Replace('_', '-');

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Linked(string? Title, string? Publisher, string? Url, string? Published, string? Language);

    private static Linked LinkedData(IHtmlDocument document, int maxDepth)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(50))
        {
            JsonDocument json;
            try
            {
                json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = maxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            }
            catch (JsonException)
            {
                // Broken data about a page is common and costs nothing but itself: the other sources of the same facts are asked.
                continue;
            }

            using (json)
            {
                if (Article(json.RootElement) is { } article)
                {
                    return new Linked(
                        Text(article, "headline") ?? Text(article, "name"),
                        Publisher(article),
                        Text(article, "url") ?? Id(article, "mainEntityOfPage"),
                        Text(article, "datePublished") ?? Text(article, "dateCreated"),
                        Text(article, "inLanguage"));
                }
            }
        }

        return new Linked(null, null, null, null, null);
    }

    private static JsonElement? Article(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (Article(item) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case JsonValueKind.Object when IsArticle(element):
                return element;
            case JsonValueKind.Object when element.TryGetProperty("@graph", out var graph):
                return Article(graph);
            default:
                return null;
        }
    }

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type) && (type.ValueKind switch
        {
            JsonValueKind.String => ArticleTypes.Contains(JsonText.Of(type), StringComparer.Ordinal),
            JsonValueKind.Array => type.EnumerateArray().Any(t => ArticleTypes.Contains(JsonText.Of(t), StringComparer.Ordinal)),
            _ => false,
        });

    private static string? Publisher(JsonElement article)
    {
        if (!article.TryGetProperty("publisher", out var publisher))
        {
            return null;
        }

        if (publisher.ValueKind == JsonValueKind.Array && publisher.GetArrayLength() > 0)
        {
            publisher = publisher[0];
        }

        return publisher.ValueKind == JsonValueKind.Object ? Text(publisher, "name") : Text(article, "publisher");
    }

    private static string? Id(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "@id") : Text(article, name);

    // JSON-LD is written by content systems that escape for HTML first: "Niger&#8217;s".
    private static string? Text(JsonElement @object, string name) =>
        JsonText.Field(@object, name) is { } text ? Folded(System.Net.WebUtility.HtmlDecode(text)) : null;
}
