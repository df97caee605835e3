namespace Tocsin.Cli.Coded;

/// <summary>The fifteen roots by which event types are exchanged: PLOVER's two kinds of giving way are one there.</summary>
internal static class PloverRoot
{
    /// <summary>The root of an event type.</summary>
    public static string Of(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;
}
