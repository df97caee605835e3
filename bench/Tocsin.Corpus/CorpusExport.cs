using System.Text.Encodings.Web;
using System.Text.Json;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>Writes the corpus as the training program takes it: a line of JSON a report, all by number of word.</summary>
internal static class CorpusExport
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one report.</summary>
    public static void Write(CorpusReport report, ILanguageEngine engine, Stream to)
    {
        var words = new CorpusAlignment(engine.Read(report.Text));
        using var json = new Utf8JsonWriter(to, s_options);
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("situation", report.Situation);
        json.WriteString("split", CorpusSplit.Of(report.Situation));
        json.WriteString("register", report.Head["register"]);
        json.WriteBoolean("political", report.Head["political"] == "yes");
        WriteWords(json, report, words);
        WriteMentions(json, report, words);
        WriteNodes(json, report, words);
        WriteAttributions(json, report, words);
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void WriteWords(Utf8JsonWriter json, CorpusReport report, CorpusAlignment words)
    {
        json.WriteStartArray("words");
        foreach (var token in words.Tokens)
        {
            json.WriteStringValue(token.Form);
        }

        json.WriteEndArray();
        WriteNumbers(json, "gaps", Enumerable.Range(0, words.Tokens.Count).Select(word => GapBefore(report.Text, words.Tokens, word)));
        WriteNumbers(json, "sentences", words.Sentences);
        WriteNumbers(json, "heads", words.Heads);
        json.WriteStartArray("relations");
        foreach (var token in words.Tokens)
        {
            json.WriteStringValue(token.DepRel);
        }

        json.WriteEndArray();
        WriteNumbers(json, "lines", words.Tokens.Select(token => LineOf(report, token.Passage)));
        json.WriteString("kinds", string.Concat(report.Lines.Select(line => line.Kind)));
    }

    private static void WriteMentions(Utf8JsonWriter json, CorpusReport report, CorpusAlignment words)
    {
        json.WriteStartArray("mentions");
        for (var entity = 0; entity < report.Entities.Length; entity++)
        {
            foreach (var mention in report.Entities[entity].Mentions.Distinct())
            {
                var (first, end) = words.Words(mention);
                if (first < end)
                {
                    json.WriteStartObject();
                    json.WriteNumber("entity", entity);
                    json.WriteString("kind", report.Entities[entity].Kind);
                    json.WriteNumber("first", first);
                    json.WriteNumber("end", end);
                    json.WriteNumber("head", words.HeadOf(mention));
                    json.WriteEndObject();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void WriteNodes(Utf8JsonWriter json, CorpusReport report, CorpusAlignment words)
    {
        var heads = report.Nodes.ToDictionary(node => node.Id, node => words.HeadOf(node.Trigger));
        foreach (var attribution in report.Attributions)
        {
            heads[attribution.Id] = words.HeadOf(attribution.Cue);
        }

        json.WriteStartArray("nodes");
        foreach (var node in report.Nodes.Where(node => heads[node.Id] >= 0))
        {
            json.WriteStartObject();
            json.WriteString("type", node.Type);
            json.WriteString("mode", node.Mode ?? "-");
            json.WriteNumber("word", heads[node.Id]);
            json.WriteString("factuality", node.Factuality);
            json.WriteString("kind", node.Kind);
            json.WriteBoolean("background", node.IsBackground);
            json.WriteStartArray("arcs");
            foreach (var (role, word) in node.Mentions.Select(arc => (arc.Role, words.HeadOf(arc.Mention)))
                .Concat(node.Nodes.Where(arc => arc.Node is not null).Select(arc => (arc.Role, heads[arc.Node!])))
                .Where(arc => arc.Item2 >= 0).Distinct())
            {
                WriteArc(json, role, word);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributions(Utf8JsonWriter json, CorpusReport report, CorpusAlignment words)
    {
        json.WriteStartArray("attributions");
        foreach (var attribution in report.Attributions)
        {
            json.WriteStartObject();
            json.WriteString("kind", attribution.Kind);
            json.WriteNumber("word", words.HeadOf(attribution.Cue));
            json.WriteString("factuality", attribution.Factuality);
            json.WriteString("manner", attribution.Manner);
            WriteNumbers(json, "sources", attribution.Sources.Select(source => words.HeadOf(source.Mention)).Where(word => word >= 0).Distinct());
            json.WriteStartArray("contents");
            foreach (var content in attribution.Contents)
            {
                var (first, end) = words.Words(content);
                json.WriteStartArray();
                json.WriteNumberValue(first);
                json.WriteNumberValue(end);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArc(Utf8JsonWriter json, string role, int word)
    {
        json.WriteStartArray();
        json.WriteStringValue(role);
        json.WriteNumberValue(word);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    // 0 nothing, 1 white space, 2 a line break, 3 a blank line or the start of the text: the codes of the training program.
    private static int GapBefore(string text, IReadOnlyList<Token> tokens, int word)
    {
        if (word == 0)
        {
            return 3;
        }

        var (from, to) = (tokens[word - 1].Passage.End, tokens[word].Passage.Start);
        if (to <= from)
        {
            return 0;
        }

        var breaks = text.AsSpan(from, to - from).Count('\n');
        return breaks > 1 ? 3 : breaks + 1;
    }

    private static int LineOf(CorpusReport report, Passage word)
    {
        var line = report.Lines.Length - 1;
        while (line > 0 && report.Lines[line].Passage.Start > word.Start)
        {
            line--;
        }

        return line;
    }
}
