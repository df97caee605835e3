using Tocsin.Coding.Claims;
using Tocsin.Coding.en;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Predicates;
using Tocsin.Language;

namespace Tocsin.Coding.Making;

/// <summary>Reads what a clause adds to its event: purpose, cause, condition, deadline.</summary>
internal static class DetailReader
{
    /// <summary>The details that hang on a predicate, in order.</summary>
    public static ValueList<Detail> Read(Tree tree, Predicate predicate, List<FoundTime> times)
    {
        var found = new List<Detail>();
        ReadChildren(tree, predicate.Word, found);
        if (predicate.Light >= 0)
        {
            ReadChildren(tree, predicate.Light, found);
        }

        foreach (var time in times)
        {
            if (time.Time.IsDeadline && (tree.IsWithin(time.Head, predicate.Word) || (predicate.Light >= 0 && tree.IsWithin(time.Head, predicate.Light))))
            {
                found.Add(new Detail(DetailKind.Deadline, time.Time.Passage));
            }
        }

        return found.OrderBy(detail => detail.Passage).ToValueList();
    }

    private static void ReadChildren(Tree tree, int word, List<Detail> found)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            var kind = tree.Relation(child) switch
            {
                "advcl" or "acl" => OfClause(tree, child),
                "obl" or "nmod" => OfPhrase(tree, child),
                _ => null,
            };
            if (kind is { } known)
            {
                found.Add(new Detail(known, tree.Span(tree.Subtree(child, inner => tree.Relation(inner) != "parataxis"))));
            }
        }
    }

    private static DetailKind? OfClause(Tree tree, int clause)
    {
        foreach (var child in tree.ChildrenOf(clause))
        {
            if (tree.Relation(child) == "mark")
            {
                switch (tree.Lemma(child).ToLowerInvariant())
                {
                    case "to" or "so" when tree.DepRel(clause) != "acl:relcl":
                        return DetailKind.Purpose;
                    case "because":
                        return DetailKind.Cause;
                    case "if" or "unless":
                        return DetailKind.Condition;
                }
            }
        }

        return null;
    }

    private static DetailKind? OfPhrase(Tree tree, int phrase) => (tree.Preposition(phrase), tree.Lemma(phrase).ToLowerInvariant()) switch
    {
        ("because" or "due" or "owing", _) => DetailKind.Cause,
        ("in" or "as", "response" or "retaliation" or "reaction" or "protest" or "revenge" or "reprisal") => DetailKind.ResponseTo,
        _ => null,
    };
}
