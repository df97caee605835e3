using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.OutsideActors;

/// <summary>The part that outsiders have, or are said, feared or denied to have.</summary>
internal sealed class OutsideActorsRules : IBoardRules
{
    public BoardKind Board => BoardKind.OutsideActors;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Involvement } part => WeighPart(claim, part, background),
        Event { Type: "ASSAULT" or "COERCE" or "MOBILIZE" } deed when IsOnlySaid(claim) => IsByOutsider(deed, background) ? 70 : 0,
        Event { Type: "ACCUSE", Mode: "allege" } accusation => background.PartiesOf(accusation.Recipients).Any(background.IsOutside) ? 65 : 0,
        _ => 0,
    };

    // Those who made the coup took part in it, too: a part is told here where an outsider has it, or where nobody knows whose it is and it is only said.
    private static int WeighPart(SourcedClaim claim, State part, Background background)
    {
        var parties = background.PartiesOf(part.Actors).ToList();
        return parties.Exists(background.IsOutside) ? 80 : parties.Exists(background.IsInside) || !IsOnlySaid(claim) ? 0 : 60;
    }

    // What an outsider itself plans or threatens is diplomacy; what others say, fear or deny of it is told here.
    private static bool IsOnlySaid(SourcedClaim claim) => claim.Stance is Stance.Unproven or Stance.Feared or Stance.Denied or Stance.Possible or Stance.Open;

    private static bool IsByOutsider(Event deed, Background background) => background.PartiesOf(deed.Actors).Any(background.IsOutside);
}
