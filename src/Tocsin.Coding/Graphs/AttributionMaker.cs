using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Mentions;
using Tocsin.Language;

namespace Tocsin.Coding.Graphs;

/// <summary>Makes attributions of the cues that the model found in a report.</summary>
internal sealed class AttributionMaker
{
    private readonly List<(GraphCue Cue, Attribution Attribution)> _made = [];

    /// <param name="graph">What the model says.</param>
    /// <param name="trees">The sentences.</param>
    /// <param name="mentions">Reads mentions.</param>
    /// <param name="byRule">What grammar and lexicon read: it gives the source where the model has none.</param>
    public AttributionMaker(ClaimGraph graph, IReadOnlyList<Tree?> trees, MentionReader mentions, IReadOnlyList<Attribution> byRule)
    {
        foreach (var cue in graph.Cues)
        {
            if (trees[cue.Node.Sentence] is { } tree && (cue.Probability >= GraphWeights.LeastCueAlone || byRule.Any(said => said.Cue.Overlaps(tree[cue.Node.Word].Passage))))
            {
                var made = Make(cue, tree, trees, mentions);
                made = made.Source is null && byRule.FirstOrDefault(said => said.Cue.Overlaps(made.Cue) && said.Source is not null) is { } rule ? made with { Source = rule.Source } : made;
                if (made.Source is null && SubjectOf(tree, cue.Node.Word) is >= 0 and var subject)
                {
                    made = made with { Source = mentions.Read(cue.Node.Sentence, subject) };
                }

                _made.Add((cue, made.Source is null ? made : made with { SourcePhrase = PhraseOf(made.Source, made.Cue, trees) }));
            }
        }
    }

    /// <summary>All attributions in order of their cues.</summary>
    public IEnumerable<Attribution> All => _made.Select(pair => pair.Attribution);

    /// <summary>Whether no attribution has this cue: one that the rules found may then stand.</summary>
    public bool Leaves(Passage cue) => !_made.Exists(pair => pair.Attribution.Cue.Overlaps(cue));

    /// <summary>In whose mouths a word of a sentence lies, the outermost first.</summary>
    public IEnumerable<Attribution> Around(int sentence, int word) => _made
        .Where(pair => pair.Cue.Holds(sentence, word) && !(pair.Cue.Node.Sentence == sentence && pair.Cue.Node.Word == word))
        .OrderByDescending(pair => pair.Cue.Contents.Sum(part => part.End - part.First))
        .Select(pair => pair.Attribution);

    // The source with its appositions and clauses, up to the cue.
    private static Passage PhraseOf(Mention source, Passage cue, IReadOnlyList<Tree?> trees)
    {
        foreach (var tree in trees)
        {
            if (tree is null || !tree.Sentence.Passage.Contains(source.Head))
            {
                continue;
            }

            var head = Enumerable.Range(0, tree.Count).First(word => tree[word].Passage.Overlaps(source.Head));
            while (tree.Head(head) >= 0 && source.Head.Overlaps(tree[tree.Head(head)].Passage))
            {
                head = tree.Head(head);
            }

            var words = tree.Subtree(head, child => !tree[child].Passage.Overlaps(cue) && tree.Relation(child) is not ("parataxis" or "case" or "cop" or "nsubj" or "ccomp")
                && !Enumerable.Range(0, tree.Count).Any(word => tree[word].Passage.Overlaps(cue) && tree.IsWithin(word, child)));
            return source.Passage.Cover(tree.Span(words));
        }

        return source.Passage;
    }

    // Who speaks by grammar: the subject of a verb, of a participle the noun that it hangs on.
    private static int SubjectOf(Tree tree, int cue)
    {
        if (tree.Upos(cue) is not (Upos.Verb or Upos.Aux))
        {
            return -1;
        }

        var subjects = ArgumentReader.OfVerb(tree, cue).Subjects;
        return subjects.Count > 0 && tree.Relation(subjects[0]) != "expl" && tree.Lemma(subjects[0]) != "it" ? subjects[0] : -1;
    }

    private static Attribution Make(GraphCue cue, Tree tree, IReadOnlyList<Tree?> trees, MentionReader mentions)
    {
        Mention? source = null;
        foreach (var role in cue.Node.Of("source"))
        {
            if (role.Probability >= GraphWeights.LeastSource && trees[role.Sentence] is { } of && of.Relation(role.Word) != "expl")
            {
                source = mentions.Read(role.Sentence, role.Word);
                break;
            }
        }

        var passage = tree[cue.Node.Word].Passage;
        foreach (var child in tree.ChildrenOf(cue.Node.Word))
        {
            if ((tree.DepRel(child) is "fixed" or "compound:prt") && Math.Abs(child - cue.Node.Word) <= 2)
            {
                passage = passage.Cover(tree[child].Passage);
            }
        }

        var parts = cue.Contents.Select(part => trees[part.Sentence]![part.First].Passage.Cover(trees[part.Sentence]![part.End - 1].Passage)).ToValueList();
        var content = parts.IsEmpty ? new Passage(passage.End, passage.End) : parts.Aggregate((all, part) => all.Cover(part));
        return new Attribution(source, passage, content, cue.Kind) { Parts = parts };
    }
}
