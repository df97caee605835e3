using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Violence;

/// <summary>Attacks and fighting, with those whom they killed, hurt or drove out.</summary>
internal sealed class ViolenceRules : IBoardRules
{
    public BoardKind Board => BoardKind.Violence;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Toll } toll => toll.Quantities.Count > 0 ? 95 : 80,
        Event { Type: "ASSAULT", Mode: "abduct" } abduction => background.PartiesOf(abduction.Recipients).Any(background.IsLeader) ? 0 : 75,
        Event { Type: "ASSAULT", Mode: "crowd-control" } => 0,
        Event { Type: "ASSAULT" } assault => assault.Quantities.Count > 0 ? 90 : 80,
        _ => 0,
    };
}
