using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Which attributions can be told after what is said.</summary>
internal static class Sources
{
    // Who says or indicates something can be named after it; who denies, fears or believes cannot without turning the words round.
    private static readonly HashSet<string> NamedAfter = new(StringComparer.Ordinal) { "said", "claimed", "indicated" };

    /// <summary>Whether ", according to" and the source after the words say the same as the report.</summary>
    public static bool CanFollow(Attribution attribution) => attribution.Source is not null && NamedAfter.Contains(attribution.Kind);
}
