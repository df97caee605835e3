using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Disputes;

/// <summary>What sources contradict each other about: a deed asserted and denied, two figures for one thing.</summary>
internal static class DisputeFinder
{
    public static IEnumerable<BoardEntry> Find(IReadOnlyCollection<Board> boards, IReadOnlyList<Incident> incidents)
    {
        var disputed = boards.SelectMany(b => b.Entries)
            .Where(e => e.Certainty == Certainty.Disputed)
            .GroupBy(e => (e.IncidentId, e.Value))
            .Select(same => same.OrderBy(e => e.Board).First())
            .Select(e => e with { Board = BoardKind.Disputes });

        var shown = boards.SelectMany(b => b.Entries).Where(e => e.Certainty.IsDeed()).ToLookup(e => e.IncidentId, StringComparer.Ordinal);
        var figures = incidents
            .Where(incident => shown.Contains(incident.Id))
            .SelectMany(incident => Figures(incident, shown[incident.Id].OrderBy(e => e.Board).First()));
        return disputed.Concat(figures);
    }

    // Two voices, two figures that cannot both be right. What one voice says later replaces what it said before.
    private static IEnumerable<BoardEntry> Figures(Incident incident, BoardEntry shown)
    {
        var given = incident.Claims
            .Where(c => c.Stance == Stance.Done && !c.Claim.IsBackground)
            .SelectMany(c => c.Claim.Content.Quantities.Where(q => q.Counted is not null).Select(q => (Claim: c, Quantity: q)))
            .GroupBy(f => f.Quantity.Counted!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var counted in given)
        {
            var latest = counted.GroupBy(f => f.Claim.Voice, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Last()).ToList();
            var pair = latest
                .SelectMany((a, i) => latest.Skip(i + 1).Select(b => (A: a, B: b)))
                .FirstOrDefault(p => Exclude(p.A.Quantity, p.B.Quantity));
            if (pair.A.Claim is null)
            {
                continue;
            }

            yield return shown with
            {
                Id = ContentId.Of("figures", incident.Id, counted.Key),
                Board = BoardKind.Disputes,
                Value = "figures " + counted.Key,
                Certainty = Certainty.Disputed,
                Claims = ValueList.Create([pair.A.Claim]),
                Against = ValueList.Create([pair.B.Claim]),
            };
        }
    }

    private static bool Exclude(Quantity left, Quantity right) =>
        (left.High ?? double.PositiveInfinity) < (right.Low ?? 0) || (right.High ?? double.PositiveInfinity) < (left.Low ?? 0);
}
