using CsCheck;
using Tocsin.Coding;
using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Places;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Storage.Tests;

/// <summary>Reports with claims of every kind.</summary>
internal static class Some
{
    private const string Text = "The army denied that about 40 soldiers had shelled Kelmar on Monday 😀.";

    private static readonly Gen<Passage> Passages = Gen.Int[0, 30].SelectMany(start => Gen.Int[start, 60].Select(end => new Passage(start, end)));

    private static readonly Gen<string?> MaybeText = OneOf<string?>(null, "president", "", "Ünal \"Bey\"", "中文 😀");

    private static readonly Gen<DateRange> Days = OneOf(
        DateRange.Unknown, DateRange.Day(new DateOnly(2031, 5, 5)), new DateRange(new DateOnly(2031, 5, 1), null), new DateRange(null, new DateOnly(2031, 5, 9)));

    private static readonly Gen<Mention> Mentions = Gen.Select(Passages, Gen.Enum<MentionKind>(), MaybeText, Gen.Bool, (passage, kind, office, isKnown) =>
        new Mention(passage, passage, kind, "the army",
            isKnown ? new Actor("army", "the army", ActorKind.Country, "SYR", null, office) : null,
            isKnown ? new Place("kelmar", "Kelmar", null, -0.5, 0, "city") : null));

    private static readonly Gen<ValueList<Mention>> Lists = Mentions.Array[0, 2].Select(mentions => mentions.ToValueList());

    private static readonly Gen<Attribution> Attributions = Gen.Select(Mentions, Passages, Gen.Bool, (source, passage, isNamed) =>
        new Attribution(isNamed ? source : null, passage, passage, "denied"));

    private static readonly Gen<Content> Contents = Gen.Select(Passages, Lists, Lists, MaybeText, Days, Gen.Bool, (trigger, actors, recipients, text, days, isEvent) => isEvent
        ? (Content)new Event
        {
            Trigger = trigger,
            Type = "ASSAULT",
            Mode = text,
            Cameo = "010",
            Actors = actors,
            Recipients = recipients,
            Place = actors.IsEmpty ? null : actors[0],
            Time = new TimeReference(trigger, days, days.IsDay),
            Quantities = [new Quantity(trigger, 40, null, text)],
        }
        : new State { Trigger = trigger, Family = "office", Value = "holding", Office = text, Actors = actors, Themes = recipients });

    private static readonly Gen<Claim> Claims = Gen.Select(Contents, Passages, Gen.Enum<Factuality>(), Gen.Enum<ClaimKind>(), Attributions.Array[0, 2], Gen.Bool, (content, passage, factuality, kind, said, flag) => new Claim
    {
        Id = "",
        ReportId = "",
        Evidence = passage,
        Sentence = passage,
        Content = content,
        Factuality = factuality,
        Kind = kind,
        Attributions = said.ToValueList(),
        Details = [new Detail(DetailKind.Purpose, passage), new Detail(DetailKind.HangsOn, passage)],
        IsBackground = flag,
        IsPresupposed = !flag,
    });

    /// <summary>Any coded report.</summary>
    public static Gen<CodedReport> Reports { get; } = Gen.Select(Gen.Int[0, 1000], MaybeText, Claims.Array[0, 4], Mentions.Array[0, 2], Gen.Int[-12, 14], (number, text, claims, mentions, zone) =>
    {
        var report = new Report
        {
            Id = $"r{number}",
            Text = Text,
            Title = text,
            Publisher = text,
            Published = text is null ? null : new DateTimeOffset(2031, 5, 7, 21, 10, 0, TimeSpan.FromHours(zone)),
            Language = "en",
            FoundAt = ["a.txt", "b.zip/c.txt"],
        };
        return new CodedReport(
            report,
            new ReportLayout([new Line(new Passage(0, 12), LineKind.Body), new Line(new Passage(13, 20), LineKind.Byline)], text is null ? null : new Origin(text, new Passage(0, 3))),
            [],
            mentions.ToValueList(),
            claims.SelectMany(claim => claim.Attributions).ToValueList(),
            claims.Select((claim, i) => claim with { Id = $"{report.Id}-{i}", ReportId = report.Id }).ToValueList());
    });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A coded report with so many claims.</summary>
    public static CodedReport Report(string id, int claims)
    {
        var trigger = new Passage(36, 43);
        return new CodedReport(
            new Report { Id = id, Text = Text },
            new ReportLayout([new Line(new Passage(0, Text.Length), LineKind.Body)], null),
            [],
            [],
            [],
            Enumerable.Range(0, claims).Select(i => new Claim
            {
                Id = $"{id}-{i}",
                ReportId = id,
                Evidence = trigger,
                Sentence = trigger,
                Content = new Event { Trigger = trigger, Type = "ASSAULT" },
                Factuality = Factuality.Certain,
                Kind = ClaimKind.Asserted,
            }).ToValueList());
    }
}
