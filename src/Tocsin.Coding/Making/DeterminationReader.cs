using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Stances;
using Tocsin.Language;

namespace Tocsin.Coding.Making;

/// <summary>Completes claims about formal decisions: one that was not made is pending, with or without a deadline, and things hang on it.</summary>
internal sealed class DeterminationReader(ReportContext context, int number, Tree tree)
{
    private const string Pending = "under-review";
    private const string Made = "made";

    /// <summary>In what manner a decision is put: what was plainly not made, or is considered, is undecided.</summary>
    public static ClaimKind KindOf(Stance stance) =>
        stance.IsNegated || (stance.Kind is ClaimKind.Hypothetical or ClaimKind.Planned or ClaimKind.Demanded && stance.Factuality == Factuality.Open)
            ? ClaimKind.Undecided
            : stance.Kind;

    /// <summary>Sets the value of pending decisions and adds what hangs on them.</summary>
    public void Complete(List<Claim> claims)
    {
        var adds = new List<Claim>();
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Content is not State { Family: StateFamily.Determination } state)
            {
                continue;
            }

            var claim = claims[i];
            if (claim.Kind == ClaimKind.Undecided)
            {
                claim = claim with { Factuality = Factuality.Open, Content = state with { Value = state.Value == Made ? Pending : state.Value } };
            }

            var details = claim.Details.ToList();
            if (FindDeadline() is { } deadline)
            {
                details.Add(deadline);
            }

            if (claim.Kind != ClaimKind.Asserted || claim.Factuality != Factuality.Certain)
            {
                foreach (var (passage, aid, factuality) in FindStakes(claim.Content.Trigger))
                {
                    details.Add(new Detail(DetailKind.HangsOn, passage));
                    if (aid is not null)
                    {
                        adds.Add(claim with
                        {
                            Evidence = passage,
                            Factuality = factuality,
                            Kind = ClaimKind.Conditional,
                            Details = [],
                            Content = new State { Trigger = aid.Head, Family = StateFamily.Aid, Value = "conditioned", Actors = state.Actors, Themes = [aid], Recipients = RecipientsOf(aid) },
                        });
                    }
                }
            }

            claims[i] = claim with { Details = details.Distinct().OrderBy(detail => detail.Passage).ToValueList() };
        }

        claims.AddRange(adds.DistinctBy(claim => claim.Content));
    }

    // "there is no strict time frame", "has not set a deadline", "without a deadline"
    private Detail? FindDeadline()
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (!context.Classes.IsOf(number, tree, word, "deadline") || tree.Upos(word) != Upos.Noun)
            {
                continue;
            }

            // The limit itself must be denied, or the verb that would set it.
            var stance = context.Stances.Read(number, tree, word, -1);
            if (stance.IsNegated)
            {
                return new Detail(DetailKind.NoDeadline, tree.Span(tree.Subtree(word, child => tree.Relation(child) is not ("acl" or "conj"))));
            }
        }

        return null;
    }

    // Clauses of the same sentence, in the mood of what may be, that name aid or money or speak of consequences.
    private IEnumerable<(Passage Passage, Mention? Aid, Factuality Factuality)> FindStakes(Passage trigger)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree.Upos(word) is not (Upos.Verb or Upos.Aux) || tree[word].Passage == trigger || tree.Child(word, "aux") is not (>= 0 and var aux)
                || tree.Lemma(aux).ToLowerInvariant() is not ("could" or "would" or "may" or "might" or "can" or "will" or "must"))
            {
                continue;
            }

            Mention? aid = null;
            var isConsequence = false;
            var words = tree.Subtree(word);
            foreach (var inner in words)
            {
                isConsequence |= context.Classes.IsOf(number, tree, inner, "consequence");
                if (aid is null && tree.Upos(inner) == Upos.Noun && context.Classes.IsOf(number, tree, inner, "aid"))
                {
                    aid = context.Mentions.Read(number, inner);
                }
            }

            if ((aid is not null || isConsequence) && !words.Exists(inner => tree[inner].Passage == trigger))
            {
                var stance = context.Stances.Read(number, tree, word, -1);
                yield return (tree.Span(words), aid, stance.Factuality is Factuality.Certain ? Factuality.Possible : stance.Factuality);
            }
        }
    }

    private ValueList<Mention> RecipientsOf(Mention aid)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (tree[word].Passage != aid.Head)
            {
                continue;
            }

            foreach (var child in tree.ChildrenOf(word))
            {
                if (tree.DepRel(child) == "nmod" && tree.Preposition(child) is "to" or "for")
                {
                    return [context.Mentions.Read(number, child)];
                }
            }
        }

        return [];
    }
}
