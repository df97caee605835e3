using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Boards;

/// <summary>Compares the numbers that claims about one happening or condition give.</summary>
internal static class Figures
{
    /// <summary>Whether both cannot be right: the ranges have nothing in common.</summary>
    public static bool Exclude(Quantity left, Quantity right) =>
        (left.High ?? double.PositiveInfinity) < (right.Low ?? 0) || (right.High ?? double.PositiveInfinity) < (left.Low ?? 0);

    /// <summary>Whether the same voice, or the same publisher in its own words, later gives another number for the same thing.</summary>
    public static bool IsReplaced(SourcedClaim claim, IEnumerable<SourcedClaim> claims) => claims.Any(later =>
        later.Voice == claim.Voice && later.SaidOn > claim.SaidOn
        && claim.Claim.Content.Quantities.Any(old => old.Counted is not null
            && later.Claim.Content.Quantities.Any(number => number.Counted == old.Counted && (number.Low, number.High) != (old.Low, old.High))));

    /// <summary>The number that two claims give differently for one thing; null where they agree or count different things.</summary>
    public static string? CountedDifferently(SourcedClaim left, SourcedClaim right) => left.Claim.Content.Quantities
        .Where(a => a.Counted is not null && right.Claim.Content.Quantities.Any(b => b.Counted == a.Counted && Exclude(a, b)))
        .Select(a => a.Counted).FirstOrDefault();
}
