using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tocsin.Cli.Actors;

/// <summary>What was looked up, as a line of JSON.</summary>
internal static class LookUpJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The line, without its end.</summary>
    public static string Line<T>(T found) => JsonSerializer.Serialize(found, Options);
}
