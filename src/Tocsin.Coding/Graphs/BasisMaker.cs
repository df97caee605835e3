using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Predicates;
using Tocsin.Language;

namespace Tocsin.Coding.Graphs;

/// <summary>Writes down what a claim rests on.</summary>
internal sealed class BasisMaker(ClaimGraph graph, IReadOnlyList<Tree?> trees)
{
    private const float LeastClass = 0.05f;
    private const float LeastPart = 0.1f;

    private static readonly string[] Roles = ["actor", "recipient", "theme", "place", "time", "number", "instrument", "office"];

    /// <summary>What a predicate's event or state rests on.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="head">"event" or "state".</param>
    /// <param name="chosen">The class that it got.</param>
    /// <param name="byRule">What grammar and lexicon say of its certainty.</param>
    public ClaimBasis Make(Predicate predicate, string head, string chosen, (Factuality Factuality, ClaimKind Kind) byRule)
    {
        var node = predicate.Node!;
        var model = Likeliest(node, head);
        return new ClaimBasis
        {
            Model = model.ToValueList(),
            LexiconLine = predicate.Sense.Line,
            IsTurnedByLexicon = predicate.Sense.Line is not null && (model.Count == 0 || model[0].Name != chosen),
            Parts = Roles.SelectMany(role => node.Of(role).TakeWhile(found => found.Probability >= LeastPart)
                .Where(found => trees[found.Sentence] is not null)
                .Select(found => new PartChance(role, trees[found.Sentence]![found.Word].Passage, found.Probability))).ToValueList(),
            Certainty = Likeliest(node, "factuality").Concat(Likeliest(node, "kind")).ToValueList(),
            CertaintyByRule = $"{byRule.Factuality.Code()} {byRule.Kind.ToString().ToLowerInvariant()}",
        };
    }

    private List<Chance> Likeliest(GraphNode node, string head)
    {
        var classes = graph.Classes(head);
        var probabilities = node.Scores.Of(head);
        var found = new List<Chance>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (probabilities[i] >= LeastClass)
            {
                found.Add(new Chance(classes[i], probabilities[i]));
            }
        }

        found.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return found;
    }
}
