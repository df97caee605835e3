using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Determinations;

/// <summary>Formal decisions that a crisis waits for: pending, made, declined, lifted.</summary>
internal sealed class DeterminationsRules : IBoardRules
{
    /// <summary>The value of a decision that was not taken, however the report puts it.</summary>
    public const string Pending = "pending";

    public BoardKind Board => BoardKind.Determinations;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) =>
        claim.Claim.Content is State { Family: StateFamily.Determination } ? 90 : 0;

    /// <summary>"Has not determined", "is reviewing" and "has yet to decide" say one thing: the decision is pending.</summary>
    public string ValueOf(SourcedClaim claim) =>
        claim.Stance is Stance.Undecided or Stance.Denied or Stance.Open or Stance.Planned || ((State)claim.Claim.Content).Value is "under-review" or "not-raised"
            ? Pending
            : ((State)claim.Claim.Content).Value;

    public bool Ends(string earlier, string later) => earlier != later;
}
