using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Language;
using Tocsin.Situations.Boards;
using Tocsin.Situations.Changes;
using Tocsin.Situations.Incidents;
using Tocsin.Situations.Origins;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations;

/// <summary>Makes the state of play from coded reports.</summary>
/// <remarks>A function of the reports alone: their order does not matter, and a report given twice counts once. Safe for use by several threads.</remarks>
public sealed class StateOfPlayBuilder
{
    private readonly SituationSettings _settings;

    /// <summary>Makes a builder.</summary>
    /// <param name="settings">Default: <see cref="SituationSettings"/> as it comes.</param>
    public StateOfPlayBuilder(SituationSettings? settings = null) => _settings = settings ?? new SituationSettings();

    /// <summary>The state of play as of a day.</summary>
    /// <param name="reports">The coded reports, in any order.</param>
    /// <param name="asOf">The last day of publication that counts; a report without a day then does not count. Null for all reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public StateOfPlay Build(IEnumerable<CodedReport> reports, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var all = reports
            .Order(ReportOrder.Instance)
            .DistinctBy(r => r.Report.Id, StringComparer.Ordinal)
            .Where(r => asOf is null || r.Report.PublishedOn <= asOf)
            .ToList();
        var now = Make(all);
        var since = _settings.ChangesSince ?? all.Select(r => r.Report.PublishedOn).OfType<DateOnly>().Distinct().OrderDescending().Skip(1).Select(d => (DateOnly?)d).FirstOrDefault();
        if (since is { } day)
        {
            var before = Make([.. all.Where(r => r.Report.PublishedOn is not { } published || published <= day)]);
            now = now with { ChangesSince = since, Changes = ChangeFinder.Find(before.Boards, now.Boards) };
        }

        return now with { AsOf = asOf ?? now.AsOf };
    }

    private StateOfPlay Make(List<CodedReport> reports)
    {
        var origins = OriginFinder.Find(reports);
        var parties = PartyIndex.Of(reports.SelectMany(r => r.Claims).SelectMany(Mentions));
        var claims = reports
            .SelectMany(r => r.Claims
                .OrderBy(c => c.Evidence).ThenBy(c => c.Id, StringComparer.Ordinal)
                .Select(c => new SourcedClaim(c, r, origins[r.Report.Id], Voices.Of(c, origins[r.Report.Id], parties))))
            .ToList();
        var situation = SituationFinder.Find(reports, claims, parties);
        var incidents = new IncidentFinder(parties, _settings.UndatedDays).Find(claims);
        var background = new Background(parties, situation.Countries, Leaders(claims, parties), claims);
        return new StateOfPlay
        {
            AsOf = situation.Reported.Last,
            Situation = situation,
            Boards = BoardMaker.Make(incidents, background),
            Incidents = incidents.ToValueList(),
            Sources = reports.Select(r => new Source(r, origins[r.Report.Id])).ToValueList(),
        };
    }

    internal static IEnumerable<Mention> Mentions(Claim claim)
    {
        var content = claim.Content;
        return content.Actors.Concat(content.Recipients).Concat(content.Themes)
            .Concat(content.Place is { } place ? [place] : [])
            .Concat(claim.Attributions.Select(a => a.Source).OfType<Mention>());
    }

    // Whoever the reports give a high office by its name, or whose loss or claim of one they tell.
    private static IEnumerable<string> Leaders(IEnumerable<SourcedClaim> claims, PartyIndex parties)
    {
        foreach (var claim in claims)
        {
            if (claim.Claim.Content is State { Family: StateFamily.Office } office)
            {
                foreach (var holder in office.Actors)
                {
                    yield return parties[holder].Id;
                }
            }

            foreach (var mention in Mentions(claim.Claim).Where(m => m.Actor is { Office: not null, Sector: "GOV" or "MIL" or "ELI" or null }))
            {
                yield return parties[mention].Id;
            }
        }
    }
}
