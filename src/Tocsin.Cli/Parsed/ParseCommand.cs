using System.CommandLine;
using System.Globalization;
using Tocsin.Cli.Input;
using Tocsin.Cli.Output;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Language.Conllu;
using Tocsin.Language.Trees;

namespace Tocsin.Cli.Parsed;

/// <summary><c>tocsin parse</c>: raw text to sentences, words, trees and names. Needs no lexicon.</summary>
internal static class ParseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var paths = SharedOptions.Paths("IN");
        var format = SharedOptions.Format("conllu, json (a document a line, with names and offsets) or tree (drawn for people).", "conllu", "json", "tree");
        var output = SharedOptions.OutputFile();
        var command = new Command("parse", "Write sentences, words and trees of whole texts, as in Universal Dependencies.") { paths, format, output };
        command.SetAction((result, cancellationToken) => RunAsync(
            surroundings,
            new Intake(surroundings, result.GetValue(paths)!, published: null),
            result.GetValue(format)!,
            result.GetValue(output),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, Intake intake, string format, string? path, CancellationToken cancellationToken)
    {
        var file = ResultFile.Open(surroundings, path);
        await using (file.ConfigureAwait(false))
        {
            using var engine = surroundings.OpenEngine();
            Func<Report, string> write = format switch
            {
                "json" => report => ParsedJson.Line(report, engine.Read(report.Text)) + "\n",
                "tree" => report => Drawing(report, engine),
                _ => report => Conllu(report, engine),
            };
            var isTerminal = ResultFile.IsTerminal(surroundings, path);
            await foreach (var parsed in intake.WorkAsync(intake.StreamAsync(cancellationToken), write, cancellationToken).ConfigureAwait(false))
            {
                await file.Writer.WriteAsync(isTerminal ? Printable.Text(parsed) : parsed).ConfigureAwait(false);
            }

            if (intake.Read > 0)
            {
                await file.CompleteAsync().ConfigureAwait(false);
            }

            return intake.ExitCode;
        }
    }

    private static string Conllu(Report report, ILanguageEngine engine)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new ConlluWriter(text).Write(report.Id.ReplaceLineEndings(" "), report.Text, engine.Read(report.Text));
        return text.ToString();
    }

    private static string Drawing(Report report, ILanguageEngine engine) =>
        string.Concat(engine.Read(report.Text).Select(sentence => $"{Printable.Line(sentence.Passage.In(report.Text))}\n{TreeDrawing.Draw(sentence)}\n"));
}
