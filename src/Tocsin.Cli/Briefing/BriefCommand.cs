using System.CommandLine;
using System.Globalization;
using Tocsin.Cli.Input;
using Tocsin.Cli.Output;
using Tocsin.Coding;
using Tocsin.Coding.Reports;
using Tocsin.Situations;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;

namespace Tocsin.Cli.Briefing;

/// <summary><c>tocsin brief</c>: the state of play that reports tell of, in words.</summary>
internal static class BriefCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var paths = SharedOptions.Paths("PATH");
        var format = SharedOptions.Format("text (with colours on a terminal), md, html or json.", "text", "md", "html", "json");
        var asOf = SharedOptions.Day("--as-of", "The last day of publication that counts; reports without a day then do not count.");
        var published = SharedOptions.Published();
        var length = SharedOptions.Word("length", "standard", "The three or eight weightiest entries of each board, or all of them.", "short", "standard", "full");
        var output = SharedOptions.OutputFile();
        var command = new Command("brief", "Print the state of play that reports tell of, every sentence with its sources.") { paths, format, asOf, published, length, output };
        command.SetAction((result, cancellationToken) => RunAsync(
            surroundings,
            new Intake(surroundings, result.GetValue(paths)!, result.GetValue(published)),
            result.GetValue(format)!,
            result.GetValue(asOf),
            Enum.Parse<BriefLength>(result.GetValue(length)!, ignoreCase: true),
            result.GetValue(output),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Surroundings surroundings,
        Intake intake,
        string format,
        DateOnly? asOf,
        BriefLength length,
        string? path,
        CancellationToken cancellationToken)
    {
        var file = ResultFile.Open(surroundings, path);
        await using (file.ConfigureAwait(false))
        {
            var reports = await intake.AllAsync(cancellationToken).ConfigureAwait(false);
            if (reports.Count == 0)
            {
                return intake.ExitCode;
            }

            TellUndated(surroundings, reports, asOf);
            var coded = await CodeAsync(surroundings, intake, reports, cancellationToken).ConfigureAwait(false);
            var state = new StateOfPlayBuilder().Build(coded, asOf);
            if (state.Sources.IsEmpty)
            {
                surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"None of the {reports.Count} reports was published by {asOf:yyyy-MM-dd}."));
            }

            var brief = BriefWriter.Write(state, new BriefSettings { Length = length });
            Write(brief, format, file.Writer, surroundings, ResultFile.IsTerminal(surroundings, path));
            await file.CompleteAsync().ConfigureAwait(false);
            return intake.ExitCode;
        }
    }

    private static async Task<List<CodedReport>> CodeAsync(
        Surroundings surroundings, Intake intake, IReadOnlyList<Report> reports, CancellationToken cancellationToken)
    {
        var data = surroundings.LoadData();
        using var engine = surroundings.OpenEngine();
        var coder = new Coder(engine, data);
        var progress = new Progress(surroundings);
        var coded = new List<CodedReport>(reports.Count);
        await foreach (var report in intake.WorkAsync(reports.ToAsyncEnumerable(), coder.Code, cancellationToken).ConfigureAwait(false))
        {
            coded.Add(report);
            progress.Show(coded.Count);
        }

        progress.Clear();
        return coded;
    }

    private static void TellUndated(Surroundings surroundings, IReadOnlyList<Report> reports, DateOnly? asOf)
    {
        var undated = reports.Count(report => report.Published is null);
        if (undated > 0)
        {
            surroundings.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{undated} of {reports.Count} reports do not tell when they were published, so {(asOf is null ? "days in them stay open" : "they do not count")}; --published DATE gives it."));
        }
    }

    private static void Write(Brief brief, string format, TextWriter writer, Surroundings surroundings, bool isTerminal)
    {
        switch (format)
        {
            case "md":
                writer.Write(MarkdownRenderer.Render(brief));
                break;
            case "html":
                writer.Write(HtmlRenderer.Render(brief));
                break;
            case "json":
                writer.Write(JsonRenderer.Render(brief));
                break;
            default:
                if (isTerminal && surroundings.HasColour)
                {
                    BriefPainter.Paint(brief, new Painter(writer, hasColour: true), surroundings.ReadableWidth);
                }
                else
                {
                    writer.Write(TextRenderer.Render(brief, isTerminal ? surroundings.ReadableWidth : SpanRenderer.DefaultWidth));
                }

                break;
        }
    }
}
