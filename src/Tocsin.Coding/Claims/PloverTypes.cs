namespace Tocsin.Coding.Claims;

/// <summary>The type under which PLOVER counts an event, by how its source puts it.</summary>
/// <remarks>Tocsin keeps deed and manner apart: a planned visit is a CONSULT that is planned. PLOVER and CAMEO count words about deeds as
/// types of their own: what is promised is AGREE, what is threatened THREATEN, what is demanded REQUEST, what is refused REJECT (PLOVER
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

        return Of(type, claim.Kind, claim.Attributions.Any(attribution => attribution.Kind == "denied"));
    }

    internal static string Of(string type, ClaimKind kind, bool isDeniedByCue)
    {
        var isCooperation = type is "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT";
        return kind switch
        {
            ClaimKind.Planned => isCooperation ? "AGREE" : IsForce(type) ? "THREATEN" : type,
            ClaimKind.Threatened => isCooperation ? type : "THREATEN",
            ClaimKind.Demanded => "REQUEST",
            ClaimKind.Denied when isCooperation && !isDeniedByCue => "REJECT",
            _ => type,
        };
    }

    private static bool IsForce(string type) => type is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE";
}
