using System.Collections.Immutable;
using Tocsin.Coding;
using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Places;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Situations.Tests;

/// <summary>Makes a coded report by hand: text, and claims whose passages are found in it by their words.</summary>
internal sealed class ReportBuilder(string publisher, string day, string text)
{
    private readonly List<Claim> _claims = [];
    private string? _origin;

    public ReportBuilder From(string origin)
    {
        _origin = origin;
        return this;
    }

    public ReportBuilder Event(string evidence, string type, string? mode = null, string? actor = null, string? recipient = null, string? place = null,
        string? when = null, DateOnly? on = null, string? number = null, double? low = null, double? high = null, string? counted = null,
        ClaimKind kind = ClaimKind.Asserted, Factuality factuality = Factuality.Certain, string? by = null, string cue = "said", string cueKind = "said",
        bool background = false, string? theme = null)
    {
        var passage = Find(evidence);
        return Add(evidence, new Event
        {
            Trigger = passage,
            Type = type,
            Mode = mode,
            Actors = Mentions(actor),
            Recipients = Mentions(recipient),
            Themes = Mentions(theme),
            Place = place is null ? null : Mention(place),
            Time = when is null ? null : new TimeReference(Find(when), DateRange.Day(on!.Value)),
            Quantities = number is null ? [] : [new Quantity(Find(number), low, high, counted)],
        }, kind, factuality, by, cue, cueKind, background, presupposed: false, []);
    }

    public ReportBuilder State(string evidence, string family, string value, string? actor = null, string? recipient = null, string? office = null,
        string? place = null, string? number = null, double? low = null, double? high = null, string? counted = null,
        ClaimKind kind = ClaimKind.Asserted, Factuality factuality = Factuality.Certain, string? by = null, string cue = "said", string cueKind = "said",
        bool presupposed = false, params (DetailKind Kind, string Words)[] details)
    {
        var passage = Find(evidence);
        return Add(evidence, new State
        {
            Trigger = passage,
            Family = family,
            Value = value,
            Office = office,
            Actors = Mentions(actor),
            Recipients = Mentions(recipient),
            Place = place is null ? null : Mention(place),
            Quantities = number is null ? [] : [new Quantity(Find(number), low, high, counted)],
        }, kind, factuality, by, cue, cueKind, background: false, presupposed, [.. details.Select(d => new Detail(d.Kind, Find(d.Words)))]);
    }

    public CodedReport Build()
    {
        var report = new Report
        {
            Id = ContentId.Of(publisher, day, text),
            Text = text,
            Title = $"{publisher} on {day}",
            Publisher = publisher,
            Published = DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
            Language = "en",
        };
        var origin = _origin is null ? null : new Origin(_origin, new Passage(0, 1));
        return new CodedReport(report, new ReportLayout([new Line(new Passage(0, text.Length), LineKind.Body)], origin), [], [], [],
            _claims.Select(c => c with { ReportId = report.Id, Id = ContentId.Of(report.Id, c.Id) }).ToValueList());
    }

    private ReportBuilder Add(string evidence, Content content, ClaimKind kind, Factuality factuality, string? by, string cue, string cueKind,
        bool background, bool presupposed, ImmutableArray<Detail> details)
    {
        var passage = Find(evidence);
        _claims.Add(new Claim
        {
            Id = ContentId.Of(evidence, content.ToString(), kind.ToString()),
            ReportId = "",
            Evidence = passage,
            Sentence = SentenceAround(passage),
            Content = content,
            Factuality = factuality,
            Kind = kind,
            Attributions = by is null ? [] : [new Attribution(Mention(by), Find(cue), passage, cueKind)],
            IsBackground = background,
            IsPresupposed = presupposed,
            Details = details.ToValueList(),
        });
        return this;
    }

    private ValueList<Mention> Mentions(string? words) => words is null ? [] : words.Split('|').Select(Mention).ToValueList();

    // "It=the army": the report says "It" and means the army.
    private Mention Mention(string words)
    {
        var meant = words.Split('=');
        var passage = Find(meant[0]);
        words = meant[^1];
        if (Cast.Places.TryGetValue(words, out var place))
        {
            return new Mention(passage, passage, MentionKind.Place, words, null, place);
        }

        // Two words with capitals that the cast does not know are somebody's name.
        var actor = Cast.Find(words) ?? (words.Split(' ') is [_, _] parts && parts.All(part => char.IsUpper(part[0]))
            ? new Actor("person:" + words, words, ActorKind.Person, null, null)
            : null);
        var kind = actor?.Kind switch
        {
            ActorKind.Person => MentionKind.Person,
            ActorKind.Country => MentionKind.Country,
            ActorKind.Organization => MentionKind.Organization,
            ActorKind.Group => MentionKind.Group,
            _ => MentionKind.Thing,
        };
        return new Mention(passage, passage, kind, actor?.Name ?? words, actor);
    }

    private Passage Find(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"The report does not say \"{words}\".") : new Passage(start, start + words.Length);
    }

    private Passage SentenceAround(Passage passage)
    {
        var start = text.LastIndexOf(". ", passage.Start, StringComparison.Ordinal) is var before and >= 0 ? before + 2 : 0;
        var end = text.IndexOf(". ", passage.End - 1, StringComparison.Ordinal) is var after and >= 0 ? after + 1 : text.Length;
        return new Passage(start, end);
    }
}
