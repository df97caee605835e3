using Tocsin.Coding.Grammar;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Predicates;
using Tocsin.Language.Graphs;

namespace Tocsin.Coding.Graphs;

/// <summary>Decides which words of a sentence tell of events and states: the model proposes, lexicon and grammar are evidence.</summary>
/// <remarks>Each class's probability is multiplied where the lexicon has the word in a sense that fits; the likeliest class wins. So a line
/// of the lexicon turns what is open, and cannot make politics of a football match of which the model is sure.</remarks>
internal sealed class NodeDecider(ClaimGraph graph, EventLexicon lexicon, PredicateFinder finder, int number, Tree tree)
{
    private const string Other = "OTHER";

    /// <summary>The predicates of the sentence.</summary>
    /// <param name="byRule">What the lexicon finds.</param>
    /// <param name="idle">The words that tell of nothing here by the lexicon.</param>
    public List<Predicate> Decide(IReadOnlyList<Predicate> byRule, IReadOnlySet<int> idle)
    {
        var rules = byRule.ToDictionary(predicate => predicate.Word);
        var found = new List<Predicate>();
        foreach (var node in graph.In(number))
        {
            var rule = rules.GetValueOrDefault(node.Word);
            var (type, probability) = Choose(node.Scores, "event", rule?.Sense.Type, GraphWeights.LexiconType, GraphWeights.LeastEvent, idle.Contains(node.Word));
            type = type == Other ? null : type;
            var (state, stateProbability) = Choose(node.Scores, "state", rule is { Sense: { StateFamily: { } family, StateValue: { } value } } ? family + "/" + value : null, GraphWeights.LexiconState, GraphWeights.LeastState, idle.Contains(node.Word));
            if (type is null && state is null)
            {
                continue;
            }

            var predicate = Make(node, rule, type, state);
            predicate.Node = node;
            predicate.Probability = GraphWeights.Calibrated(probability);
            predicate.StateProbability = GraphWeights.Calibrated(stateProbability);
            GiveRoles(predicate, node);
            found.Add(predicate);
        }

        return found;
    }

    // The likeliest class of a head with the lexicon's as evidence; null where it is none or too unsure.
    private (string? Class, float Probability) Choose(GraphWord scores, string head, string? byRule, float weight, float least, bool isIdle)
    {
        var classes = graph.Classes(head);
        var probabilities = scores.Of(head);
        var (best, most, sum) = (0, -1f, 0f);
        for (var i = 0; i < classes.Length; i++)
        {
            var score = probabilities[i] * (classes[i] == byRule ? weight : isIdle && (i == 0 || classes[i] == Other) ? GraphWeights.LexiconIdle : 1);
            sum += score;
            if (score > most)
            {
                (best, most) = (i, score);
            }
        }

        return best == 0 || most / sum < least ? (null, 0) : (classes[best], most / sum);
    }

    private Predicate Make(GraphNode node, Predicate? rule, string? type, string? state)
    {
        var slash = state?.IndexOf('/', StringComparison.Ordinal) ?? 0;
        var (family, value) = state is null ? (null, null) : (state[..slash], state[(slash + 1)..]);
        if (rule is not null && rule.Sense.Type == type && rule.Sense.StateFamily == family && rule.Sense.StateValue == value)
        {
            return type is not null && rule.Sense.Mode is null && ModeOf(node.Scores, type) is { } mode ? finder.With(number, tree, rule, rule.Sense with { Mode = mode }) : rule;
        }

        var known = rule is not null && rule.Sense.Type == type ? rule.Sense : null;
        var sense = new Sense(
            [],
            type,
            known?.Mode ?? (type is null ? null : ModeOf(node.Scores, type)),
            known?.Context,
            known?.Cameo ?? (type is null ? null : lexicon.RootCode(type)),
            family,
            value,
            "")
        {
            Line = rule?.Sense.Line,
        };
        return rule is not null ? finder.With(number, tree, rule, sense) : finder.Make(number, tree, node.Word, sense);
    }

    private string? ModeOf(GraphWord scores, string type)
    {
        var classes = graph.Classes("mode");
        var probabilities = scores.Of("mode");
        var (best, most, sum) = ((string?)null, 0f, 0f);
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i].Length > type.Length && classes[i][type.Length] == '/' && classes[i].StartsWith(type, StringComparison.Ordinal))
            {
                sum += probabilities[i];
                if (probabilities[i] > most)
                {
                    (best, most) = (classes[i][(type.Length + 1)..], probabilities[i]);
                }
            }
        }

        return best is null or "-" || most < sum * GraphWeights.LeastMode ? null : best;
    }

    private void GiveRoles(Predicate predicate, GraphNode node)
    {
        Merge(predicate.Actors, node, "actor");
        Merge(predicate.Recipients, node, "recipient");
        Merge(predicate.Themes, node, "theme");

        // One part for each: the likeliest.
        Part(predicate.Actors, "actor", predicate.Recipients, "recipient", node);
        Part(predicate.Actors, "actor", predicate.Themes, "theme", node);
        Part(predicate.Recipients, "recipient", predicate.Themes, "theme", node);
        AddFar(predicate.FarActors, predicate.Actors, node, "actor");
        AddFar(predicate.FarRecipients, predicate.Recipients, node, "recipient");
    }

    private void Merge(List<int> words, GraphNode node, string role)
    {
        var said = node.Of(role).Where(found => found.Sentence == number && found.Probability >= GraphWeights.SureRole).Select(found => found.Word).ToList();
        var kept = words.Where(word => node.Of(role, number, word) >= (said.Count == 0 ? GraphWeights.GrammarRoleAlone : GraphWeights.GrammarRole)).ToList();
        if (said.Count == 0 && kept.Count == 0)
        {
            // Nobody by the model: the likeliest word that it does not give another part, else whom grammar names.
            var likely = node.Of(role).FirstOrDefault(found => found.Sentence == number && found.Probability >= GraphWeights.LikelyRole);
            if (likely.Probability > 0)
            {
                said.Add(likely.Word);
            }
        }

        // "the editor and the printer": what grammar joins to one that has the part has it, too.
        var chosen = said.Union(kept).ToList();
        chosen.AddRange(words.Where(word => !chosen.Contains(word) && chosen.Exists(other => AreJoined(word, other))).ToList());
        words.Clear();
        words.AddRange(chosen.Order());
    }

    private bool AreJoined(int first, int second) =>
        (tree.Relation(first) == "conj" && (tree.Head(first) == second || (tree.Relation(second) == "conj" && tree.Head(first) == tree.Head(second))))
        || (tree.Relation(second) == "conj" && tree.Head(second) == first);

    private void Part(List<int> first, string firstRole, List<int> second, string secondRole, GraphNode node)
    {
        foreach (var word in first.Intersect(second).ToList())
        {
            if (node.Of(firstRole, number, word) >= node.Of(secondRole, number, word))
            {
                second.Remove(word);
            }
            else
            {
                first.Remove(word);
            }
        }
    }

    private void AddFar(List<(int Sentence, int Word)> far, List<int> near, GraphNode node, string role)
    {
        if (near.Count == 0)
        {
            far.AddRange(node.Of(role).Where(found => found.Sentence != number && found.Probability >= GraphWeights.SureRole).Select(found => (found.Sentence, found.Word)));
        }
    }
}
