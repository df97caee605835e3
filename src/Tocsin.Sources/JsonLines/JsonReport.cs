using System.Text.Json;
using Tocsin.Language;
using Tocsin.Sources.Dates;

namespace Tocsin.Sources.JsonLines;

/// <summary>A report as a JSON object: <c>text</c>, and where known <c>id</c>, <c>title</c>, <c>publisher</c>, <c>url</c>,
/// <c>published</c> or <c>date</c>, <c>language</c>. Other fields are ignored.</summary>
internal static class JsonReport
{
    public static Reading Read(string name, int? line, JsonElement @object, IEnumerable<ReadingWarning> warnings)
    {
        if (!@object.TryGetProperty("text", out var element))
        {
            return Messages.Broken(name, line, "the record has no field \"text\"", "write it as {\"id\": \"...\", \"text\": \"...\", \"date\": \"2023-06-30\"}");
        }

        if (JsonText.Of(element) is not { } text)
        {
            return Messages.Broken(name, line, "\"text\" is no string", "write the report as one string with \\n for line ends");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Messages.NoText(name, line);
        }

        var time = PublicationTime.Read(JsonText.Field(@object, "published") ?? JsonText.Field(@object, "date"));
        var metadata = new Metadata(
            JsonText.Field(@object, "title"),
            JsonText.Field(@object, "publisher"),
            JsonText.Field(@object, "url"),
            time.Value,
            JsonText.Field(@object, "language"));
        if (time.Warning is { } warning)
        {
            warnings = warnings.Append(new ReadingWarning(name, line, warning));
        }

        // The text stays as it is, blanks at its ends included: whoever wrote the record counts offsets in it.
        var foundAt = line is null ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{line}");
        return new Draft(foundAt, text, metadata) { GivenId = JsonText.Field(@object, "id"), Warnings = warnings.ToValueList() };
    }
}
