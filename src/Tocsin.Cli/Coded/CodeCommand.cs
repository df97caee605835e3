using System.CommandLine;
using Tocsin.Cli.Input;
using Tocsin.Cli.Output;
using Tocsin.Coding;

namespace Tocsin.Cli.Coded;

/// <summary><c>tocsin code</c>: reports to coded documents, one after the other, in the order of the input.</summary>
internal static class CodeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var paths = SharedOptions.Paths("IN");
        var format = SharedOptions.Format("jsonl (a document a line, with all that was found) or csv (a claim a line).", "jsonl", "csv");
        var dyads = new Option<bool>("--dyads") { Description = "In \"events\", only those of which both sides have a code, as event data of pairs of actors count them." };
        var published = SharedOptions.Published();
        var output = SharedOptions.OutputFile();
        var command = new Command("code", "Write what reports claim: events, states, who says so and how surely.") { paths, format, dyads, published, output };
        command.SetAction((result, cancellationToken) => RunAsync(
            surroundings,
            new Intake(surroundings, result.GetValue(paths)!, result.GetValue(published)),
            result.GetValue(format) == "csv",
            result.GetValue(dyads),
            result.GetValue(output),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, Intake intake, bool isCsv, bool isDyads, string? path, CancellationToken cancellationToken)
    {
        var file = ResultFile.Open(surroundings, path);
        await using (file.ConfigureAwait(false))
        {
            var data = surroundings.LoadData();
            using var engine = surroundings.OpenEngine();
            var coder = new Coder(engine, data);
            if (isCsv)
            {
                file.Writer.Write(ClaimCsv.Header);
            }

            // Each report becomes text where it is coded, so that all of it runs on all cores.
            var lines = intake.WorkAsync(
                intake.StreamAsync(cancellationToken),
                report => isCsv ? ClaimCsv.Rows(coder.Code(report)) : CodedJson.Line(coder.Code(report), isDyads) + "\n",
                cancellationToken);
            var isTerminal = ResultFile.IsTerminal(surroundings, path);
            await foreach (var line in lines.ConfigureAwait(false))
            {
                await file.Writer.WriteAsync(isTerminal ? Printable.Text(line) : line).ConfigureAwait(false);
            }

            if (intake.Read > 0)
            {
                await file.CompleteAsync().ConfigureAwait(false);
            }

            return intake.ExitCode;
        }
    }
}
