using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Diplomacy;

/// <summary>What states, organisations and leaders say to and ask of each other: talks, mediation, demands, ultimatums, offers, refusals.</summary>
internal sealed class DiplomacyRules : IBoardRules
{
    public BoardKind Board => BoardKind.Diplomacy;

    public int Weigh(SourcedClaim claim, Incident incident, Background background)
    {
        if (claim.Claim.Content is not Event happening || !happening.Actors.Concat(happening.Recipients).Any(m => Speaks(m, background)))
        {
            return 0;
        }

        var hasTerm = claim.Claim.Details.Any(d => d.Kind is DetailKind.Deadline or DetailKind.Condition) || happening.Time is { IsDeadline: true };
        var isAnswered = happening.Recipients.Count > 0;
        if (claim.Stance is Stance.Threatened or Stance.Demanded)
        {
            return hasTerm ? 80 : claim.Stance == Stance.Threatened ? 75 : 60;
        }

        return happening.Type switch
        {
            "THREATEN" => 75,
            "REQUEST" when hasTerm => 80,
            "REQUEST" => 60,
            "RETREAT" when happening.Mode is "release" or "ceasefire" or "access" => 70,
            "CONSULT" => happening.Mode == "third-party" ? 65 : 55,
            "AGREE" or "CONCEDE" or "REJECT" or "COOPERATE" => 55,
            "SUPPORT" => isAnswered ? 45 : 35,
            "ACCUSE" => isAnswered ? 50 : 30,
            _ => 0,
        };
    }

    private static bool Speaks(Mention mention, Background background) =>
        background.PartyOf(mention) is var party
        && (party.Country is "IGO" or "UNO" or "EUR" or "NGO" || mention.Kind == MentionKind.Country || background.IsLeader(party)
            || party.Sector is "GOV" or "MIL" or "LEG" or "OPP" or "REB" or "PTY"
            || (party.Country is not null && party.Sector is null));
}
