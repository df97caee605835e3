using System.CommandLine;
using System.CommandLine.Invocation;
using System.Data.Common;
using System.Reflection;
using Tocsin.Cli.Actors;
using Tocsin.Cli.Briefing;
using Tocsin.Cli.Checked;
using Tocsin.Cli.Coded;
using Tocsin.Cli.Explained;
using Tocsin.Cli.Parsed;
using Tocsin.Cli.Serving;
using Tocsin.Coding;
using Tocsin.Coding.Data;
using Tocsin.Language;
using Tocsin.Language.Models;

namespace Tocsin.Cli;

/// <summary>The program's commands, and what becomes of everything that goes wrong in them.</summary>
internal static class CommandLine
{
    /// <summary>Adds where a mistake of the program came from, and what is done when.</summary>
    public static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Say more on stderr: what is done, how long it took, where a mistake of the program came from.",
        Recursive = true,
    };

    /// <summary>Reads with another model than the usual one.</summary>
    public static readonly Option<string?> Model = new("--model")
    {
        Description = "Read with another model: its name in the program's folder models/, or its folder. Usual: en.",
        HelpName = "MODEL",
        Recursive = true,
    };

    /// <summary>A user's own actors, which outrank ours.</summary>
    public static readonly Option<string?> OwnActors = new("--actors")
    {
        Description = "A folder of your own actors, which outrank those of the program. Usual: actors.d here, where there is one.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>A user's own places, which outrank ours.</summary>
    public static readonly Option<string?> OwnPlaces = new("--places")
    {
        Description = "A folder of your own places, which outrank those of the program. Usual: places.d here, where there is one.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>The version as the build gives it.</summary>
    public static string Version => typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    /// <summary>All commands with their options.</summary>
    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand("Reads news reports and keeps the picture of a political crisis: who did what to whom, where and when, who says so, and how surely.")
        {
            HelpName = "tocsin",
        };
        root.Add(BriefCommand.Create(surroundings));
        root.Add(CodeCommand.Create(surroundings));
        root.Add(ParseCommand.Create(surroundings));
        root.Add(ExplainCommand.Create(surroundings));
        root.Add(DeskCommand.Create(surroundings));
        root.Add(ActorsCommand.Create(surroundings));
        root.Add(PlacesCommand.Create(surroundings));
        root.Add(DataCommand.Create(surroundings));
        root.Add(OwnActors);
        root.Add(OwnPlaces);
        root.Add(Model);
        root.Add(Verbose);
        HelpWithExamples.AddTo(root, surroundings);
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Description = "Show the version.";
            option.Action = new ShowVersion();
        }

        return root;
    }

    /// <summary>Runs the program.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancellationToken = default)
    {
        var isVerbose = false;
        try
        {
            var result = Create(surroundings).Parse(arguments);
            isVerbose = result.GetValue(Verbose);
            var model = result.GetValue(Model);
            var (actors, places) = (Own(result.GetValue(OwnActors), "actors.d"), Own(result.GetValue(OwnPlaces), "places.d"));
            if (isVerbose || model is not null || actors is not null || places is not null)
            {
                surroundings = surroundings with
                {
                    IsVerbose = isVerbose,
                    Engine = model is null ? surroundings.Engine : () => OpenModel(model),
                    Data = actors is null && places is null ? surroundings.Data : () => CodingData.Load(DataCommand.Shipped, actors, places),
                };
                result = Create(surroundings).Parse(arguments);
            }

            if (result.Action is ParseErrorAction)
            {
                return Refuse(result, surroundings.Error);
            }

            return await result.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Output,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            surroundings.Error.WriteLine("tocsin: stopped.");
            return ExitCode.Cancelled;
        }
        catch (DataFileException broken)
        {
            DataErrors.Write(broken.Errors, surroundings.Error);
            return ExitCode.NotDone;
        }
        catch (Exception failure) when (failure is ModelException or IOException or UnauthorizedAccessException or DbException)
        {
            surroundings.Error.WriteLine($"tocsin: {failure.Message}");
            Trace(failure);
            return ExitCode.NotDone;
        }
        catch (Exception bug)
        {
            surroundings.Error.WriteLine($"tocsin: {Mistake(bug)}");
            Trace(bug);
            return ExitCode.Bug;
        }

        void Trace(Exception failure)
        {
            if (isVerbose)
            {
                surroundings.Error.WriteLine(failure.ToString());
            }
        }
    }

    // A folder that is asked for must be there; the usual one may be.
    private static string? Own(string? asked, string usual) =>
        asked is null ? (Directory.Exists(usual) ? usual : null)
        : Directory.Exists(asked) ? asked
        : throw new DirectoryNotFoundException($"{asked}: there is no such folder.");

    // A name is looked for beside the usual model; a folder is taken as it is.
    private static ILanguageEngine OpenModel(string model) =>
        LanguageEngine.Open(Directory.Exists(model) || Path.IsPathFullyQualified(model) ? model : Path.Combine(AppContext.BaseDirectory, "models", model));

    /// <summary>What to say of a mistake of the program.</summary>
    public static string Mistake(Exception bug) =>
        $"this is a mistake in tocsin {Version}, not in what you gave it ({bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ").TrimEnd('.')}); "
        + "please report it with the command and, if you may, the report; --verbose shows where it happened.";

    private static int Refuse(ParseResult result, TextWriter error)
    {
        // That no command was given says nothing beside the word that is none.
        foreach (var problem in result.Errors.Count > 1 && result.CommandResult.Command.Subcommands.Count > 0 ? result.Errors.Skip(1) : result.Errors)
        {
            error.WriteLine($"tocsin: {problem.Message.ReplaceLineEndings(" ").Trim()}");
        }

        var names = result.CommandResult.Command is RootCommand ? "" : " " + string.Join(' ', Names(result.CommandResult));
        error.WriteLine($"See: tocsin{names} --help");
        return ExitCode.NotDone;
    }

    private static IEnumerable<string> Names(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent ? [.. Names(parent), result.Command.Name] : [result.Command.Name];

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"tocsin {Version}");
            parseResult.InvocationConfiguration.Output.Flush();
            return ExitCode.Done;
        }
    }
}
