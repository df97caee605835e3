using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Determinations;

/// <summary>Formal decisions that a crisis waits for: pending, made, declined, lifted; and whatever else somebody has yet to decide.</summary>
internal sealed class DeterminationsRules : IBoardRules
{
    /// <summary>The value of a decision that was not taken, however the report puts it.</summary>
    public const string Pending = "pending";

    public BoardKind Board => BoardKind.Determinations;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) =>
        claim.Claim.Content is State { Family: StateFamily.Determination } ? 90 : claim.Stance == Stance.Undecided ? 65 : 0;

    /// <summary>"Has not determined", "is reviewing" and "has yet to decide" say one thing: the decision is pending.</summary>
    public string ValueOf(SourcedClaim claim) => IsPending(claim) ? Pending : ((State)claim.Claim.Content).Value;

    public Stance StanceOf(SourcedClaim claim) => IsPending(claim) ? Stance.Undecided : claim.Stance;

    public bool Ends(string earlier, string later) => earlier != later;

    private static bool IsPending(SourcedClaim claim) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Determination, Value: "under-review" or "not-raised" } => claim.Stance is Stance.Done or Stance.Undecided,
        State { Family: StateFamily.Determination, Value: "lifted" or "waived" or "expired" or "annulled" } => claim.Stance == Stance.Undecided,
        State { Family: StateFamily.Determination } => claim.Stance is Stance.Undecided or Stance.Denied or Stance.Open,
        _ => true,
    };
}
