using Tocsin.Coding.Claims;

namespace Tocsin.Situations;

internal static class Stances
{
    public static Stance Of(Claim claim) => claim.Kind switch
    {
        ClaimKind.Asserted => claim.Factuality switch
        {
            Factuality.Certain or Factuality.Probable => Stance.Done,
            Factuality.Possible => Stance.Possible,
            Factuality.Open => Stance.Open,
            _ => Stance.Denied,
        },
        ClaimKind.Denied => Stance.Denied,
        ClaimKind.Feared => Stance.Feared,
        ClaimKind.Planned => Stance.Planned,
        ClaimKind.Threatened => Stance.Threatened,
        ClaimKind.Demanded => Stance.Demanded,
        ClaimKind.Conditional => Stance.Conditional,
        ClaimKind.Undecided => Stance.Undecided,
        ClaimKind.Attempted => Stance.Attempted,
        ClaimKind.Hypothetical => Stance.Supposed,
        ClaimKind.Unproven => Stance.Unproven,
        _ => throw new ArgumentOutOfRangeException(nameof(claim)),
    };
}
