using System.Text.Json;
using Tocsin.Sources.Dates;
using Tocsin.Sources.Encodings;
using Tocsin.Sources.JsonLines;

namespace Tocsin.Sources.Feeds;

/// <summary>A JSON document: a JSON Feed (https://www.jsonfeed.org/version/1.1/), each item of which is a report, a list of reports, or one report.</summary>
internal static class JsonFeedReader
{
    public static IEnumerable<Reading> Read(string name, DecodedText decoded, ReadingSettings settings)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(decoded.Text, new JsonDocumentOptions { MaxDepth = settings.MaxJsonDepth });
        }
        catch (JsonException broken)
        {
            return [Messages.BrokenJson(name, (int)(broken.LineNumber ?? 0) + 1, broken, "write one whole object on each line (JSONL), or a JSON Feed")];
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
            {
                return root.EnumerateArray().Select((record, index) => Record(FeedFileReader.ItemName(name, index), record, decoded)).ToList();
            }

            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
                ? Items(name, root, items, decoded, settings).ToList()
                : [JsonReport.Read(name, null, root, decoded.Warnings(name))];
        }
    }

    private static Reading Record(string name, JsonElement record, DecodedText decoded) => record.ValueKind == JsonValueKind.Object
        ? JsonReport.Read(name, null, record, decoded.Warnings(name))
        : Messages.Broken(name, null, "the entry of the list is no JSON object", "write it as {\"id\": \"...\", \"text\": \"...\", \"date\": \"2023-06-30\"}");

    private static IEnumerable<Reading> Items(string name, JsonElement feed, JsonElement items, DecodedText decoded, ReadingSettings settings)
    {
        if (items.GetArrayLength() == 0)
        {
            yield return Messages.NoText(name);
        }

        foreach (var (index, item) in items.EnumerateArray().Index())
        {
            var itemName = FeedFileReader.ItemName(name, index);
            if (item.ValueKind != JsonValueKind.Object)
            {
                yield return Messages.Broken(itemName, null, "the item is no JSON object", "fetch the feed again");
                continue;
            }

            var time = PublicationTime.Read(JsonText.Field(item, "date_published") ?? JsonText.Field(item, "date_modified"));
            var metadata = new Metadata(
                JsonText.Field(item, "title"),
                JsonText.Field(feed, "title"),
                JsonText.Field(item, "url") ?? JsonText.Field(item, "external_url"),
                time.Value,
                JsonText.Field(item, "language") ?? JsonText.Field(feed, "language"));
            var warnings = decoded.Warnings(itemName);
            yield return FeedFileReader.Draft(
                itemName,
                [JsonText.Field(item, "content_text"), JsonText.Field(item, "content_html"), JsonText.Field(item, "summary")],
                metadata,
                time.Warning is { } warning ? warnings.Append(new ReadingWarning(itemName, null, warning)) : warnings,
                settings);
        }
    }
}
