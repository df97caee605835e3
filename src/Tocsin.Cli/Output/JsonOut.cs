using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tocsin.Language;

namespace Tocsin.Cli.Output;

/// <summary>Writes the program's JSON: names in snake_case, absent values left out, passages in code points of a text.</summary>
internal sealed class JsonOut
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _writer;
    private readonly string _text;
    private readonly CodePoints _codePoints;

    private JsonOut(Utf8JsonWriter writer, string text) => (_writer, _text, _codePoints) = (writer, text, new CodePoints(text));

    /// <summary>One object as one line of text, without its end.</summary>
    /// <param name="text">The text that passages point into.</param>
    /// <param name="write">Writes the object's fields.</param>
    public static string Object(string text, Action<JsonOut> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(new JsonOut(writer, text));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A string; nothing where it is null.</summary>
    public void String(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteString(name, WellFormed(value));
        }
    }

    /// <summary>A whole number.</summary>
    public void Number(string name, int value) => _writer.WriteNumber(name, value);

    /// <summary>A number; nothing where it is null.</summary>
    public void Number(string name, double? value)
    {
        if (value is { } number)
        {
            _writer.WriteNumber(name, number);
        }
    }

    /// <summary>A null that the format asks for.</summary>
    public void Null(string name) => _writer.WriteNull(name);

    /// <summary><c>true</c>; nothing where it is false.</summary>
    public void Flag(string name, bool value)
    {
        if (value)
        {
            _writer.WriteBoolean(name, true);
        }
    }

    /// <summary>Fields <c>start</c> and <c>end</c>.</summary>
    public void Passage(Passage passage)
    {
        var codePoints = _codePoints.Of(passage);
        _writer.WriteNumber("start", codePoints.Start);
        _writer.WriteNumber("end", codePoints.End);
    }

    /// <summary>Fields <c>start</c>, <c>end</c> and <c>text</c>.</summary>
    public void Quote(Passage passage)
    {
        Passage(passage);
        String("text", passage.In(_text));
    }

    /// <summary>An object.</summary>
    public void Object(string name, Action write)
    {
        _writer.WriteStartObject(name);
        write();
        _writer.WriteEndObject();
    }

    /// <summary>A list of objects, even where it is empty.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            _writer.WriteStartObject();
            write(item);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    /// <summary>A list of objects; nothing where it is empty.</summary>
    public void ListIfAny<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            List(name, items, write);
        }
    }

    // The writer throws on half a surrogate pair, and a passage may end within one.
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
