using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Times;
using Tocsin.Language;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations;

/// <summary>Tells what a set of reports is about.</summary>
internal static class SituationFinder
{
    // A country is part of the situation where at least half as many claims lie in it as in the first one: neighbours and partners are in
    // many claims too, but seldom where things happen.
    private const double ShareOfFirst = 0.5;
    private const int MaxNames = 12;

    public static Situation Find(IReadOnlyList<CodedReport> reports, IReadOnlyList<SourcedClaim> claims, PartyIndex parties)
    {
        var current = claims.Where(c => !c.Claim.IsBackground).ToList();
        var countries = current
            .SelectMany(c => CountriesOf(c.Claim, parties).Distinct(StringComparer.Ordinal))
            .GroupBy(code => code, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, Count: g.Count()))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Code, StringComparer.Ordinal)
            .ToList();
        var named = current
            .SelectMany(c => c.Claim.Content.Actors.Concat(c.Claim.Content.Recipients))
            .Select(m => parties[m]).Where(p => p.IsNamed)
            .GroupBy(p => p.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MaxNames).Select(g => g.First());
        var places = current
            .Select(c => c.Claim.Content.Place).OfType<Mention>().Select(m => m.Place?.Name ?? m.Name)
            .GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MaxNames).Select(g => g.Key);
        var days = reports.Select(r => r.Report.PublishedOn).OfType<DateOnly>().ToList();
        return new Situation(
            countries.Where(c => c.Count >= ShareOfFirst * countries[0].Count).Select(c => c.Code).ToValueList(),
            named.ToValueList(),
            places.ToValueList(),
            days.Count == 0 ? DateRange.Unknown : new DateRange(days.Min(), days.Max()));
    }

    // Where it happens, and whom it hits: who acts may come from anywhere.
    private static IEnumerable<string> CountriesOf(Claim claim, PartyIndex parties)
    {
        if (claim.Content.Place?.Place?.Country is { } country)
        {
            yield return country;
        }

        foreach (var recipient in claim.Content.Recipients)
        {
            if (parties[recipient] is { Country: { Length: 3 } code } party && party.StandsForState)
            {
                yield return code;
            }
        }

        if (claim.Content is State { Family: StateFamily.Office or StateFamily.Custody })
        {
            foreach (var holder in claim.Content.Actors)
            {
                if (parties[holder] is { Country: { Length: 3 } code } && code is not ("IGO" or "UNO" or "EUR" or "NGO" or "IMG" or "MNC" or "ISM"))
                {
                    yield return code;
                }
            }
        }
    }
}
