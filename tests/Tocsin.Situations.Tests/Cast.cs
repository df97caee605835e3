using Tocsin.Coding.Actors;
using Tocsin.Coding.Places;

namespace Tocsin.Situations.Tests;

/// <summary>The people, bodies and places of an invented crisis in the invented state of Karu.</summary>
internal static class Cast
{
    private static readonly Dictionary<string, Actor> Actors = new(StringComparer.Ordinal)
    {
        ["Sorel"] = new("adama-sorel", "Adama Sorel", ActorKind.Person, "KAR", "GOV", "president"),
        ["Tamane"] = new("ibra-tamane", "Ibra Tamane", ActorKind.Person, "KAR", "MIL", "commander of the guard"),
        ["guard"] = new("karu-guard", "the presidential guard", ActorKind.Organization, "KAR", "MIL"),
        ["army"] = new("karu-army", "the army", ActorKind.Organization, "KAR", "MIL"),
        ["Karu"] = new("karu", "Karu", ActorKind.Country, "KAR", null),
        ["Norland"] = new("norland", "Norland", ActorKind.Country, "NOR", null),
        ["Southern League"] = new("southern-league", "the Southern League", ActorKind.Organization, "IGO", null),
        ["Red Lance"] = new("red-lance", "Red Lance", ActorKind.Group, "IMG", "PRM"),
        ["ministry"] = new("karu-health-ministry", "the health ministry", ActorKind.Organization, "KAR", "GOV"),
        ["rebels"] = new("northern-rebels", "the Northern Front", ActorKind.Group, "KAR", "REB"),
    };

    public static readonly Dictionary<string, Place> Places = new(StringComparer.Ordinal)
    {
        ["Belva"] = new("belva", "Belva", "KAR", 10, 10, "town"),
        ["Tesk"] = new("tesk", "Tesk", "KAR", 12, 11, "town"),
    };

    public static Actor? Find(string words) => Actors.Where(a => words.Contains(a.Key, StringComparison.Ordinal)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Value).FirstOrDefault();
}
