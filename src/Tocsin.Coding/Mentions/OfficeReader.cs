using Tocsin.Coding.Actors;
using Tocsin.Coding.Grammar;
using Tocsin.Language;

namespace Tocsin.Coding.Mentions;

/// <summary>Finds titles of office: before a name ("Foreign Minister X"), behind it ("X, the commander of the guard"), around it ("the minister, X").</summary>
internal sealed class OfficeReader(ActorIndex actors)
{
    private const int LongestTitle = 6;

    /// <summary>The office that a noun heads: "minister" in "the deputy foreign minister"; null where it is none.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="head">The noun.</param>
    /// <param name="first">First word of the title as the data have it.</param>
    public OfficeTitle? At(Tree tree, int head, out int first)
    {
        first = head;
        if (tree.Upos(head) is not (Upos.Noun or Upos.Propn or Upos.Adj))
        {
            return null;
        }

        // Titles are few words that stand together and end in their head, or go on behind it ("chief of staff").
        OfficeTitle? best = null;
        var bestLength = 0;
        for (var start = head; start >= Math.Max(0, head - LongestTitle + 1); start--)
        {
            for (var end = head + 1; end <= Math.Min(tree.Count, head + LongestTitle); end++)
            {
                if (end - start > bestLength && actors.Office(KeyOf(tree, start, end)) is { } office)
                {
                    (best, bestLength, first) = (office, end - start, start);
                }
            }
        }

        return best;
    }

    /// <summary>The key of words, the last as its lemma so that plurals are found.</summary>
    private static string KeyOf(Tree tree, int start, int end)
    {
        if (end - start == 1)
        {
            return ActorIndex.Key(tree.Lemma(start));
        }

        var words = new string[end - start];
        for (var i = start; i < end; i++)
        {
            words[i - start] = ActorIndex.Key(tree[i].Form);
        }

        return string.Join(' ', words).Replace(" - ", "-", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal);
    }
}
