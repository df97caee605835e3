namespace Tocsin.Coding.Claims;

/// <summary>The type under which PLOVER counts an event, by how its source puts it.</summary>
/// <remarks>Tocsin keeps deed and manner apart: a planned visit is a CONSULT that is planned. PLOVER and CAMEO count words about deeds as
/// types of their own: what is promised is AGREE, what is threatened THREATEN, what is demanded REQUEST (punishment that is called for: ACCUSE), what is refused REJECT (PLOVER
/// manual, draft 2.0: "future" material cooperation is AGREE, conflict THREATEN; data/ontology/plover.txt).</remarks>
public static class PloverTypes
{
    /// <summary>The PLOVER type of an event's claim; null for a state.</summary>
    public static string? Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Content is not Event { Type: var type })
        {
            return null;
        }

        return Of(type, claim.Kind, claim.Factuality > Factuality.Open, claim.Attributions.Any(attribution => attribution.Kind == "denied"));
    }

    /// <param name="type">The deed.</param>
    /// <param name="kind">In what manner it is put.</param>
    /// <param name="isNegative">Whether it is rather not so: "will not attend" is planned and refuses.</param>
    /// <param name="isDeniedByCue">Whether somebody denies it, which says nothing of what its doer wants.</param>
    internal static string Of(string type, ClaimKind kind, bool isNegative, bool isDeniedByCue)
    {
        var isCooperation = type is "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT";
        return kind switch
        {
            ClaimKind.Planned when isNegative => isCooperation ? "REJECT" : type,
            ClaimKind.Planned => isCooperation ? "AGREE" : IsForce(type) ? "THREATEN" : type,
            ClaimKind.Threatened => isCooperation ? type : "THREATEN",
            ClaimKind.Demanded => IsForce(type) || type == "ACCUSE" ? "ACCUSE" : "REQUEST",
            ClaimKind.Denied when isCooperation && !isDeniedByCue => "REJECT",
            _ => type,
        };
    }

    private static bool IsForce(string type) => type is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE";
}
