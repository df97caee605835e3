using System.Text.Json.Serialization;

namespace Tocsin.Situations.Briefs.Rendering;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(BriefDocument))]
internal sealed partial class BriefJson : JsonSerializerContext;
