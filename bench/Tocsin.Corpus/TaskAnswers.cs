using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>Answers the tasks of public scorers that do not read coded documents: the root of a given pair, the class of a sentence, what
/// police did in a sentence. A line of JSON in, a line out.</summary>
internal sealed class TaskAnswers(ILanguageEngine engine, CodingData data)
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Coder _coder = new(engine, data);
    private readonly RelationCoder _relations = new(engine, data);

    /// <summary>The tasks by name.</summary>
    public IReadOnlyDictionary<string, Func<JsonObject, IEnumerable<JsonObject>>> Tasks => new Dictionary<string, Func<JsonObject, IEnumerable<JsonObject>>>(StringComparer.Ordinal)
    {
        ["pair"] = document => [Pair(document)],
        ["class"] = document => [Class(document)],
        ["police"] = Police,
    };

    /// <summary>Answers a file.</summary>
    public static void Answer(FileInfo input, FileInfo output, Func<JsonObject, IEnumerable<JsonObject>> task)
    {
        using var writer = new StreamWriter(output.FullName);
        foreach (var line in File.ReadLines(input.FullName))
        {
            foreach (var answer in task(JsonNode.Parse(line)!.AsObject()))
            {
                writer.Write(answer.ToJsonString(s_options) + "\n");
            }
        }
    }

    private JsonObject Pair(JsonObject document)
    {
        var text = (string)document["text"]!;
        var units = Units(text);
        var pair = document["pair"]!.AsObject();
        var found = _relations.Read(text, Spans(pair["source"], units), Spans(pair["target"], units));
        return new JsonObject { ["id"] = (string)document["id"]!, ["root"] = found.Count == 0 ? "SUPPORT" : Root(found) };
    }

    // Two types of giving way are one root there.
    private static string Root(IReadOnlyList<(string Type, double Share)> found) =>
        found.GroupBy(pair => pair.Type is "CONCEDE" or "RETREAT" ? "YIELD" : pair.Type).MaxBy(group => group.Sum(pair => pair.Share))!.Key;

    // CAMEO's classes: 0 statement, 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict; there sanctions are words.
    private JsonObject Class(JsonObject document)
    {
        var coded = Code(document);
        var counts = new double[5];
        counts[0] = 0.3;
        foreach (var claim in coded.Claims.Where(claim => claim is { Content: Event, IsPresupposed: false }))
        {
            var type = PloverTypes.Of(claim)!;
            var quad = type switch
            {
                "AGREE" or "CONSULT" or "SUPPORT" => 1,
                "COOPERATE" or "AID" or "CONCEDE" or "RETREAT" => 2,
                "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" or "SANCTION" => 3,
                _ => 4,
            };
            var isWhole = !claim.Content.Actors.IsEmpty && !claim.Content.Recipients.IsEmpty;
            counts[quad] += claim.Probability * (isWhole ? 1.5 : 0.8);
        }

        return new JsonObject { ["id"] = (string)document["id"]!, ["label"] = Array.IndexOf(counts, counts.Max()) };
    }

    private IEnumerable<JsonObject> Police(JsonObject document)
    {
        var text = (string)document["text"]!;
        var units = Units(text);
        var coded = Code(document);
        foreach (var sentence in document["sentences"]!.AsArray())
        {
            var passage = Spans(new JsonArray(sentence!.DeepClone()), units)[0];
            var labels = PoliceLabels.Of(coded, passage);
            yield return new JsonObject { ["id"] = sentence["id"]!.ToString(), ["labels"] = new JsonArray([.. labels.Select(label => (JsonNode)label)]) };
        }
    }

    private CodedReport Code(JsonObject document) => _coder.Code(new Report
    {
        Id = (string)document["id"]!,
        Text = (string)document["text"]!,
        Published = DateTimeOffset.TryParse((string?)document["date"], System.Globalization.CultureInfo.InvariantCulture, out var date) ? date : null,
    });

    private static List<Passage> Spans(JsonNode? spans, int[] units) =>
        [.. (spans?.AsArray() ?? []).Select(span => new Passage(units[(int)span!["start"]!], units[(int)span["end"]!]))];

    // The UTF-16 unit at which each code point starts: the scorers count code points.
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (!(at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])))
            {
                units.Add(at);
            }
        }

        units.Add(text.Length);
        return [.. units];
    }
}
