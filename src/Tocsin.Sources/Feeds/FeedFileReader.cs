using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using Tocsin.Language;
using Tocsin.Sources.Dates;
using Tocsin.Sources.Encodings;
using Tocsin.Sources.Html;

namespace Tocsin.Sources.Feeds;

/// <summary>RSS and Atom: each item is a report.</summary>
internal static partial class FeedFileReader
{
    public static IEnumerable<Reading> Read(string name, DecodedText decoded, ReadingSettings settings)
    {
        var xml = decoded.Text.TrimStart();
        if (Check(name, xml, settings) is { } unreadable)
        {
            return [unreadable];
        }

        var feed = FeedReader.ReadFromString(xml);
        var items = feed.Items.Select((item, index) => Item(ItemName(name, index), feed, item, decoded, settings)).ToList();
        return items.Count > 0 ? items : [Messages.NoText(name)];
    }

    /// <summary>What an item is named by: the feed's name and its number, from 1.</summary>
    public static string ItemName(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}#{index + 1}");

    /// <summary>An item as a draft: its content, or else its summary, or else its headline, as text.</summary>
    public static Reading Draft(string name, IEnumerable<string?> contents, Metadata metadata, IEnumerable<ReadingWarning> warnings, ReadingSettings settings)
    {
        foreach (var content in contents.Where(content => !string.IsNullOrWhiteSpace(content)))
        {
            var (text, unreadable) = Text(name, content!, settings);
            if (unreadable is not null)
            {
                return unreadable;
            }

            if (text!.Length > 0)
            {
                return new Draft(name, text, metadata) { Warnings = warnings.ToValueList() };
            }
        }

        return metadata.Title is { } headline
            ? new Draft(name, headline, metadata) { Warnings = warnings.Append(new ReadingWarning(name, null, Messages.HeadlineOnly())).ToValueList() }
            : Messages.NoText(name);
    }

    private static Reading Item(string name, Feed feed, FeedItem item, DecodedText decoded, ReadingSettings settings)
    {
        var atom = item.SpecificItem as AtomFeedItem;
        var written = new[] { item.PublishingDateString, atom?.UpdatedDateString }.FirstOrDefault(date => !string.IsNullOrWhiteSpace(date));
        var time = PublicationTime.Read(written);
        var source = (item.SpecificItem as Rss20FeedItem)?.Source?.Value;
        var metadata = new Metadata(
            Line(name, item.Title, settings),
            Line(name, string.IsNullOrWhiteSpace(source) ? feed.Title : source, settings),
            string.IsNullOrWhiteSpace(item.Link) ? null : item.Link.Trim(),
            time.Value,
            string.IsNullOrWhiteSpace(feed.Language) ? null : feed.Language.Trim());
        var warnings = decoded.Warnings(name);
        return Draft(
            name,
            [item.Content, item.Description, atom?.Summary],
            metadata,
            time.Warning is { } warning ? warnings.Append(new ReadingWarning(name, null, warning)) : warnings,
            settings);
    }

    // A title may be escaped twice: text that holds marks of HTML.
    private static string? Line(string name, string? written, ReadingSettings settings)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var text = Text(name, written, settings).Text ?? written;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 ? line : null;
    }

    private static (string? Text, Unreadable? Unreadable) Text(string name, string content, ReadingSettings settings) =>
        Markup().IsMatch(content) ? HtmlReader.TextOf(name, content, settings) : (TextDecoder.Storable(content.Trim()).Text, null);

    // The feed is read here first, without a document type and its entities, and to a depth: what passes is safe for the library.
    private static Unreadable? Check(string name, string xml, ReadingSettings settings)
    {
        var rules = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true };
        using var reader = XmlReader.Create(new StringReader(xml), rules);
        var elements = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > settings.MaxMarkupDepth)
                {
                    return Messages.TooDeep(name, settings.MaxMarkupDepth);
                }

                if (reader.NodeType == XmlNodeType.Element && (++elements > settings.MaxMarkupElements || reader.AttributeCount > MaxAttributes))
                {
                    return Messages.TooManyElements(name, settings.MaxMarkupElements);
                }
            }

            return null;
        }
        catch (XmlException broken)
        {
            return Messages.Broken(
                name,
                broken.LineNumber > 0 ? broken.LineNumber : null,
                "the feed is no well-formed XML here, or has a document type",
                "fetch it again, take out its DOCTYPE, or save its items as pages");
        }
    }

    private const int MaxAttributes = 256;

    [GeneratedRegex("<[a-zA-Z/!]|&(#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}
