using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Graphs;
using Tocsin.Language;

namespace Tocsin.Coding.Mentions;

/// <summary>Puts together the mentions of one report that mean the same: names by their letters, the rest by what the model links.</summary>
/// <remarks>Two names of different known actors are never put together, however the model links them.</remarks>
internal sealed class CoreferenceReader
{
    // What the model takes for a mention, and for the same; found on the dev split of the corpus.
    private const double LeastMention = 0.5;
    private const double LeastLink = 0.4;

    private readonly MentionReader _mentions;
    private readonly IReadOnlyList<Tree?> _trees;
    private readonly List<(int Sentence, int Word)> _words = [];
    private readonly Dictionary<(int Sentence, int Word), int> _numbers = [];
    private readonly int[] _parents;
    private readonly string?[] _actors;

    private CoreferenceReader(MentionReader mentions, IReadOnlyList<Tree?> trees, ClaimGraph graph, GraphLinks links)
    {
        (_mentions, _trees) = (mentions, trees);
        for (var sentence = 0; sentence < trees.Count; sentence++)
        {
            if (trees[sentence] is { } tree)
            {
                AddWords(sentence, tree, graph);
            }
        }

        _parents = [.. Enumerable.Range(0, _words.Count)];
        _actors = [.. _words.Select(ActorAt)];
        JoinNames();
        for (var number = 0; number < _words.Count; number++)
        {
            var (sentence, word) = _words[number];
            if (links.Of(sentence, word, LeastLink) is { } link && _numbers.TryGetValue(link, out var earlier))
            {
                Join(earlier, number);
            }
            else if (mentions.AntecedentOf(sentence, word) is { } chosen && _numbers.TryGetValue(chosen, out earlier))
            {
                Join(earlier, number);
            }
        }

        JoinAppositions();
        JoinSecondMentions();
    }

    /// <summary>The chains of a report: passages that mean the same, two or more each, in order of the text.</summary>
    public static ValueList<Chain> Read(MentionReader mentions, IReadOnlyList<Tree?> trees, ClaimGraph graph, GraphLinks links)
    {
        var reader = new CoreferenceReader(mentions, trees, graph, links);
        return Enumerable.Range(0, reader._words.Count).GroupBy(reader.Root).Where(chain => chain.Count() > 1)
            .Select(chain => new Chain(chain.Select(number =>
            {
                var (sentence, word) = reader._words[number];
                var mention = mentions.Read(sentence, word);
                return new ChainLink(mention.Passage, trees[sentence]![word].Passage);
            }).ToValueList()))
            .OrderBy(chain => chain.Links[0].Head).ToValueList();
    }

    private void AddWords(int sentence, Tree tree, ClaimGraph graph)
    {
        var classes = graph.Classes("mention");
        var marked = new HashSet<int>();
        foreach (var node in graph.In(sentence))
        {
            var scores = node.Scores.Of("mention");
            if (1 - scores[0] >= LeastMention && classes[1 + System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores[1..])] is not ("time" or "quantity"))
            {
                marked.Add(node.Word);
            }
        }

        for (var word = 0; word < tree.Count; word++)
        {
            // A name is one mention, by its head; "French" in "French troops" is none of its own.
            if (_mentions.NameAt(sentence, word) is { } name)
            {
                // "Irving, Texas" is two places.
                var isSecond = word > name.First + 1 && tree[word - 1].Form == "," && name.Kind == "LOC";
                if ((MentionReader.HeadOf(tree, name) != word && !isSecond) || !(marked.Contains(word) || tree.Upos(word) == Upos.Propn))
                {
                    continue;
                }
            }
            else if (!marked.Contains(word) && !IsNoun(tree, word) && !IsPronoun(tree, word) && !IsProper(tree, word))
            {
                continue;
            }

            _numbers[(sentence, word)] = _words.Count;
            _words.Add((sentence, word));
        }
    }

    // What is spoken of again need not be an actor: "a report", "the report".
    private static bool IsNoun(Tree tree, int word) =>
        (tree.Upos(word) is Upos.Noun || (tree.Upos(word) is Upos.Num && tree[word].Form.Length == 4 && tree[word].Form[0] is '1' or '2')) && tree.Relation(word) is not ("flat" or "fixed" or "goeswith") && tree.DepRel(word) is not ("nmod:desc" or "nmod:unmarked" or "obl:unmarked");

    // Names that the model does not know as names: the head of a run of proper nouns.
    private static bool IsProper(Tree tree, int word) =>
        tree.Upos(word) is Upos.Propn && !(tree.Head(word) is >= 0 and var head && tree.Upos(head) is Upos.Propn && tree.Relation(word) is "flat" or "compound" or "goeswith");

    private static bool IsPronoun(Tree tree, int word) =>
        tree.Upos(word) is Upos.Pron && tree.Relation(word) != "expl" && tree[word].Form.ToLowerInvariant() is "he" or "she" or "him" or "her" or "his" or "hers" or "they" or "them" or "their" or "theirs" or "it" or "its" or "himself" or "herself" or "itself" or "themselves";

    // "X, the commander of the guard": both mean one, unless the second is a list's next item.
    private void JoinAppositions()
    {
        for (var number = 0; number < _words.Count; number++)
        {
            var (sentence, word) = _words[number];
            var tree = _trees[sentence]!;
            if (tree.Relation(word) == "appos" && tree.Head(word) is >= 0 and var head && _numbers.TryGetValue((sentence, head), out var first) && tree.Child(word, "case") < 0
                && _mentions.Read(sentence, head).Kind is not MentionKind.Place)
            {
                Join(first, number);
            }
        }
    }

    // "a report" - "the report": a definite noun means the last one of its lemma and number, where no new modifier tells it apart.
    private void JoinSecondMentions()
    {
        var last = new Dictionary<(string, bool), int>();
        var same = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < _words.Count; number++)
        {
            var (sentence, word) = _words[number];
            var tree = _trees[sentence]!;
            if (tree.Upos(word) is not (Upos.Noun or Upos.Num) || _mentions.NameAt(sentence, word) is not null)
            {
                continue;
            }

            var key = (tree.Lemma(word).ToLowerInvariant(), tree.HasFeature(word, "Number=Plur"));
            var words = NounWords(tree, word);
            if (!same.TryAdd(words, number) && !HasIndefinite(tree, word))
            {
                Join(same[words], number);
            }
            else if (last.TryGetValue(key, out var earlier) && IsDefinite(tree, word) && (Modifiers(tree, word) is var own && (own.Count == 0 || own.IsSubsetOf(Modifiers(_trees[_words[earlier].Sentence]!, _words[earlier].Word)))))
            {
                Join(earlier, number);
            }

            last[key] = number;
        }
    }

    // A noun with its modifiers, without article: what is called alike is alike.
    private static string NounWords(Tree tree, int word)
    {
        var words = tree.Subtree(word, child => tree.Relation(child) is "amod" or "compound" or "nummod" or "nmod" or "case" && !(tree.Relation(child) == "case" && tree.Head(child) == word));
        return string.Join(' ', words.Select(at => at == word ? tree.Lemma(at).ToLowerInvariant() + (tree.HasFeature(at, "Number=Plur") ? "+" : "") : tree[at].Form.ToLowerInvariant()));
    }

    private static bool HasIndefinite(Tree tree, int word)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) == "nummod" || (tree.Relation(child) == "det" && tree.Lemma(child).ToLowerInvariant() is "a" or "another" or "some" or "any" or "no" or "each" or "every"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDefinite(Tree tree, int word)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) == "det" && tree.Lemma(child).ToLowerInvariant() is "the" or "this" or "that" or "these" or "those")
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Modifiers(Tree tree, int word)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) is "amod" or "compound" or "nummod" or "nmod" or "acl")
            {
                found.Add(tree.Lemma(child).ToLowerInvariant());
            }
        }

        return found;
    }

    private string? ActorAt((int Sentence, int Word) at)
    {
        var (sentence, word) = at;
        if (_mentions.NameAt(sentence, word) is null)
        {
            return IsProper(_trees[sentence]!, word) ? "name:" + ActorIndex.Key(ProperWords(_trees[sentence]!, word)) : null;
        }

        var mention = _mentions.Read(sentence, word);
        return mention.Actor is { } actor && mention.Kind is not (MentionKind.Place or MentionKind.Group) ? actor.Id
            : mention.Place is { } place ? "place:" + place.Id
            : "name:" + ActorIndex.Key(mention.Name);
    }

    private static string ProperWords(Tree tree, int word) =>
        string.Join(' ', tree.Subtree(word, child => tree.Upos(child) is Upos.Propn && tree.Relation(child) is "flat" or "compound" or "goeswith").Select(at => tree[at].Form));

    private void JoinNames()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < _words.Count; number++)
        {
            if (_actors[number] is { } actor && !first.TryAdd(actor, number))
            {
                Join(first[actor], number);
            }
        }
    }

    private void Join(int a, int b)
    {
        var (rootA, rootB) = (Root(a), Root(b));
        if (rootA == rootB || (_actors[rootA] is { } actorA && _actors[rootB] is { } actorB && actorA != actorB))
        {
            return;
        }

        // The earlier is the root; it knows the actor if either does.
        var (low, high) = rootA < rootB ? (rootA, rootB) : (rootB, rootA);
        _parents[high] = low;
        _actors[low] ??= _actors[high];
    }

    private int Root(int number)
    {
        while (_parents[number] != number)
        {
            number = _parents[number] = _parents[_parents[number]];
        }

        return number;
    }
}
