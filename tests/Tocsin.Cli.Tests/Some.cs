using Tocsin.Coding;
using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Cli.Tests;

/// <summary>Values for tests.</summary>
internal static class Some
{
    public const string Story = "Soldiers seized the airport in Kelmar on Monday. The interior minister, Ilva Torme, said on Tuesday that nobody had been hurt.\n";

    /// <summary>A coded report with one event of a type: the first word does it to the last one.</summary>
    public static CodedReport Coded(string text, string trigger, string type = "ASSAULT", string? actor = null, string? recipient = null, string? title = null)
    {
        var report = new Report
        {
            Id = "r1",
            Text = text,
            Title = title,
            Published = new DateTimeOffset(2031, 5, 7, 0, 0, 0, TimeSpan.Zero),
            FoundAt = ["r1.txt"],
        };
        var all = new Passage(0, text.Length);
        var claim = new Claim
        {
            Id = "c1",
            ReportId = "r1",
            Evidence = all,
            Sentence = all,
            Factuality = Factuality.CertainlyNot,
            Kind = ClaimKind.Denied,
            Content = new Event
            {
                Trigger = Find(text, trigger),
                Type = type,
                Cameo = "190",
                Actors = actor is null ? [] : [Mention(text, actor)],
                Recipients = recipient is null ? [] : [Mention(text, recipient)],
                Time = new TimeReference(Find(text, trigger), DateRange.Day(new DateOnly(2031, 5, 5))),
            },
            Attributions = actor is null ? [] : [new Attribution(Mention(text, actor), Find(text, trigger), all, "denied")],
        };
        return new CodedReport(report, new ReportLayout([new Line(all, LineKind.Body)], null), [], [], claim.Attributions, [claim])
        {
            Certainties = [new WordCertainty(claim.Content.Trigger, claim.Kind, -3)],
        };
    }

    private static Mention Mention(string text, string words) =>
        new(Find(text, words), Find(text, words), MentionKind.Force, words, new Actor(words, words, ActorKind.Group, "SYR", "MIL"));

    private static Passage Find(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(start, start + words.Length);
    }
}
