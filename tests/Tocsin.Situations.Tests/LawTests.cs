using CsCheck;
using Shouldly;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;
using Tocsin.Language;
using Tocsin.Situations.Boards;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;
using Xunit;

namespace Tocsin.Situations.Tests;

/// <summary>What holds for any reports and claims, sensible or not.</summary>
public sealed class LawTests
{
    private static readonly string[] Names = ["Sorel", "Tamane", "guard", "army", "Karu", "Norland", "Southern League", "Red Lance", "soldiers", "he"];
    private static readonly string[] Families =
    [
        StateFamily.Office, StateFamily.Custody, StateFamily.Force, StateFamily.Aid, StateFamily.Determination, StateFamily.Involvement, StateFamily.Measure,
        StateFamily.Recognition, StateFamily.Division, StateFamily.Toll,
    ];

    private static readonly string[] Values = ["holding", "claiming", "ousted", "detained", "free", "deployed", "withdrawn", "made", "under-review", "unclear", "lifted", ""];
    private static readonly string[] Types = ["AGREE", "CONSULT", "REQUEST", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "RETREAT", "AID", "UNHEARD-OF"];
    private static readonly string?[] Modes = [null, "arrest", "seize", "abduct", "release", "demo"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Any("The army shelled Tesk. ", "He \"said no.\n", "“Yes” (and — ", "\u202e\u001b[31m", "\ud83d\udd34 ", "\ud83d", "which was ", "BELVA – ", "1. * `x` <b> ").Array[1, 6].Select(string.Concat),
        Gen.String[1, 60]);

    private static readonly Gen<CodedReport> Report =
        from text in Text
        from publisher in Any<string?>("Morning Post", "Lakeside Echo", null, "")
        from day in Gen.Int[-1, 20]
        from origin in Any<string?>(null, null, "Coast Agency", "—")
        from claims in ClaimOf(text).Array[0, 5]
        let id = ContentId.Of(text, publisher ?? "", day.ToString(System.Globalization.CultureInfo.InvariantCulture))
        select new CodedReport(
            new Report { Id = id, Text = text, Publisher = publisher, Published = day < 0 ? null : new DateTimeOffset(2031, 5, 1 + day, 0, 0, 0, TimeSpan.Zero) },
            new ReportLayout([], origin is null ? null : new Origin(origin, default)), [], [], [],
            claims.Select((c, i) => c with { ReportId = id, Id = ContentId.Of(id, i.ToString(System.Globalization.CultureInfo.InvariantCulture)) }).ToValueList());

    // A report has one id and is coded in one way only.
    private static readonly Gen<CodedReport[]> Reports = Report.Array[0, 6].Select(reports => reports.DistinctBy(r => r.Report.Id).ToArray());

    [Fact]
    public void Every_sentence_can_be_followed_to_its_passages() => Reports.Sample(reports =>
    {
        var texts = reports.ToDictionary(r => r.Report.Id, r => r.Report.Text);
        var brief = Write(reports);
        return brief.Sections.SelectMany(s => s.Sentences).All(s => !s.Citations.IsEmpty && s.Citations.All(c => c.Passage.In(texts[c.ReportId]) == c.Words));
    }, iter: 150);

    [Fact]
    public void Order_changes_nothing() => Reports.SelectMany(reports => Gen.Shuffle(reports).Select(shuffled => (reports, shuffled))).Sample(
        (reports, shuffled) => JsonRenderer.Render(Write(reports)) == JsonRenderer.Render(Write([.. shuffled.Select(r => r with { Claims = r.Claims.Reverse().ToValueList() })])),
        iter: 150);

    [Fact]
    public void Only_what_is_put_forward_as_done_stands_as_a_deed() => Reports.Sample(reports =>
        new StateOfPlayBuilder().Build(reports).Boards.SelectMany(b => b.Entries)
            .Where(e => e.Certainty.IsDeed()).SelectMany(e => e.Claims).All(c => c.Claim is { CountsAsDone: true, IsBackground: false }), iter: 150);

    [Fact]
    public void What_is_no_deed_is_told_in_words_that_show_it() => Reports.Sample(reports =>
        Write(reports).Sections.SelectMany(s => s.Sentences).Where(s => s.Entry.Against.IsEmpty && !s.Entry.Claims.All(c => c.Claim.IsPresupposed))
            .All(s => Situations.Briefs.En.HedgeWords.Show(s.Entry.Claims[0].Stance, s.Text)), iter: 150);

    [Fact]
    public void Every_renderer_renders_anything() => Reports.Sample(reports =>
    {
        var brief = Write(reports);
        TextRenderer.Render(brief).Where(c => c != '\n').ShouldAllBe(c => !char.IsControl(c));
        MarkdownRenderer.Render(brief).ShouldNotBeEmpty();
        HtmlRenderer.Render(brief).ShouldNotContain("<b>");
    }, iter: 150);

    private static Brief Write(IReadOnlyList<CodedReport> reports) =>
        BriefWriter.Write(new StateOfPlayBuilder().Build(reports), new BriefSettings { Length = BriefLength.Full });

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Passage> PassageIn(string text) =>
        from a in Gen.Int[0, text.Length]
        from b in Gen.Int[0, text.Length]
        select new Passage(Math.Min(a, b), Math.Max(a, b));

    private static Gen<Mention> MentionIn(string text) =>
        from passage in PassageIn(text)
        from name in Any(Names)
        from kind in Gen.Enum<MentionKind>()
        select new Mention(passage, passage, kind, name, Cast.Find(name));

    private static Gen<Claim> ClaimOf(string text) =>
        from evidence in PassageIn(text)
        from sentence in PassageIn(text)
        from kind in Gen.Enum<ClaimKind>()
        from factuality in Gen.Enum<Factuality>()
        from actors in MentionIn(text).Array[0, 2]
        from recipients in MentionIn(text).Array[0, 2]
        from isEvent in Gen.Bool
        from family in Any(Families)
        from value in Any(Values)
        from type in Any(Types)
        from mode in Any(Modes)
        from day in Gen.Int[0, 30]
        from when in PassageIn(text)
        from number in Gen.Int[1, 3]
        from source in MentionIn(text).Array[0, 1]
        from cue in PassageIn(text)
        from cueKind in Any("said", "denied", "feared")
        from flags in Gen.Int[0, 15]
        select new Claim
        {
            Id = "",
            ReportId = "",
            Evidence = evidence,
            Sentence = sentence,
            Kind = kind,
            Factuality = factuality,
            IsBackground = (flags & 3) == 3,
            IsPresupposed = (flags & 12) == 12,
            Attributions = source.Select(s => new Attribution(s, cue, evidence, cueKind)).ToValueList(),
            Details = [new Detail(DetailKind.HangsOn, when)],
            Content = isEvent
                ? new Event
                {
                    Trigger = evidence,
                    Type = type,
                    Mode = mode,
                    Actors = actors.ToValueList(),
                    Recipients = recipients.ToValueList(),
                    Time = day > 28 ? null : new TimeReference(when, DateRange.Day(new DateOnly(2031, 5, 1).AddDays(day))),
                    Quantities = [new Quantity(when, number, number, "person")],
                }
                : new State
                {
                    Trigger = evidence,
                    Family = family,
                    Value = value,
                    Actors = actors.ToValueList(),
                    Recipients = recipients.ToValueList(),
                    Office = day > 15 ? "president" : null,
                    Quantities = [new Quantity(when, number, number, "person")],
                },
        };
}
