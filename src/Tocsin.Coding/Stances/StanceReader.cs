using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Mentions;
using Tocsin.Coding.Predicates;
using Tocsin.Language;

namespace Tocsin.Coding.Stances;

/// <summary>Reads how a sentence puts what one of its words tells of: walks from the word up the tree and lets each word above it act.</summary>
/// <remarks>After the composition of modality and source in Saurí and Pustejovsky, "Are You Sure That This Happened?" (2012,
/// doi:10.1162/COLI_a_00096): each embedding word maps the certainty below it to one above.</remarks>
internal sealed class StanceReader(EventLexicon lexicon, MentionReader mentions, WordClasses classes)
{
    /// <summary>How the sentence puts what a word tells of.</summary>
    public Stance Read(int sentence, Tree tree, int word, int lightVerb)
    {
        var stance = new Stance();
        ApplyOwn(sentence, tree, word, stance);
        var current = word;
        if (lightVerb >= 0 && tree.IsWithin(word, lightVerb))
        {
            // "staged no protest", "may launch an attack": the light verb's words are the event's own.
            ApplyOwn(sentence, tree, lightVerb, stance, from: word);
            current = lightVerb;
        }

        while (tree.Head(current) is >= 0 and var head)
        {
            Climb(sentence, tree, current, head, stance);
            current = head;
        }

        if (tree[tree.Count - 1].Form == "?")
        {
            stance.Apply(ClaimKind.Hypothetical, Factuality.Open);
        }

        return stance;
    }

    /// <summary>The attribution that a cue makes of what hangs on it; null where the pair is none.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="cue">The word that may attribute.</param>
    /// <param name="content">The word right below it.</param>
    public Attribution? ReadAttribution(int sentence, Tree tree, int cue, int content) =>
        FindCue(tree, content, cue) is { } found ? MakeAttribution(sentence, tree, cue, content, found) : null;

    /// <summary>The attribution of an aside, "officials said" behind or within its content; null where the aside is none.</summary>
    public Attribution? ReadAside(int sentence, Tree tree, int aside, int content) =>
        lexicon.TryGetCue(tree.Lemma(aside).ToLowerInvariant(), "verb", out var cue) && tree.Child(aside, "nsubj") >= 0
            ? MakeAttribution(sentence, tree, aside, content, cue)
            : null;

    /// <summary>The source that a phrase such as "according to officials" gives to its clause; null where it gives none.</summary>
    public Attribution? ReadSourcePhrase(int sentence, Tree tree, int oblique)
    {
        if (tree.Relation(oblique) is not ("obl" or "nmod" or "advmod" or "advcl") || PrepositionWords(tree, oblique) is not { Length: > 0 } words
            || !lexicon.TryGetCue(words, "prep", out var cue))
        {
            return null;
        }

        var preposition = tree.ChildrenOf(oblique);
        var first = oblique;
        foreach (var child in preposition)
        {
            if (tree.DepRel(child) is "case" or "mark")
            {
                first = child;
                break;
            }
        }

        var clause = tree.Head(oblique);
        var content = tree.Span(tree.Subtree(clause, child => child != oblique));
        return new Attribution(SourceAt(sentence, tree, oblique), tree[first].Passage, content, cue.Kind);
    }

    // What stands around a word itself: negation, auxiliaries, adverbs, adjectives, conjunctions.
    private void ApplyOwn(int sentence, Tree tree, int word, Stance stance, bool ignoresNegation = false, int from = -1)
    {
        var isNegated = false;
        var isSoftened = false;
        foreach (var child in tree.ChildrenOf(word))
        {
            var lemma = tree.Lemma(child).ToLowerInvariant();
            switch (tree.Relation(child))
            {
                case "advmod":
                    if (IsNegation(tree, child))
                    {
                        isNegated ^= !(child + 1 < tree.Count && tree.Lemma(child + 1) is "only" or "just");
                        isSoftened |= child + 1 < tree.Count && tree.Lemma(child + 1) is "all" or "every" or "everyone" or "everybody";
                    }
                    else if (lemma == "necessarily")
                    {
                        isSoftened = true;
                    }
                    else if (lemma == "yet")
                    {
                        stance.IsNotYet = true;
                    }
                    else if (lexicon.TryGetCue(lemma, "adverb", out var cue))
                    {
                        stance.Attribute(new Attribution(null, tree[child].Passage, tree.Span(tree.Subtree(word)), cue.Kind));
                        stance.Apply(ClaimKind.Asserted, cue.Factuality);
                    }
                    else
                    {
                        ApplyModality(tree, child, lemma, "adverb", word, stance);
                    }

                    break;
                case "aux" when tree.DepRel(child) == "aux":
                    ApplyModality(tree, child, lemma, "aux", word, stance);
                    break;
                case "det" when lemma is "no" or "neither":
                    isNegated = !isNegated;
                    break;
                case "nsubj" or "obj" when child != from && tree.Upos(word) is Upos.Verb or Upos.Aux:
                    isNegated ^= tree.Child(child, "det") is >= 0 and var det && tree.Lemma(det).ToLowerInvariant() is "no" or "neither" || lemma is "nobody" or "nothing" or "none" or "neither";
                    break;
                case "amod":
                    ApplyModality(tree, child, lemma, "adjective", word, stance);
                    break;
                case "mark":
                    ApplyMark(tree, word, child, lemma, stance);
                    break;
                case "obl" or "nmod" or "advcl" when ReadSourcePhrase(sentence, tree, child) is { } attribution:
                    stance.Attribute(attribution);
                    break;
                case "parataxis" when lexicon.TryGetCue(lemma, "verb", out var aside) && tree.Child(child, "ccomp") < 0 && tree.Child(child, "obj") < 0
                    && (tree.Child(child, "nsubj") >= 0 || tree.Child(child, "nsubj:pass") >= 0):
                    // "The bridge was mined, officials said."
                    ApplyCue(sentence, tree, child, word, aside, stance);
                    break;
            }
        }

        if (isNegated && !ignoresNegation)
        {
            stance.IsNegated |= !stance.IsClosed;
            stance.Apply(ClaimKind.Denied, isSoftened ? Factuality.PossiblyNot : Factuality.CertainlyNot);
        }
    }

    private void ApplyMark(Tree tree, int word, int mark, string lemma, Stance stance)
    {
        if (lemma == "to")
        {
            // An infinitive that no verb above explains is an aim.
            if (tree.Relation(word) == "advcl")
            {
                stance.Apply(ClaimKind.Planned, Factuality.Open);
            }

            return;
        }

        if (!ApplyModality(tree, mark, lemma, "mark", word, stance) && lemma == "without")
        {
            stance.Apply(ClaimKind.Denied, Factuality.CertainlyNot);
        }
    }

    private bool ApplyModality(Tree tree, int at, string lemma, string pos, int word, Stance stance)
    {
        foreach (var modality in lexicon.Modalities(lemma, pos))
        {
            if (Array.TrueForAll(modality.Particles, particle => HasParticle(tree, particle, at, word)))
            {
                stance.Apply(modality.Kind, modality.Factuality);
                return true;
            }
        }

        return false;
    }

    // Particles of a modality entry stand among the words that hang on either of the two words, or between them.
    private static bool HasParticle(Tree tree, string particle, int governor, int dependent)
    {
        for (var i = Math.Max(0, Math.Min(governor, dependent) - 4); i <= Math.Min(tree.Count - 1, Math.Max(governor, dependent)); i++)
        {
            if (i != governor && string.Equals(tree.Lemma(i), particle, StringComparison.OrdinalIgnoreCase)
                && (tree.Head(i) == governor || tree.Head(i) == dependent || (tree.Head(i) >= 0 && (tree.Head(tree.Head(i)) == governor || tree.Head(tree.Head(i)) == dependent))))
            {
                return true;
            }
        }

        return false;
    }

    private void Climb(int sentence, Tree tree, int current, int head, Stance stance)
    {
        switch (tree.Relation(current))
        {
            case "conj":
                // What is coordinated shares auxiliaries and negation where it has none of its own.
                if (!HasOwn(tree, current) && !IsContrast(tree, current) && (tree.Upos(current) is Upos.Verb) == (tree.Upos(head) is Upos.Verb or Upos.Aux))
                {
                    ApplyOwn(sentence, tree, head, stance);
                }
                else
                {
                    ApplyAsides(sentence, tree, head, stance);
                }

                return;
            case "acl" when tree.DepRel(current) == "acl:relcl" && FindCue(tree, current, head) is null && FindModality(tree, current, head) is null:
                stance.IsClosed = true;
                return;
        }

        if (FindModality(tree, current, head) is { } modality)
        {
            NoteWord(tree, head, stance);
            stance.Apply(modality.Kind, modality.Factuality);
            // "no" of "no evidence of" has already acted.
            ApplyOwn(sentence, tree, head, stance, from: current, ignoresNegation: Array.Exists(modality.Particles, particle => particle is "no" or "not" or "little" or "without"));
            return;
        }

        if (FindCue(tree, current, head) is { } cue)
        {
            // "described the coup as": what is spoken of by a definite noun is not what is said.
            stance.IsTakenForGranted |= !stance.IsClosed && (cue.Kind is "said" or "claimed" or "indicated" or "believed") && tree.IsNominal(current) && IsDefinite(tree, current);
            ApplyCue(sentence, tree, head, current, cue, stance);
            return;
        }

        // "that it is a coup": a noun that is a clause's predicate stands under what governs the clause.
        var isClause = tree.Relation(current) is "ccomp" or "advcl" or "acl" or "xcomp" or "csubj" or "parataxis";
        if (!isClause && (tree.IsNominal(current) || tree.Upos(current) == Upos.Adj))
        {
            ClimbFromNoun(sentence, tree, current, head, stance);
            return;
        }

        switch (tree.Relation(current))
        {
            case "advcl":
                if (tree.Child(current, "mark") >= 0)
                {
                    // "did not come because ...": the negation of the main clause is its own.
                    stance.IsClosed = true;
                }

                ApplyOwn(sentence, tree, head, stance);
                return;
            case "acl" when tree.Upos(head) is Upos.Noun or Upos.Propn:
                if (tree.Child(current, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to")
                {
                    stance.Apply(ClaimKind.Planned, Factuality.Open);
                }

                ApplyOwn(sentence, tree, head, stance);
                return;
            default:
                ApplyOwn(sentence, tree, head, stance);
                return;
        }
    }

    private void ClimbFromNoun(int sentence, Tree tree, int noun, int head, Stance stance)
    {
        var isOccurrence = tree.Relation(noun) is "nsubj" && classes.IsOf(sentence, tree, head, "occurrence");
        if (isOccurrence)
        {
            ApplyOwn(sentence, tree, head, stance, from: noun);
            return;
        }

        // "condemned the coup": what has an article, an owner or a number is taken for granted by whoever speaks of it.
        if (IsDefinite(tree, noun))
        {
            stance.IsTakenForGranted |= !stance.IsClosed;
            stance.IsClosed = true;
        }
        else if (tree.Upos(head) is Upos.Verb or Upos.Aux && tree.Relation(noun) is "obj" or "obl" or "nsubj")
        {
            var governor = new Stance();
            ApplyOwn(sentence, tree, head, governor, from: noun);
            if (governor.Kind != ClaimKind.Asserted || governor.Factuality != Factuality.Certain)
            {
                stance.Apply(tree.Child(head, "expl") >= 0 ? governor.Kind : ClaimKind.Hypothetical, tree.Child(head, "expl") >= 0 ? governor.Factuality : Factuality.Open);
            }
        }

        if (tree.Upos(head) is Upos.Noun or Upos.Propn or Upos.Adj)
        {
            ApplyOwn(sentence, tree, head, stance, from: noun);
        }
        else
        {
            ApplyAsides(sentence, tree, head, stance);
        }
    }

    // Only what puts words into a mouth: "according to X", "X said".
    private void ApplyAsides(int sentence, Tree tree, int word, Stance stance)
    {
        var (wasClosed, wasNegated, wasNotYet) = (stance.IsClosed, stance.IsNegated, stance.IsNotYet);
        stance.IsClosed = true;
        ApplyOwn(sentence, tree, word, stance);
        (stance.IsClosed, stance.IsNegated, stance.IsNotYet) = (wasClosed, wasNegated, wasNotYet);
    }

    private void ApplyCue(int sentence, Tree tree, int cueWord, int content, Cue cue, Stance stance)
    {
        var own = new Stance();
        ApplyOwn(sentence, tree, cueWord, own);
        if (stance.IsClosed && cue.Kind is not ("said" or "claimed" or "indicated" or "believed"))
        {
            return;
        }

        if (cue.Kind is not ("said" or "claimed"))
        {
            NoteWord(tree, cueWord, stance);
        }

        stance.Apply(KindOf(cue.Kind), cue.Factuality);
        if (own.IsNegated && cue.Kind != "denied")
        {
            // "did not say that", "would not confirm": the content stays open.
            stance.Apply(ClaimKind.Hypothetical, Factuality.Open);
        }

        foreach (var attribution in Enumerable.Reverse(own.Attributions))
        {
            stance.Attribute(attribution);
        }

        stance.Attribute(MakeAttribution(sentence, tree, cueWord, content, cue));
    }

    private static void NoteWord(Tree tree, int word, Stance stance)
    {
        if (stance.IsClosed)
        {
            return;
        }

        stance.Words.Add(word);
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) is "det" or "amod" or "advmod" or "aux" or "expl" && child < word)
            {
                stance.Words.Add(child);
            }
        }
    }

    private static ClaimKind KindOf(string cueKind) => cueKind switch
    {
        "denied" => ClaimKind.Denied,
        "feared" => ClaimKind.Feared,
        "demanded" or "asked" => ClaimKind.Demanded,
        "planned" or "promised" => ClaimKind.Planned,
        "threatened" => ClaimKind.Threatened,
        _ => ClaimKind.Asserted,
    };

    private Modality? FindModality(Tree tree, int current, int head)
    {
        var pos = PosOf(tree, head);
        if (pos is null || !CanEmbed(tree, current, head))
        {
            return null;
        }

        foreach (var modality in lexicon.Modalities(tree.Lemma(head).ToLowerInvariant(), pos))
        {
            if (Array.TrueForAll(modality.Particles, particle => HasParticle(tree, particle, head, current)))
            {
                return modality;
            }
        }

        return null;
    }

    private Cue? FindCue(Tree tree, int current, int head)
    {
        var pos = PosOf(tree, head);
        if (pos is null or "adjective" || !lexicon.TryGetCue(tree.Lemma(head).ToLowerInvariant(), pos, out var cue) || !CanEmbed(tree, current, head))
        {
            return null;
        }

        // "said the attack": a plain noun is the content of a saying only where the verb can report a thing.
        if (tree.IsNominal(current) && tree.Relation(current) is "obl" or "nmod" && tree.Preposition(current) is not (null or "of" or "for" or "about" or "against" or "over" or "as" or "to" or "on" or "in"))
        {
            return null;
        }

        return cue;
    }

    private static string? PosOf(Tree tree, int word) => tree.Upos(word) switch
    {
        Upos.Verb or Upos.Aux => "verb",
        Upos.Noun => "noun",
        Upos.Adj => "adjective",
        Upos.Adv => "adverb",
        _ => null,
    };

    private static bool CanEmbed(Tree tree, int current, int head) => tree.DepRel(current) switch
    {
        "ccomp" or "xcomp" or "csubj" or "obj" or "nsubj:pass" or "csubj:pass" => true,
        "obl" or "nmod" => tree.Preposition(current) is not ("by" or "in" or "at" or "during" or "after" or "before" or "since" or "amid" or "despite"),
        "acl" or "acl:relcl" => tree.Upos(head) is Upos.Noun && (tree.DepRel(current) == "acl" || tree.Child(current, "mark") >= 0),
        "advcl" => tree.Child(current, "mark") is >= 0 and var mark && tree.Lemma(mark).ToLowerInvariant() is "to" or "of" or "from" or "that" or "for" or "on" or "in" or "about" or "at" or "toward" or "towards" or "against" or "whether" or "into" or "with" && tree.Upos(head) is Upos.Verb or Upos.Adj or Upos.Noun,
        "nsubj" => tree.Upos(head) is Upos.Adj,
        "parataxis" => tree.Upos(head) is Upos.Verb && current > head,
        _ => false,
    };

    private Attribution MakeAttribution(int sentence, Tree tree, int cue, int content, Cue found)
    {
        Mention? source = null;
        if (tree.Upos(cue) is Upos.Verb or Upos.Aux)
        {
            var arguments = ArgumentReader.OfVerb(tree, cue);
            var stray = ArgumentReader.StraySubject(tree, content);
            var subject = arguments.Subjects.Find(word => word == stray || !tree.IsWithin(word, content) || tree.IsWithin(cue, content));
            if (arguments.Subjects.Count > 0 && (subject != 0 || arguments.Subjects.Contains(0)))
            {
                source = SourceAt(sentence, tree, subject);
            }
        }
        else
        {
            source = NounSource(sentence, tree, cue, content);
        }

        var notContent = ArgumentReader.StraySubject(tree, content);
        var passage = tree.Span(tree.Subtree(content, child => child != cue && child != notContent && (tree.Head(child) != content || tree.Relation(child) is not ("parataxis" or "case"))));
        return new Attribution(source, tree[cue].Passage, passage, found.Kind);
    }

    // "the minister's claim that", "fears among residents that", "officials voiced concern that".
    private Mention? NounSource(int sentence, Tree tree, int noun, int content)
    {
        var arguments = ArgumentReader.OfNoun(tree, noun);
        foreach (var (preposition, word) in arguments.Obliques)
        {
            if (preposition is "'s" or "from" or "among" || (preposition is "amod" or "compound" && mentions.NameAt(sentence, word) is { Known.Count: > 0 }))
            {
                return SourceAt(sentence, tree, word);
            }
        }

        if (arguments.Subjects.Count > 0)
        {
            return SourceAt(sentence, tree, arguments.Subjects[0]);
        }

        var governor = tree.Head(noun);
        if (governor >= 0 && tree.Upos(governor) == Upos.Verb && tree.Relation(noun) is "obj")
        {
            var subjects = ArgumentReader.OfVerb(tree, governor).Subjects;
            if (subjects.Count > 0 && !tree.IsWithin(subjects[0], content))
            {
                return SourceAt(sentence, tree, subjects[0]);
            }
        }

        return null;
    }

    private Mention? SourceAt(int sentence, Tree tree, int word)
    {
        // "it is feared that": nobody says it; "he said": somebody, but the report does not tell who.
        var source = mentions.Read(sentence, word);
        return tree.Relation(word) == "expl" || (tree.Upos(word) == Upos.Pron && source.Actor is null) ? null : source;
    }

    private static string PrepositionWords(Tree tree, int word)
    {
        var words = new List<int>();
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.DepRel(child) is "case" or "mark" && child < word)
            {
                words.AddRange(tree.Subtree(child));
            }
        }

        words.Sort();
        return string.Join(' ', words.Select(i => tree[i].Form.ToLowerInvariant()));
    }

    // "did not fire but arrested": the negation ends at "but".
    private static bool IsContrast(Tree tree, int word) => tree.Child(word, "cc") is >= 0 and var conjunction && tree.Lemma(conjunction).ToLowerInvariant() is "but" or "yet";

    private static bool HasOwn(Tree tree, int word)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) is "aux" or "nsubj" or "csubj" or "cop")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegation(Tree tree, int word) => tree.Lemma(word).ToLowerInvariant() is "not" or "never" or "n't" || tree.HasFeature(word, "Polarity=Neg");

    private static bool IsDefinite(Tree tree, int noun)
    {
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.DepRel(child) is "nmod:poss" || (tree.DepRel(child) == "det" && tree.Lemma(child).ToLowerInvariant() is "the" or "this" or "that" or "these" or "those"))
            {
                return true;
            }
        }

        return tree.Upos(noun) == Upos.Propn;
    }
}
