using Tocsin.Cli.Coded;
using Tocsin.Cli.Output;
using Tocsin.Cli.Parsed;
using Tocsin.Coding;
using Tocsin.Coding.Claims;

namespace Tocsin.Cli.Explained;

/// <summary>A report with everything that was found in it as one line of JSON. The fields are described in docs/reference/output.md.</summary>
internal static class ExplanationJson
{
    /// <summary>The line, without its end.</summary>
    public static string Line(CodedReport coded, Trees trees)
    {
        var claims = coded.Claims.ToLookup(claim => claim.Sentence);
        return JsonOut.Object(coded.Report.Text, json =>
        {
            CodedJson.WriteReport(json, coded);
            json.List("lines", coded.Layout.Lines, line =>
            {
                json.String("kind", Words.Of(line.Kind));
                json.Quote(line.Passage);
            });
            json.List("sentences", coded.Sentences, sentence =>
            {
                json.Quote(sentence.Passage);
                if (trees == Trees.Shown)
                {
                    ParsedJson.WriteWords(json, sentence);
                }

                ParsedJson.WriteNames(json, sentence);
                json.List("actors", coded.Mentions.Where(mention => mention is { Actor: not null, Reason: not null } && sentence.Passage.Contains(mention.Passage)), mention =>
                {
                    CodedJson.WriteMention(json, mention);
                    json.String("reason", mention.Reason);
                });
                json.List("places", coded.Places.Where(place => sentence.Passage.Contains(place.Passage)), place =>
                {
                    CodedJson.WritePlace(json, place);
                    json.String("reason", place.Reason);
                });
                json.List("times", coded.Times.Where(time => sentence.Passage.Contains(time.Passage)), time => CodedJson.WriteTime(json, time));
                json.List("claims", claims[sentence.Passage], claim =>
                {
                    CodedJson.WriteClaim(json, claim);
                    WriteBasis(json, claim);
                });
            });
        });
    }

    private static void WriteBasis(JsonOut json, Claim claim)
    {
        if (claim.Basis is not { } basis)
        {
            return;
        }

        json.Object("basis", () =>
        {
            json.List("model", basis.Model, chance => WriteChance(json, chance));
            json.String("lexicon", basis.LexiconLine);
            json.Flag("turned_by_lexicon", basis.IsTurnedByLexicon);
            json.List("parts", basis.Parts, part =>
            {
                json.String("role", part.Role);
                json.Quote(part.Word);
                json.Number("probability", Math.Round(part.Probability, 3));
            });
            json.List("certainty", basis.Certainty, chance => WriteChance(json, chance));
            json.String("certainty_by_rule", basis.CertaintyByRule);
        });
    }

    private static void WriteChance(JsonOut json, Chance chance)
    {
        json.String("class", chance.Name);
        json.Number("probability", Math.Round(chance.Probability, 3));
    }
}
