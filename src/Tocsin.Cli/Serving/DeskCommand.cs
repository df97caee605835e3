using System.CommandLine;
using System.Globalization;
using Tocsin.Cli.Input;
using Tocsin.Coding;
using Tocsin.Desk;
using Tocsin.Storage;

namespace Tocsin.Cli.Serving;

/// <summary><c>tocsin desk</c>: the state of play as a page on this machine.</summary>
internal static class DeskCommand
{
    private const int DefaultPort = 5070;

    /// <summary>The command.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Reports to code and put into the store, as in brief; none where a store holds them already.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var port = new Option<int>("--port")
        {
            Description = $"The port on this machine, 0 for any that is free.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ushort.MaxValue)
                {
                    return number;
                }

                result.AddError($"--port: \"{result.Tokens[0].Value}\" is no port; use a number from 0 to {ushort.MaxValue}.");
                return DefaultPort;
            },
        };
        var store = new Option<string?>("--store") { Description = "A file that keeps the reports and their claims; without it they are forgotten at the end.", HelpName = "FILE" };
        var published = SharedOptions.Published();
        var command = new Command("desk", "Show the state of play as a page on this machine, until Ctrl-C.") { paths, port, store, published };
        command.Validators.Add(result =>
        {
            if (result.GetResult(paths) is not { Tokens.Count: > 0 } && result.GetValue(store) is null)
            {
                result.AddError("Nothing to show: give reports, or --store with a file that holds them.");
            }
        });
        command.SetAction((result, cancellationToken) => RunAsync(
            surroundings, result.GetValue(paths) ?? [], result.GetValue(port), result.GetValue(store), result.GetValue(published), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Surroundings surroundings, string[] paths, int port, string? file, DateOnly? published, CancellationToken cancellationToken)
    {
        using var store = ReportStore.Open(file ?? ReportStore.InMemory);
        var intake = new Intake(surroundings, paths, published);
        if (paths.Length > 0)
        {
            await FillAsync(surroundings, intake, store, cancellationToken).ConfigureAwait(false);
        }

        if (store.Count == 0)
        {
            surroundings.Error.WriteLine("tocsin: there is no report to show.");
            return ExitCode.NotDone;
        }

        var server = DeskServer.Create(store, port);
        await using (server.ConfigureAwait(false))
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            await surroundings.Output.WriteLineAsync($"The desk is open at {server.Urls.Single()}; Ctrl-C closes it.").ConfigureAwait(false);
            await surroundings.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);

            // Ctrl-C is how a desk is closed: nothing was broken off.
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
            return paths.Length == 0 ? ExitCode.Done : intake.ExitCode;
        }
    }

    private static async Task FillAsync(Surroundings surroundings, Intake intake, ReportStore store, CancellationToken cancellationToken)
    {
        var data = surroundings.LoadData();
        using var engine = surroundings.OpenEngine();
        var coder = new Coder(engine, data);
        await foreach (var coded in intake.WorkAsync(intake.StreamAsync(cancellationToken), coder.Code, cancellationToken).ConfigureAwait(false))
        {
            store.Put(coded);
        }
    }
}
