using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Disputes;

/// <summary>What sources contradict each other about: a deed asserted and denied, two figures for one thing, one office claimed by two.</summary>
internal static class DisputeFinder
{
    /// <summary>Two figures farther apart in time than this are an old and a new one, not a dispute.</summary>
    private const int DaysOfADispute = 2;

    private static readonly HashSet<string> InOffice = new(StringComparer.Ordinal) { "holding", "acting", "transitional", "claiming", "restored" };

    /// <summary>An answer that stands farther from the accusation than this, in UTF-16 units, may answer something else.</summary>
    private const int ReachOfAnAnswer = 600;

    public static IEnumerable<BoardEntry> Find(IReadOnlyCollection<Board> boards, IReadOnlyList<Incident> incidents, Background background) =>
        Contradictions(boards).Concat(DifferentFigures(boards)).Concat(RivalsForAnOffice(boards)).Concat(AnsweredAccusations(boards, incidents, background));

    private static IEnumerable<BoardEntry> Contradictions(IEnumerable<Board> boards) => boards
        .SelectMany(b => b.Entries)
        .Where(e => e.Certainty == Certainty.Disputed)
        .GroupBy(e => (e.IncidentId, e.Value))
        .Select(same => same.OrderBy(e => e.Board).First())
        .Select(e => e with { Board = BoardKind.Disputes });

    private static IEnumerable<BoardEntry> DifferentFigures(IEnumerable<Board> boards)
    {
        foreach (var entry in boards.SelectMany(b => b.Entries).Where(e => e.Certainty.IsDeed()).DistinctBy(e => (e.IncidentId, e.Value)))
        {
            var figures = entry.Claims.Where(c => c.Claim.Content.Quantities.Any(q => q.Counted is not null))
                .GroupBy(c => c.Voice, StringComparer.Ordinal).Select(g => g.Last()).ToList();
            var pair = figures
                .SelectMany((a, i) => figures.Skip(i + 1).Select(b => (A: a, B: b, Counted: Figures.CountedDifferently(a, b))))
                .FirstOrDefault(p => p.Counted is not null && AreNear(p.A, p.B));
            if (pair.Counted is { } counted)
            {
                yield return entry with
                {
                    Id = ContentId.Of("figures", entry.Id, counted),
                    Board = BoardKind.Disputes,
                    Value = "figures",
                    Certainty = Certainty.Disputed,
                    Claims = ValueList.Create([pair.A]),
                    Against = ValueList.Create([pair.B]),
                };
            }
        }
    }

    private static bool AreNear(SourcedClaim left, SourcedClaim right) =>
        left.SaidOn is not { } a || right.SaidOn is not { } b || Math.Abs(a.DayNumber - b.DayNumber) <= DaysOfADispute;

    // Two who hold or claim the highest office of one country at the same time.
    private static IEnumerable<BoardEntry> RivalsForAnOffice(IEnumerable<Board> boards)
    {
        var holders = boards.Where(b => b.Kind == BoardKind.Leadership).SelectMany(b => b.Entries)
            .Where(e => e.Certainty.IsDeed() && InOffice.Contains(e.Value) && e.Claims[0].Claim.Content is State { Family: StateFamily.Office, Office: not null })
            .GroupBy(e => (Country: CountryOf(e), Title: ((State)e.Claims[0].Claim.Content).Office!.Split(' ')[0].ToLowerInvariant()));
        foreach (var office in holders.Where(g => g.Key.Country is not null).OrderBy(g => g.Key.Title, StringComparer.Ordinal))
        {
            var claimant = office.Where(e => e.Value == "claiming").OrderBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();
            var holder = office.Where(e => e.IncidentId != claimant?.IncidentId && e.Value != "claiming").OrderBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();
            if (claimant is not null && holder is not null)
            {
                yield return claimant with
                {
                    Id = ContentId.Of("rivals", claimant.Id, holder.Id),
                    Board = BoardKind.Disputes,
                    Value = "rivals",
                    Certainty = Certainty.Disputed,
                    Against = holder.Claims,
                };
            }
        }
    }

    // "The council accused Norland of planning a raid. Norland denied it": the denial names no deed of its own, the accused is who links them.
    private static IEnumerable<BoardEntry> AnsweredAccusations(IEnumerable<Board> boards, IReadOnlyList<Incident> incidents, Background background)
    {
        var answers = incidents.SelectMany(i => i.Claims)
            .Where(c => !c.Claim.IsBackground && (c.Stance == Stance.Denied || c.Claim.Content is Event { Type: "REJECT" }))
            .ToLookup(c => c.Report.Id, StringComparer.Ordinal);
        foreach (var entry in boards.SelectMany(b => b.Entries)
            .Where(e => e.Certainty.IsDeed() && e.Claims[0].Claim.Content is Event { Type: "ACCUSE" }).DistinctBy(e => (e.IncidentId, e.Value)))
        {
            foreach (var accusation in entry.Claims)
            {
                var accused = background.PartiesOf(accusation.Claim.Content.Recipients).Select(p => p.Power).ToHashSet(StringComparer.Ordinal);
                var answer = answers[accusation.Report.Id]
                    .Where(c => c.Claim.Evidence.Start >= accusation.Claim.Evidence.Start
                        && c.Claim.Evidence.Start - accusation.Claim.Evidence.End < ReachOfAnAnswer
                        && Speakers(c).Any(m => accused.Contains(background.PartyOf(m).Power)))
                    .OrderBy(c => c.Claim.Evidence).ThenBy(c => c.Claim.Id, StringComparer.Ordinal).FirstOrDefault();
                if (answer is not null)
                {
                    yield return entry with
                    {
                        Id = ContentId.Of("answered", entry.Id),
                        Board = BoardKind.Disputes,
                        Certainty = Certainty.Disputed,
                        Claims = ValueList.Create([accusation]),
                        Against = ValueList.Create([answer]),
                    };
                    break;
                }
            }
        }
    }

    private static IEnumerable<Mention> Speakers(SourcedClaim claim) =>
        claim.Claim.Content is Event { Type: "REJECT" } ? claim.Claim.Content.Actors : claim.Claim.Attributions.Select(a => a.Source).OfType<Mention>();

    private static string? CountryOf(BoardEntry entry) =>
        entry.Claims.SelectMany(c => c.Claim.Content.Actors).Select(m => m.Actor?.Country).FirstOrDefault(country => country is not null);
}
