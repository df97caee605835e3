using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tocsin.Sources.JsonLines;

/// <summary>Strings of JSON, half surrogate pairs included, which are legal in JSON and throw in .NET.</summary>
internal static class JsonText
{
    /// <summary>The value of a string or number as text; null for anything else.</summary>
    public static string? Of(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Number:
                return element.GetRawText();
            case JsonValueKind.String:
                try
                {
                    return Encodings.TextDecoder.Storable(element.GetString()!).Text;
                }
                catch (InvalidOperationException)
                {
                    return Encodings.TextDecoder.Storable(Unescape(element.GetRawText().AsSpan()[1..^1])).Text;
                }

            default:
                return null;
        }
    }

    /// <summary>The value of a field as text; null where it is absent, empty or neither string nor number.</summary>
    public static string? Field(JsonElement @object, string name) =>
        @object.TryGetProperty(name, out var element) && Of(element) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)int.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var c => c });
        }

        return text.ToString();
    }
}
