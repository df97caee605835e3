using Tocsin.Coding.Grammar;

namespace Tocsin.Coding.en;

/// <summary>Nouns that only count or part: "hundreds of activists", "members of the guard" are activists and the guard.</summary>
internal static class Quantifiers
{
    private static readonly HashSet<string> Words =
    [
        .. ("hundred thousand million dozen score ten number group one two three some many several most majority minority handful pair couple all none ton part member"
            + " element rest half wave series spate host string rank").Split(' '),
    ];

    /// <summary>The noun that a quantifier counts ("activists"), or -1 where the word is none.</summary>
    public static int CountedBy(Tree tree, int word)
    {
        if (!Words.Contains(tree.Lemma(word).ToLowerInvariant().TrimEnd('s')))
        {
            return -1;
        }

        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.DepRel(child) == "nmod" && tree.Preposition(child) == "of")
            {
                return child;
            }
        }

        return -1;
    }
}
