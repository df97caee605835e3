using Tocsin.Cli.Output;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Cli.Parsed;

/// <summary>A parsed text as one line of JSON. The fields are described in docs/reference/output.md.</summary>
internal static class ParsedJson
{
    /// <summary>The line, without its end.</summary>
    public static string Line(Report report, IEnumerable<Sentence> sentences) => JsonOut.Object(report.Text, json =>
    {
        json.String("id", report.Id);
        json.List("sentences", sentences, sentence =>
        {
            json.Quote(sentence.Passage);
            json.Flag("starts_paragraph", sentence.StartsParagraph);
            WriteWords(json, sentence);
            WriteNames(json, sentence);
        });
    });

    /// <summary>The words of a sentence, numbered from 1 as in CoNLL-U, and those that the text writes as one.</summary>
    public static void WriteWords(JsonOut json, Sentence sentence)
    {
        var number = 0;
        json.List("words", sentence.Tokens, token =>
        {
            json.Number("number", ++number);
            json.String("form", token.Form);
            json.String("lemma", token.Lemma);
            json.String("upos", token.Upos.ToString().ToUpperInvariant());
            json.String("xpos", Known(token.Xpos));
            json.String("feats", Known(token.Feats));
            if (sentence.HasTree)
            {
                json.Number("head", token.Head + 1);
                json.String("deprel", token.DepRel);
            }

            json.Passage(token.Passage);
        });
        json.ListIfAny("multiword", sentence.MultiwordTokens, multiword =>
        {
            json.Number("first", multiword.First + 1);
            json.Number("last", multiword.End);
            json.Quote(multiword.Passage);
        });
    }

    /// <summary>The names in a sentence.</summary>
    public static void WriteNames(JsonOut json, Sentence sentence) => json.ListIfAny("names", sentence.Names, name =>
    {
        json.String("kind", name.Kind);
        json.Quote(name.Passage);
    });

    private static string? Known(string column) => column == "_" ? null : column;
}
