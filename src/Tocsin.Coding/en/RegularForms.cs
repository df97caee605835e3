namespace Tocsin.Coding.en;

/// <summary>The lemmas that a regular English form can have.</summary>
internal static class RegularForms
{
    /// <summary>Possible lemmas of a form in lower case, the likeliest first: "denied" may be of "deny", "denie" or "deni".</summary>
    public static IEnumerable<string> LemmasOf(string form)
    {
        if (form.Length < 4)
        {
            yield break;
        }

        if (form.EndsWith("ied", StringComparison.Ordinal) || form.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return form[..^3] + "y";
        }

        foreach (var ending in (string[])["ed", "ing", "es", "s", "d"])
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = form[..^ending.Length];
            yield return stem;
            if (ending is "s" or "d" or "es")
            {
                continue;
            }

            yield return stem + "e";
            if (stem.Length > 2 && stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }

        if (form.EndsWith("men", StringComparison.Ordinal))
        {
            yield return form[..^3] + "man";
        }
    }
}
