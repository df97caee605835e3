using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards;

/// <summary>Makes the entries of one board from an incident: one for each value and manner, so that what is feared, denied or planned never
/// stands with what was done; and tells which of them still stand.</summary>
internal sealed class EntryMaker(IBoardRules rules, Background background)
{
    /// <summary>The entries that stand, and those that no longer do or are history.</summary>
    public (IEnumerable<BoardEntry> Standing, IEnumerable<BoardEntry> Past) Make(Incident incident)
    {
        // What all reports only take for granted ("after the coup") is the ground of the news and no news.
        if (incident.Claims.All(claim => claim.Claim is { IsPresupposed: true, Content: Event }))
        {
            return ([], []);
        }

        var weighed = incident.Claims
            .Select(claim => (Claim: claim, Weight: rules.Weigh(claim, incident, background)))
            .Where(pair => pair.Weight > 0)
            .ToList();
        if (weighed.Count == 0)
        {
            return ([], []);
        }

        var past = new List<BoardEntry>();
        var history = weighed.Where(pair => pair.Claim.Claim.IsBackground).ToList();
        if (history.Count > 0)
        {
            past.AddRange(history.GroupBy(p => p.Claim.Stance).OrderBy(g => g.Key).Select(g => Entry(incident, new Side("before", g.Key, [.. g], []))));
        }

        var groups = weighed.Where(pair => !pair.Claim.Claim.IsBackground)
            .GroupBy(pair => rules.ValueOf(pair.Claim), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => Sides(g.Key, [.. g]))
            .ToList();

        var standing = new List<BoardEntry>();
        foreach (var side in groups)
        {
            // A figure that its own source has since given differently lives on only among what is past.
            var all = side.For.Select(p => p.Claim).ToList();
            var replaced = side.For.Where(p => Figures.IsReplaced(p.Claim, all)).ToList();
            if (replaced.Count > 0)
            {
                past.Add(Entry(incident, new Side(side.Value + " (earlier figure)", side.Stance, replaced, [])));
            }

            var entry = Entry(incident, side with { For = side.For.Except(replaced).ToList() });
            (groups.Exists(other => Ends(side, other)) ? past : standing).Add(entry);
        }

        return (standing, past);
    }

    private sealed record Side(string Value, Stance Stance, List<(SourcedClaim Claim, int Weight)> For, List<(SourcedClaim Claim, int Weight)> Against);

    private IEnumerable<Side> Sides(string value, List<(SourcedClaim Claim, int Weight)> weighed)
    {
        var byStance = weighed.GroupBy(p => rules.StanceOf(p.Claim)).ToDictionary(g => g.Key, g => g.ToList());
        if (byStance.TryGetValue(Stance.Done, out var done) && byStance.TryGetValue(Stance.Denied, out var denied))
        {
            // What a paper says has not happened, and another later says has, is news and no dispute; so is what one voice takes back.
            var standingDenials = denied.Where(d => IsDenial(d.Claim) || !done.Exists(p => IsAfter(p.Claim, d.Claim))).ToList();
            var contradicting = standingDenials.Where(d => done.Exists(p => p.Claim.Voice != d.Claim.Voice)).ToList();
            if (contradicting.Count > 0)
            {
                byStance.Remove(Stance.Denied);
                yield return new Side(value, Stance.Done, done, contradicting);
                byStance.Remove(Stance.Done);
            }
            else if (standingDenials.Count == 0)
            {
                byStance.Remove(Stance.Denied);
            }
        }

        foreach (var (stance, claims) in byStance.OrderBy(pair => pair.Key))
        {
            yield return new Side(value, stance, claims, []);
        }
    }

    private static bool IsDenial(SourcedClaim claim) => claim.Claim.Attributions.Count > 0;

    private static bool IsAfter(SourcedClaim later, SourcedClaim earlier) =>
        later.SaidOn is { } a && earlier.SaidOn is { } b && a > b;

    // A plan, fear or demand ends when the deed is reported; a value ends when a later one that cannot stand beside it is.
    private bool Ends(Side side, Side other)
    {
        if (ReferenceEquals(side, other))
        {
            return false;
        }

        if (side.Value == other.Value)
        {
            // What one voice said and then took back, or denied and then granted, no longer stands.
            return side.Stance is Stance.Done or Stance.Denied
                ? other.Stance is Stance.Done or Stance.Denied && IsNewer(other, side) && side.For.TrueForAll(p => other.For.Exists(q => q.Claim.Voice == p.Claim.Voice))
                : other.Stance == Stance.Done && IsNewer(other, side);
        }

        return side.For[0].Claim.Claim.Content is State
            && other.Stance == Stance.Done
            && rules.Ends(side.Value, other.Value)
            && (IsNewer(other, side) || (IsOnlyTitle(side) && !IsOnlyTitle(other) && !IsNewer(side, other)));
    }

    private static bool IsNewer(Side left, Side right) =>
        Last(left) is { } a && Last(right) is { } b && a > b;

    private static DateOnly? Last(Side side) => side.For.Max(p => p.Claim.SaidOn);

    private static bool IsOnlyTitle(Side side) => side.For.TrueForAll(p => p.Claim.Claim.IsPresupposed);

    private BoardEntry Entry(Incident incident, Side side)
    {
        var list = side.For.Select(p => p.Claim).ToList();
        var first = list[0];
        var certainty = side.Against.Count > 0 ? Certainty.Disputed : CertaintyOf(side.Stance, list);
        return new BoardEntry
        {
            Id = ContentId.Of("entry", Names.Snake(rules.Board.ToString()), incident.Id, side.Value, Names.Snake(side.Stance.ToString())),
            Board = rules.Board,
            IncidentId = incident.Id,
            Subject = SubjectOf(incident),
            Value = side.Value.StartsWith(IBoardRules.Happening, StringComparison.Ordinal) ? KindOf(list) + side.Value[IBoardRules.Happening.Length..] : side.Value,
            Certainty = certainty,
            Claims = list.ToValueList(),
            Against = side.Against.Select(p => p.Claim).ToValueList(),
            Outlets = list.Select(c => c.Report.Publisher ?? c.Report.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Origins = list.Select(c => c.Origin.Id).Distinct(StringComparer.Ordinal).Count(),
            FirstSaidOn = first.SaidOn,
            FirstSaidBy = first.Origin.Name,
            LastSaidOn = list.Max(c => c.SaidOn),
            When = incident.When,
            Weight = side.For.Max(p => p.Weight),
        };
    }

    // Type and mode; the mode that most reports give.
    private static string KindOf(List<SourcedClaim> claims)
    {
        var kinds = claims.Select(c => (Event)c.Claim.Content).GroupBy(e => (e.Type, e.Mode))
            .OrderByDescending(g => g.Key.Mode is not null).ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key.Type, StringComparer.Ordinal).ThenBy(g => g.Key.Mode, StringComparer.Ordinal);
        var (type, mode) = kinds.First().Key;
        return mode is null ? type : $"{type} {mode}";
    }

    private static Certainty CertaintyOf(Stance stance, List<SourcedClaim> claims) => stance switch
    {
        Stance.Done when claims.TrueForAll(IsUnclear) => Certainty.Unclear,
        Stance.Done when AreIndependent(claims) => Certainty.Confirmed,
        Stance.Done when claims.TrueForAll(c => c.Claim.Attributions.Count > 0) => Certainty.SaidByParty,
        Stance.Done => Certainty.Reported,
        Stance.Denied => Certainty.Denied,
        Stance.Attempted => Certainty.Attempted,
        Stance.Possible => Certainty.Possible,
        Stance.Open => Certainty.Unclear,
        Stance.Feared => Certainty.Feared,
        Stance.Planned => Certainty.Planned,
        Stance.Threatened => Certainty.Threatened,
        Stance.Demanded => Certainty.Demanded,
        Stance.Conditional => Certainty.Conditional,
        Stance.Undecided => Certainty.Undecided,
        Stance.Unproven => Certainty.NoEvidence,
        Stance.Supposed => Certainty.Supposed,
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    private static bool IsUnclear(SourcedClaim claim) => claim.Claim.Content is State { Value: "unclear" or "contested" };

    // Two papers that quote one ministry have one source; so have two reports of one agency.
    private static bool AreIndependent(List<SourcedClaim> claims)
    {
        // All pairs fail only where all claims share an origin, or a voice, with all others: two of each kind are enough to look at.
        var pairs = claims.Select(c => (c.Origin.Id, c.Voice)).Distinct().ToList();
        return pairs.Take(MaxPairs).Any(a => pairs.Any(b => a.Id != b.Id && a.Voice != b.Voice));
    }

    private const int MaxPairs = 3;

    private static string SubjectOf(Incident incident)
    {
        var actors = string.Join(", ", incident.Actors.Take(2).Select(p => p.Name));
        var recipients = string.Join(", ", incident.Recipients.Take(2).Select(p => p.Name));
        return (actors, recipients) switch
        {
            ("", "") => incident.Place ?? "",
            (_, "") => actors,
            ("", _) => recipients,
            _ => $"{actors} – {recipients}",
        };
    }
}
