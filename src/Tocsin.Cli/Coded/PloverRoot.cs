namespace Tocsin.Cli.Coded;

/// <summary>The fifteen roots by which event types are exchanged: PLOVER's two kinds of giving way are one there.</summary>
internal static class PloverRoot
{
    /// <summary>The root of an event type.</summary>
    public static string Of(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    /// <summary>The CAMEO root that an event type falls under, as a code without further meaning ("120" for REJECT): for events of which the
    /// lexicon knows no closer code. As the types are told apart in data/ontology/plover.txt.</summary>
    public static string? Cameo(string type) => type switch
    {
        "AGREE" => "030",
        "CONSULT" => "040",
        "SUPPORT" => "050",
        "COOPERATE" => "060",
        "AID" => "070",
        "CONCEDE" or "RETREAT" or "YIELD" => "080",
        "REQUEST" => "100",
        "ACCUSE" => "110",
        "REJECT" => "120",
        "THREATEN" => "130",
        "PROTEST" => "140",
        "MOBILIZE" => "150",
        "SANCTION" => "160",
        "COERCE" => "170",
        "ASSAULT" => "180",
        _ => null,
    };
}
