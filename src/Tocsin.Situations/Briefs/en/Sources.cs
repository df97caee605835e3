using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Which attributions can be told after what is said.</summary>
internal static class Sources
{
    // Who says or indicates something can be named after it; who denies, fears or believes cannot without turning the words round.
    private static readonly HashSet<string> NamedAfter = new(StringComparer.Ordinal) { "said", "claimed", "indicated" };

    /// <summary>Whether ", according to" and the source after the words say the same as the report.</summary>
    public static bool CanFollow(Attribution attribution) => attribution.Source is not null && NamedAfter.Contains(attribution.Kind);

    /// <summary>Whether who speaks is also who acts: "the League might march, according to the League" is better told from where it says so.</summary>
    public static bool SpeaksOfItself(Attribution attribution, Content content) =>
        attribution.Source?.Actor is { } speaker && content.Actors.Any(m => m.Actor?.Id == speaker.Id);
}
