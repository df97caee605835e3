using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Mentions;
using Tocsin.Language;

namespace Tocsin.Coding.Graphs;

/// <summary>Makes attributions of the cues that the model found in a report.</summary>
internal sealed class AttributionMaker
{
    private const float LeastSource = 0.35f;

    private readonly List<(GraphCue Cue, Attribution Attribution)> _made = [];

    public AttributionMaker(ClaimGraph graph, IReadOnlyList<Tree?> trees, MentionReader mentions)
    {
        foreach (var cue in graph.Cues)
        {
            if (trees[cue.Node.Sentence] is { } tree)
            {
                _made.Add((cue, Make(cue, tree, trees, mentions)));
            }
        }
    }

    /// <summary>All attributions in order of their cues.</summary>
    public IEnumerable<Attribution> All => _made.Select(pair => pair.Attribution);

    /// <summary>In whose mouths a word of a sentence lies, the outermost first.</summary>
    public IEnumerable<Attribution> Around(int sentence, int word) => _made
        .Where(pair => pair.Cue.Holds(sentence, word) && !(pair.Cue.Node.Sentence == sentence && pair.Cue.Node.Word == word))
        .OrderByDescending(pair => pair.Cue.Contents.Sum(part => part.End - part.First))
        .Select(pair => pair.Attribution);

    private static Attribution Make(GraphCue cue, Tree tree, IReadOnlyList<Tree?> trees, MentionReader mentions)
    {
        Mention? source = null;
        foreach (var role in cue.Node.Of("source"))
        {
            if (role.Probability >= LeastSource && trees[role.Sentence] is { } of && of.Relation(role.Word) != "expl")
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
