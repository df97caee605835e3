using Tocsin.Cli.Coded;
using Tocsin.Cli.Output;
using Tocsin.Cli.Parsed;
using Tocsin.Coding;

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
                json.List("claims", claims[sentence.Passage], claim => CodedJson.WriteClaim(json, claim));
            });
        });
    }
}
