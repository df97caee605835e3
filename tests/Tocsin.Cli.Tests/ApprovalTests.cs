using System.Globalization;
using Shouldly;
using Tocsin.Cli.Coded;
using Tocsin.Cli.Explained;
using Tocsin.Cli.Output;
using Tocsin.Coding;

namespace Tocsin.Cli.Tests;

/// <summary>What people and programs read, whole, in files to be reviewed like prose.</summary>
public sealed class ApprovalTests
{
    private static readonly CodedReport Coded = Some.Coded("😀 The army denied that it had shelled Kelmar.", "shelled", actor: "The army", recipient: "Kelmar", title: "Army denies raid");

    [Fact]
    public async Task The_help_reads_as_approved()
    {
        using var shell = new Shell();
        var help = "";
        string[][] commands = [[], ["brief"], ["code"], ["parse"], ["explain"], ["desk"], ["data"], ["data", "check"]];
        foreach (var command in commands)
        {
            await shell.RunAsync([.. command, "--help"]);
            help += $"$ tocsin {string.Join(' ', command.Append("--help"))}\n{shell.Output.TrimEnd()}\n\n";
        }

        help.ShouldMatchApproved(c => c.WithFileExtension("txt").SubFolder("Approved"));
    }

    [Fact]
    public void A_coded_document_reads_as_approved() =>
        (CodedJson.Line(Coded) + "\n").ShouldMatchApproved(c => c.WithFileExtension("jsonl").SubFolder("Approved"));

    [Fact]
    public void A_table_of_claims_reads_as_approved() =>
        (ClaimCsv.Header + ClaimCsv.Rows(Coded)).ShouldMatchApproved(c => c.WithFileExtension("csv").SubFolder("Approved"));

    [Fact]
    public void An_explanation_reads_as_approved()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var sentence = new Tocsin.Language.en.RuleEngine().Read(Coded.Report.Text)[0];
        var claim = Coded.Claims[0] with { Sentence = sentence.Passage };

        new Explanation(Coded with { Sentences = [sentence], Claims = [claim] }, new Painter(text, hasColour: false), Trees.LeftOut).Write();

        text.ToString().ShouldMatchApproved(c => c.WithFileExtension("txt").SubFolder("Approved"));
    }
}
