using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Tocsin.Cli;

/// <summary>The help of a command with examples under it, and for the program itself the exit codes.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    // Characters in a line where the output is no terminal.
    private const int UnknownWidth = 100;

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["tocsin"] =
        [
            "tocsin brief samples/niger-2023",
            "tocsin code archive.jsonl -o coded.jsonl",
            "tocsin explain samples/niger-2023/01-guard-holds-president.md",
        ],
        ["brief"] =
        [
            "tocsin brief samples/niger-2023",
            "tocsin brief reports.zip 'feeds/*.xml' --as-of 2023-08-10 --format html -o brief.html",
            "tocsin brief --published 2023-08-01 report.txt",
            "cat report.txt | tocsin brief -",
        ],
        ["code"] =
        [
            "tocsin code archive.jsonl -o coded.jsonl",
            "tocsin code samples/niger-2023 --format csv -o claims.csv",
        ],
        ["parse"] =
        [
            "tocsin parse report.txt -o report.conllu",
            "echo 'Soldiers seized the airport.' | tocsin parse - --format tree",
        ],
        ["explain"] = ["tocsin explain samples/niger-2023/01-guard-holds-president.md", "tocsin explain report.html --no-tree"],
        ["actors"] = ["tocsin actors search Bazoum", "tocsin actors check actors.d"],
        ["search"] = ["tocsin actors search Bazoum --on 2023-07-01", "tocsin places search Agadez --json"],
        ["import"] = ["tocsin actors import Phoenix.Countries.actors.txt --agents Phoenix.agents.txt -o actors.d"],
        ["places"] = ["tocsin places search Agadez"],
        ["data"] = ["tocsin data check data"],
        ["check"] = ["tocsin data check", "tocsin data check path/to/data"],
        ["desk"] = ["tocsin desk samples/niger-2023", "tocsin desk samples/niger-2023 --port 8080"],
    };

    private readonly HelpAction _help;

    private HelpWithExamples(HelpAction help) => _help = help;

    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in place of the usual help.</summary>
    public static void AddTo(RootCommand root, Surroundings surroundings)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            var help = (HelpAction)option.Action!;
            help.MaxWidth = surroundings.Width > 0 ? surroundings.Width : UnknownWidth;
            option.Description = "Show this help.";
            option.Action = new HelpWithExamples(help);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = _help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples.TryGetValue(command is RootCommand ? "tocsin" : command.Name, out var examples))
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine("  " + example);
            }
        }

        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("Exit codes: 0 done; 1 done, but some input could not be read; 2 not done; 70 a mistake in tocsin; 130 stopped by Ctrl-C.");
        }

        output.Flush();
        return result;
    }
}
