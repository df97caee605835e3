using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;
using Tocsin.Language;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations.Incidents;

/// <summary>Brings together the claims about one happening or one condition, over all reports.</summary>
/// <remarks>Conditions go by a key (<see cref="Conditions"/>). Happenings are compared: what contradicts (other actors, other victims, other
/// place, other day) keeps two claims apart, and they come together only where enough agrees (<see cref="Traits"/>). Claims are taken in the
/// order of publication, whatever the order in which they were given.</remarks>
internal sealed class IncidentFinder(PartyIndex parties, int undatedDays)
{
    public IReadOnlyList<Incident> Find(IReadOnlyList<SourcedClaim> ordered)
    {
        var drafts = new List<Draft>();
        var byKey = new Dictionary<string, Draft>(StringComparer.Ordinal);
        var byTrait = new Dictionary<(string Family, string Trait), List<Draft>>();
        var conditions = new Conditions(ordered, parties);
        foreach (var sourced in ordered)
        {
            if (conditions.KeyOf(sourced) is { } key)
            {
                if (!byKey.TryGetValue(key, out var condition))
                {
                    byKey[key] = condition = new Draft(Conditions.FamilyOf((State)sourced.Claim.Content));
                    drafts.Add(condition);
                }

                condition.Add(sourced, Traits.Of(sourced, parties, undatedDays));
                continue;
            }

            var traits = Traits.Of(sourced, parties, undatedDays);
            var candidates = traits.Handles
                .SelectMany(handle => byTrait.GetValueOrDefault((traits.Family, handle)) ?? [])
                .Distinct();
            var best = candidates
                .Select(draft => (Draft: draft, Score: draft.Score(traits)))
                .Where(candidate => candidate.Score >= Traits.Enough)
                .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Draft.Number)
                .Select(candidate => candidate.Draft).FirstOrDefault();
            if (best is null)
            {
                best = new Draft(traits.Family) { Number = drafts.Count };
                drafts.Add(best);
            }

            best.Add(sourced, traits);
            foreach (var handle in traits.Handles)
            {
                if (!byTrait.TryGetValue((traits.Family, handle), out var list))
                {
                    byTrait[(traits.Family, handle)] = list = [];
                }

                if (!list.Contains(best))
                {
                    list.Add(best);
                }
            }
        }

        return [.. drafts.Select(Finish)];
    }

    private Incident Finish(Draft draft)
    {
        var claims = draft.Claims;
        var first = claims[0];
        return new Incident
        {
            Id = ContentId.Of("incident", draft.Family, first.Report.Id, first.Claim.Id),
            Family = draft.Family,
            Claims = claims.ToValueList(),
            Actors = Ranked(claims.SelectMany(c => c.Claim.Content.Actors)),
            Recipients = Ranked(claims.SelectMany(c => c.Claim.Content.Recipients)),
            Place = claims.Select(c => c.Claim.Content.Place).OfType<Mention>().Select(m => m.Place?.Name ?? m.Name)
                .GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .FirstOrDefault()?.Key,
            When = draft.When,
            IsBackground = claims.TrueForAll(c => c.Claim.IsBackground),
        };
    }

    private ValueList<Party> Ranked(IEnumerable<Mention> mentions) => mentions
        .Select(m => parties[m])
        .GroupBy(p => p.Id, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.First()).ToValueList();

    private sealed class Draft(string family)
    {
        private Traits? _joint;

        public int Number { get; init; }

        public string Family => family;

        public List<SourcedClaim> Claims { get; } = [];

        public DateRange When => _joint?.When ?? DateRange.Unknown;

        public void Add(SourcedClaim claim, Traits traits)
        {
            Claims.Add(claim);
            _joint = _joint is null ? traits : _joint.With(traits);
        }

        public double Score(Traits traits) => _joint!.Score(traits);
    }
}
