namespace Tocsin.Coding.Actors;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    /// <summary>A state.</summary>
    Country,
    /// <summary>A person.</summary>
    Person,
    /// <summary>An organisation or body: a ministry, a court, an alliance, a company.</summary>
    Organization,
    /// <summary>A group of people, armed or not.</summary>
    Group,
}

/// <summary>Who acts.</summary>
/// <param name="Id">Stable: the id in data/actors, or made of the name for one that only reports know.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166 alpha-3 code, or what PLOVER puts in its place (IGO, UNO, IMG, ...); null where unknown.</param>
/// <param name="Sector">PLOVER sector (GOV, MIL, REB, ...); null where unknown.</param>
/// <param name="Office">Title and body of the office that the report itself gives, as written ("commander of the presidential guard");
/// null where it gives none.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind, string? Country, string? Sector, string? Office = null)
{
    /// <summary>Whether the country is that of the passage, since no word of the report tells whose the actor is.</summary>
    public bool IsCountryFromContext { get; init; }

    /// <summary>Country and sector in one, as CAMEO and PLOVER write actors ("NERMIL"); "---" where neither is known.</summary>
    public string Code => (Country, Sector) switch
    {
        (null, null) => "---",
        (null, { } sector) => sector,
        ({ } country, null) => country,
        ({ } country, { } sector) => country + sector,
    };
}
