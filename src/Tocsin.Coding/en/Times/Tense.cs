using Tocsin.Coding.Grammar;
using Tocsin.Language;

namespace Tocsin.Coding.en.Times;

/// <summary>Whether a sentence tells at a word of what was, or of what is to come.</summary>
internal static class Tense
{
    /// <summary>Whether what the word belongs to is to come: "will meet on Thursday", "a meeting planned for Friday", "is due to expire".</summary>
    public static bool IsFuture(Tree tree, int word)
    {
        var isHeadline = tree[tree.Count - 1].Form is not ("." or "?" or "!" or "\"" or "”" or "'" or "’" or ")");
        if (IsBehindInfinitive(tree, word, isHeadline))
        {
            return true;
        }

        var steps = 0;
        for (var at = tree.Head(word); at >= 0 && steps < 7; at = tree.Head(at), steps++)
        {
            var lemma = tree.Lemma(at).ToLowerInvariant();
            if (steps < 3 && lemma is "due" or "set" or "schedule" or "slate" or "expect" or "plan" && !IsDone(tree, at))
            {
                return true;
            }

            // "called for a march on Saturday", "announced talks for Monday": what is called for is to come.
            if (steps is 1 or 2 && tree.Upos(tree.Head(word)) is Upos.Noun && lemma is "call" or "convene" or "demand" or "propose" or "urge" or "promise" or "plan" or "prepare")
            {
                return true;
            }

            if (tree.Upos(at) is Upos.Noun && lemma is "deadline" or "ultimatum" && steps < 2)
            {
                return true;
            }

            if (tree.Upos(at) is not (Upos.Verb or Upos.Aux) && tree.Child(at, "cop") < 0)
            {
                continue;
            }

            foreach (var child in tree.ChildrenOf(at))
            {
                var helper = tree.Lemma(child).ToLowerInvariant();
                if (tree.Relation(child) == "aux" && helper is "will" or "shall" or "'ll" or "must" or "may" or "can" or "should" or "wo")
                {
                    return !HasHave(tree, at);
                }

                if (tree.Relation(child) == "aux" && tree[child].Xpos is "VBD" && helper is not ("would" or "could" or "might"))
                {
                    return false;
                }

                // "to meet on Monday": an infinitive looks forward, save below what is over ("tried to leave on Monday").
                if (tree.Relation(child) == "mark" && helper == "to")
                {
                    return tree.Head(at) < 0 || LooksForward(tree, tree.Head(at), isHeadline);
                }
            }

            if (lemma is "go" && tree[at].Xpos == "VBG")
            {
                return true;
            }

            switch (tree[at].Xpos)
            {
                case "VBD" or "VBN" when tree.Relation(at) is not ("acl" or "amod"):
                    return false;
                case "VBZ" or "VBP":
                    // "The summit opens on Friday"; headlines tell in the present what was.
                    return !isHeadline && lemma is not ("say" or "be" or "have" or "do" or "report" or "tell" or "remain" or "stand" or "mark");
                case "VB" when tree.Head(at) < 0:
                    return true;
            }
        }

        return false;
    }

    // "X to leave Tuesday" in a headline, "is to be sworn in on Tuesday": told by the words, since trees of headlines often go wrong.
    private static bool IsBehindInfinitive(Tree tree, int word, bool isHeadline)
    {
        for (var at = word - 1; at >= Math.Max(1, word - 6); at--)
        {
            if (tree[at].Form is "," or ";" or ":" || tree[at].Xpos is "VBD")
            {
                return false;
            }

            if (string.Equals(tree[at].Form, "to", StringComparison.OrdinalIgnoreCase) && tree[at].Upos is Upos.Part or Upos.Adp && at + 1 < word && tree.Upos(at + 1) is Upos.Verb or Upos.Aux or Upos.Propn)
            {
                return tree[at - 1].Xpos is "VBZ" or "VBP" && tree.Lemma(at - 1) == "be"
                    || (isHeadline && tree.Upos(at + 1) is not Upos.Propn && tree.Lemma(at - 1) is not ("fail" or "try" or "refuse" or "force"));
            }
        }

        return false;
    }

    /// <summary>Whether the nearest verb above a word tells of what was.</summary>
    public static bool IsPast(Tree tree, int word)
    {
        var steps = 0;
        for (var at = tree.Head(word); at >= 0 && steps < 7; at = tree.Head(at), steps++)
        {
            foreach (var child in tree.ChildrenOf(at))
            {
                if (tree.Relation(child) is "aux" or "cop" && tree.Lemma(child) is "be" or "have" or "do" or "will")
                {
                    return tree[child].Xpos == "VBD";
                }
            }

            if (tree.Upos(at) is Upos.Verb)
            {
                return tree[at].Xpos == "VBD";
            }
        }

        return false;
    }

    private static bool HasHave(Tree tree, int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Relation(child) == "aux" && tree.Lemma(child) is "have")
            {
                return true;
            }
        }

        return false;
    }

    // "was scheduled": still to come for whoever said so; "had been planned" is over.
    private static bool IsDone(Tree tree, int word)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) == "aux" && tree[child].Xpos == "VBD" && tree.Lemma(child) == "have")
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksForward(Tree tree, int governor, bool isHeadline) =>
        isHeadline || tree[governor].Xpos is not ("VBD" or "VBN") || tree.Lemma(governor).ToLowerInvariant() is "plan" or "agree" or "promise" or "pledge" or "vow" or "threaten" or "intend" or "expect" or "ask" or "order" or "tell"
            or "decide" or "demand" or "urge" or "call" or "want" or "hope" or "give" or "schedule" or "set" or "invite" or "summon" or "offer" or "prepare" or "allow";
}
