using System.CommandLine;
using Tocsin.Cli.Input;
using Tocsin.Cli.Output;
using Tocsin.Coding;

namespace Tocsin.Cli.Explained;

/// <summary><c>tocsin explain</c>: a report with everything that was found in it, sentence by sentence.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var paths = SharedOptions.Paths("FILE");
        var format = SharedOptions.Format("text (with colours on a terminal) or json (a document a line).", "text", "json");
        var noTree = new Option<bool>("--no-tree") { Description = "Leave out the trees." };
        var published = SharedOptions.Published();
        var output = SharedOptions.OutputFile();
        var command = new Command("explain", "Show a report with everything that was found in it: what each line is for, trees, names, claims.")
        {
            paths, format, noTree, published, output,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            surroundings,
            new Intake(surroundings, result.GetValue(paths)!, result.GetValue(published)),
            result.GetValue(format) == "json",
            result.GetValue(noTree) ? Trees.LeftOut : Trees.Shown,
            result.GetValue(output),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, Intake intake, bool isJson, Trees trees, string? path, CancellationToken cancellationToken)
    {
        var file = ResultFile.Open(surroundings, path);
        await using (file.ConfigureAwait(false))
        {
            var data = surroundings.LoadData();
            using var engine = surroundings.OpenEngine();
            var coder = new Coder(engine, data);
            var isTerminal = ResultFile.IsTerminal(surroundings, path);
            var painter = new Painter(file.Writer, isTerminal && surroundings.HasColour);
            await foreach (var coded in intake.WorkAsync(intake.StreamAsync(cancellationToken), coder.Code, cancellationToken).ConfigureAwait(false))
            {
                if (isJson)
                {
                    var line = ExplanationJson.Line(coded, trees);
                    await file.Writer.WriteAsync((isTerminal ? Printable.Text(line) : line) + "\n").ConfigureAwait(false);
                }
                else
                {
                    new Explanation(coded, painter, trees).Write();
                }
            }

            if (intake.Read > 0)
            {
                await file.CompleteAsync().ConfigureAwait(false);
            }

            return intake.ExitCode;
        }
    }
}
