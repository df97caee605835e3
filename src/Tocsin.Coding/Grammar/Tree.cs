using Tocsin.Language;

namespace Tocsin.Coding.Grammar;

/// <summary>A sentence's dependency tree with ways to walk it. Words are named by their index.</summary>
internal sealed class Tree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    private readonly string[] _lemmas;

    /// <summary>Makes the tree of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lemmaOf">The lemma of a word; the model's own where null.</param>
    public Tree(Sentence sentence, Func<Token, string>? lemmaOf = null)
    {
        Sentence = sentence;
        _lemmas = [.. sentence.Tokens.Select(token => lemmaOf is null ? token.Lemma : lemmaOf(token))];
        var count = sentence.Tokens.Length;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            if (sentence.Tokens[i].Head is >= 0 and var head)
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
            else
            {
                Root = i;
            }
        }
    }

    public Sentence Sentence { get; }

    public int Root { get; }

    public int Count => Sentence.Tokens.Length;

    public Token this[int index] => Sentence.Tokens[index];

    public int Head(int index) => Sentence.Tokens[index].Head;

    public string DepRel(int index) => Sentence.Tokens[index].DepRel;

    public string Lemma(int index) => _lemmas[index];

    public Upos Upos(int index) => Sentence.Tokens[index].Upos;

    /// <summary>The relation without its subtype: "nsubj" of "nsubj:pass".</summary>
    public string Relation(int index)
    {
        var rel = DepRel(index);
        var colon = rel.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? rel : rel[..colon];
    }

    /// <summary>The words that hang directly on a word, from left to right.</summary>
    public Children ChildrenOf(int index) => new(this, index);

    /// <summary>The first direct dependent in a relation (subtype included), or -1.</summary>
    public int Child(int index, string depRel)
    {
        foreach (var child in ChildrenOf(index))
        {
            if (DepRel(child) == depRel)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is in the subtree of another, or is that word.</summary>
    public bool IsWithin(int index, int ancestor)
    {
        for (var i = index; i >= 0; i = Head(i))
        {
            if (i == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All words of a subtree in text order, leaving out the subtrees of dependents that a filter rejects.</summary>
    public List<int> Subtree(int index, Func<int, bool>? keep = null)
    {
        var found = new List<int>();
        var open = new Stack<int>();
        open.Push(index);
        while (open.TryPop(out var word))
        {
            found.Add(word);
            foreach (var child in ChildrenOf(word))
            {
                if (keep is null || keep(child))
                {
                    open.Push(child);
                }
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The passage from the first to the last of some words.</summary>
    public Passage Span(List<int> words)
    {
        var (first, last) = (words[0], words[^1]);

        // Punctuation at either end belongs to what stands around the phrase.
        while (first < last && Upos(first) == Language.Upos.Punct && !IsOpening(first))
        {
            first++;
        }

        while (last > first && Upos(last) == Language.Upos.Punct && !IsClosing(last, first))
        {
            last--;
        }

        return this[first].Passage.Cover(this[last].Passage);
    }

    /// <summary>A word and those coordinated with it ("soldiers and police").</summary>
    public List<int> WithConjuncts(int index)
    {
        var found = new List<int> { index };
        foreach (var child in ChildrenOf(index))
        {
            if (Relation(child) == "conj" && IsNominal(child))
            {
                found.Add(child);
            }
        }

        return found;
    }

    public bool IsNominal(int index) => Upos(index) is Language.Upos.Noun or Language.Upos.Propn or Language.Upos.Pron or Language.Upos.Num
        || (Upos(index) == Language.Upos.Adj && Child(index, "det") >= 0);

    public bool HasFeature(int index, string feature) => Sentence.Tokens[index].Feats.Contains(feature, StringComparison.Ordinal);

    /// <summary>The lemma of a noun's preposition, or null: "of" in "of the army"; "according" in "according to".</summary>
    /// <remarks>Before a title the preposition may hang on the title: "of President X".</remarks>
    public string? Preposition(int index)
    {
        foreach (var child in ChildrenOf(index))
        {
            if (DepRel(child) == "case" && Upos(child) != Language.Upos.Part)
            {
                // "out of the talks": the second word tells what the noun is.
                var isOutOf = child + 1 < index && this[child].Form is "out" or "Out" && this[child + 1].Form == "of";
                return isOutOf ? "of" : Lemma(child).ToLowerInvariant();
            }

            if (DepRel(child) is "nmod:desc" or "compound" or "amod" && child < index && Preposition(child) is { } outer)
            {
                return outer;
            }
        }

        return null;
    }

    private bool IsOpening(int index) => this[index].Form is "(" or "[" or "\u201C" or "``";

    private bool IsClosing(int index, int first) => this[index].Form is ")" or "]" or "\u201D" or "''" && Enumerable.Range(first, index - first).Any(IsOpening);

    /// <summary>Enumerates direct dependents without an allocation.</summary>
    public readonly struct Children(Tree tree, int parent)
    {
        public Enumerator GetEnumerator() => new(tree, parent);

        public struct Enumerator(Tree tree, int parent)
        {
            private int _next = tree._firstChild[parent];

            public int Current { get; private set; } = -1;

            public bool MoveNext()
            {
                if (_next < 0)
                {
                    return false;
                }

                Current = _next;
                _next = tree._nextSibling[_next];
                return true;
            }
        }
    }
}
