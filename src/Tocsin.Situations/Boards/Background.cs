using Tocsin.Coding.Claims;
using Tocsin.Language;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations.Boards;

/// <summary>What the rules of a board need to know beside the claim: who is who, and which countries the situation is about.</summary>
internal sealed class Background(PartyIndex parties, IEnumerable<string> countries, IEnumerable<string> leaders, IEnumerable<SourcedClaim> claims)
{
    private readonly HashSet<(string Report, Passage Trigger)> _postures =
        [.. claims.Where(c => c.Claim.Content is State { Family: StateFamily.Force }).Select(c => (c.Report.Id, c.Claim.Content.Trigger))];

    private readonly HashSet<string> _countries = new(countries, StringComparer.Ordinal);
    private readonly HashSet<string> _leaders = new(leaders, StringComparer.Ordinal);

    // Who claims, loses or is kept from an office, in words that tell it: of them it is news which office they hold.
    private readonly HashSet<string> _contenders =
    [
        .. claims
            .Where(c => c.Claim is { IsPresupposed: false, IsBackground: false, Content: State { Family: StateFamily.Office or StateFamily.Custody } })
            .SelectMany(c => c.Claim.Content.Recipients.Count > 0 ? c.Claim.Content.Recipients : c.Claim.Content.Actors)
            .Select(m => parties[m].Id),
    ];

    public Party PartyOf(Mention mention) => parties[mention];

    public IEnumerable<Party> PartiesOf(IEnumerable<Mention> mentions) => mentions.Select(m => parties[m]);

    /// <summary>Whether it is known to come from outside the countries that the situation is about.</summary>
    public bool IsOutside(Party party) => _countries.Count > 0 && party.Country is { } country && !_countries.Contains(country);

    /// <summary>Whether it is known to belong to a country that the situation is about.</summary>
    public bool IsInside(Party party) => party.Country is { } country && _countries.Contains(country);

    /// <summary>Whether reports give it an office, hold it for the holder or claimant of one, or tell of its custody.</summary>
    public bool IsLeader(Party party) => _leaders.Contains(party.Id);

    /// <summary>Whether reports tell of an office that it claims, wins or loses, or of its custody.</summary>
    public bool IsContender(Party party) => _contenders.Contains(party.Id);

    /// <summary>Whether the same words of a report also tell in what posture a force is.</summary>
    public bool HasPosture(string reportId, Passage trigger) => _postures.Contains((reportId, trigger));
}
