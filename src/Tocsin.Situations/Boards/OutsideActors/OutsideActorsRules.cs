using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.OutsideActors;

/// <summary>The part that outsiders have, or are said, feared or denied to have.</summary>
internal sealed class OutsideActorsRules : IBoardRules
{
    public BoardKind Board => BoardKind.OutsideActors;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Involvement } => 80,
        Event { Type: "ASSAULT" or "COERCE" or "MOBILIZE" } deed when claim.Stance != Stance.Done => IsByOutsider(deed, background) ? 70 : 0,
        Event { Type: "ACCUSE", Mode: "allege" } accusation => background.PartiesOf(accusation.Recipients).Any(background.IsOutside) ? 65 : 0,
        _ => 0,
    };

    private static bool IsByOutsider(Event deed, Background background) => background.PartiesOf(deed.Actors).Any(background.IsOutside);
}
