namespace Tocsin.Situations.Boards.Leadership.En;

/// <summary>Tells the titles of those who lead a state or its government.</summary>
internal static class HighOffices
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "president", "premier", "chancellor", "king", "queen", "emir", "amir", "sultan", "monarch", "ruler", "leader", "head", "counsellor", "taoiseach", "regent",
    };

    private static readonly HashSet<string> Lesser = new(StringComparer.OrdinalIgnoreCase) { "vice", "deputy", "assistant", "regional", "provincial", "mayor" };

    /// <summary>Whether a title is that of a head of state or government.</summary>
    public static bool Include(string title)
    {
        var words = title.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return !words.Any(Lesser.Contains)
            && (words.Any(Titles.Contains) || (words.Contains("prime", StringComparer.OrdinalIgnoreCase) && words.Contains("minister", StringComparer.OrdinalIgnoreCase)));
    }
}
