using Tocsin.Language;

namespace Tocsin.Coding.Grammar;

/// <summary>A noun after a preposition, and the preposition.</summary>
internal readonly record struct Oblique(string Preposition, int Word);

/// <summary>What hangs on a predicate by meaning, however the sentence is built: subject and object are those of the active form.</summary>
internal sealed class Arguments
{
    public List<int> Subjects { get; } = [];

    public List<int> Objects { get; } = [];

    /// <summary>Indirect objects ("told the envoy").</summary>
    public List<int> Indirect { get; } = [];

    public List<Oblique> Obliques { get; } = [];

    /// <summary>The clause or infinitive that is the object, or -1.</summary>
    public int Complement { get; set; } = -1;

    public bool IsPassive { get; set; }
}

/// <summary>Reads arguments off the tree: active, passive, participles, relative clauses, control and coordination.</summary>
internal static class ArgumentReader
{
    // How far shared subjects are followed through coordination and control; deeper chains do not occur in prose.
    private const int MaxDepth = 5;

    /// <summary>The arguments of a verb.</summary>
    public static Arguments OfVerb(Tree tree, int verb) => OfVerb(tree, verb, 0);

    /// <summary>The arguments of a noun that tells of an event: "the army's withdrawal from the town".</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="noun">The noun.</param>
    /// <returns>Objects are the of-phrase and noun modifiers, subjects what "by" gives; the possessor is the oblique "'s".</returns>
    public static Arguments OfNoun(Tree tree, int noun)
    {
        var found = new Arguments();
        foreach (var child in tree.ChildrenOf(noun))
        {
            switch (tree.Relation(child))
            {
                case "nmod" when tree.DepRel(child) == "nmod:poss":
                    AddWithConjuncts(tree, child, word => found.Obliques.Add(new Oblique("'s", word)));
                    break;
                case "nmod" or "obl":
                    var preposition = tree.Preposition(child) ?? (tree.DepRel(child) == "nmod:unmarked" ? "-" : "");
                    if (preposition == "of")
                    {
                        AddWithConjuncts(tree, child, found.Objects.Add);
                        AddAgentOf(tree, child, found);
                    }
                    else if (preposition == "by")
                    {
                        AddWithConjuncts(tree, child, found.Subjects.Add);
                    }
                    else
                    {
                        AddWithConjuncts(tree, child, word => found.Obliques.Add(new Oblique(preposition, word)));
                    }

                    break;
                case "compound" when tree.DepRel(child) == "compound":
                    found.Obliques.Add(new Oblique("compound", child));
                    break;
                case "amod" when tree.Upos(child) is Upos.Adj or Upos.Propn:
                    found.Obliques.Add(new Oblique("amod", child));
                    break;
                case "acl" when tree.DepRel(child) == "acl":
                    found.Complement = child;
                    break;
            }
        }

        return found;
    }

    // "the arrest of the mayor by soldiers": the agent may hang on the last noun.
    private static void AddAgentOf(Tree tree, int noun, Arguments found)
    {
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.DepRel(child) == "nmod" && tree.Preposition(child) == "by")
            {
                AddWithConjuncts(tree, child, found.Subjects.Add);
            }
        }
    }

    private static Arguments OfVerb(Tree tree, int verb, int depth)
    {
        var found = new Arguments { IsPassive = tree.Child(verb, "aux:pass") >= 0 || tree.Child(verb, "nsubj:pass") >= 0 };
        var relation = tree.DepRel(verb);
        var isBareParticiple = relation is "acl" or "amod" && IsPastParticiple(tree, verb);
        found.IsPassive |= isBareParticiple;
        var antecedent = relation == "acl:relcl" ? tree.Head(verb) : -1;

        var stray = StraySubject(tree, verb);
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child == stray)
            {
                continue;
            }

            var word = antecedent >= 0 && IsRelativePronoun(tree, child) ? antecedent : child;
            switch (tree.DepRel(child))
            {
                case "nsubj" or "nsubj:outer" or "csubj":
                    AddWithConjuncts(tree, word, found.Subjects.Add);
                    break;
                case "nsubj:pass":
                    AddWithConjuncts(tree, word, found.Objects.Add);
                    break;
                case "obj":
                    AddWithConjuncts(tree, word, found.Objects.Add);
                    break;
                case "iobj":
                    AddWithConjuncts(tree, word, found.Indirect.Add);
                    break;
                case "obl:agent":
                    AddWithConjuncts(tree, word, found.Subjects.Add);
                    break;
                case "obl" or "nmod":
                    var preposition = tree.Preposition(child) ?? "";
                    if (found.IsPassive && preposition == "by" && !LooksLikeTime(tree, child))
                    {
                        AddWithConjuncts(tree, word, found.Subjects.Add);
                    }
                    else
                    {
                        AddWithConjuncts(tree, word, w => found.Obliques.Add(new Oblique(preposition, w)));
                    }

                    break;
                case "xcomp" or "ccomp":
                    found.Complement = child;
                    break;
            }
        }

        if (found.Subjects.Count == 0 && found.Complement >= 0 && StraySubject(tree, found.Complement) is >= 0 and var ownSubject)
        {
            AddWithConjuncts(tree, ownSubject, found.Subjects.Add);
        }

        if (found.Objects.Count == 0 && !found.IsPassive)
        {
            // "warned the generals": without another object the indirect one is the object.
            found.Objects.AddRange(found.Indirect);
            found.Indirect.Clear();
        }

        AddBareObject(tree, verb, found);
        if (depth >= MaxDepth)
        {
            return found;
        }

        FillGaps(tree, verb, depth, found, relation, antecedent);
        return found;
    }

    /// <summary>A subject that the parser hangs on the clause before its verb, or -1: "Soldiers hold him, two officials told the paper" has
    /// two subjects, and the one behind the clause is that of the verb which reports it.</summary>
    public static int StraySubject(Tree tree, int verb)
    {
        if (tree.Relation(verb) is not ("ccomp" or "parataxis") || tree.Head(verb) < verb)
        {
            return -1;
        }

        var (before, behind) = (-1, -1);
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Relation(child) == "nsubj")
            {
                (before, behind) = child < verb ? (child, behind) : (before, child);
            }
        }

        return before >= 0 ? behind : -1;
    }

    // A noun right behind its verb, without a preposition and no time, is its object, whatever the parser calls it.
    private static void AddBareObject(Tree tree, int verb, Arguments found)
    {
        if (found.Objects.Count > 0 || found.IsPassive)
        {
            return;
        }

        var at = found.Obliques.FindIndex(oblique => oblique.Preposition.Length == 0 && oblique.Word > verb && !LooksLikeTime(tree, oblique.Word) && tree.Upos(oblique.Word) is Upos.Noun or Upos.Propn
            && tree.Lemma(oblique.Word).ToLowerInvariant() is not ("time" or "week" or "month" or "year" or "day" or "hour" or "morning" or "evening" or "today" or "yesterday" or "tomorrow"));
        if (at >= 0)
        {
            found.Objects.Add(found.Obliques[at].Word);
            found.Obliques.RemoveAt(at);
        }
    }

    private static void FillGaps(Tree tree, int verb, int depth, Arguments found, string relation, int antecedent)
    {
        var head = tree.Head(verb);
        switch (relation)
        {
            case "acl" when head >= 0:
                if (tree.Child(verb, "mark") >= 0 && !IsObjectOfBlame(tree, head))
                {
                    // "a decision on labelling it", "on the verge of being dismissed": the noun is no argument of the clause.
                    var owners = new Arguments();
                    AddOwners(tree, head, depth, owners);
                    (found.IsPassive ? found.Objects : found.Subjects).AddRange(owners.Subjects);
                }
                else if (found.IsPassive)
                {
                    AddWithConjuncts(tree, head, found.Objects.Add);
                }
                else if (tree[verb].Xpos == "VBG" || tree.Child(verb, "mark") >= 0)
                {
                    AddWithConjuncts(tree, head, found.Subjects.Add);
                }
                else if (found.Subjects.Count == 0)
                {
                    AddOwners(tree, head, depth, found);
                }

                break;
            case "amod" when head >= 0:
                (found.IsPassive ? found.Objects : found.Subjects).Add(head);
                break;
            case "acl:relcl" when antecedent >= 0:
                if (found.Subjects.Count == 0 && !found.IsPassive)
                {
                    AddWithConjuncts(tree, antecedent, found.Subjects.Add);
                }
                else if (found.Objects.Count == 0)
                {
                    AddWithConjuncts(tree, antecedent, found.Objects.Add);
                }

                break;
            case "xcomp" or "ccomp" or "advcl" when head >= 0 && found.Subjects.Count == 0 && !(found.IsPassive && found.Objects.Count > 0):
                if (tree.Child(verb, "mark") is var mark && (mark < 0 || tree.Upos(mark) == Upos.Part || relation == "advcl"))
                {
                    // "accused the army of shelling", "barred him from leaving": the object acts.
                    ShareSubject(tree, head, depth, found, relation == "xcomp" || (mark >= 0 && tree.Lemma(mark) is "of" or "from" && mark >= 0));
                }

                break;
            case "conj" when head >= 0 && tree.Upos(head) is Upos.Verb or Upos.Aux && head >= 0:
                var shared = OfVerb(tree, head, depth + 1);
                if (found.Subjects.Count == 0 && !(found.IsPassive && found.Objects.Count > 0))
                {
                    var isSharedPassive = shared.IsPassive && (found.IsPassive || (IsPastParticiple(tree, verb) && tree.Child(verb, "obj") < 0 && tree.Child(verb, "aux") < 0));
                    if (isSharedPassive)
                    {
                        found.IsPassive = true;
                        found.Objects.AddRange(shared.Objects);
                    }
                    else
                    {
                        found.Subjects.AddRange(shared.IsPassive ? shared.Objects : shared.Subjects);
                    }
                }

                break;
        }

        // "attacked and burned the village": the object may hang on the last verb alone.
        if (found.Objects.Count == 0 && !found.IsPassive && found.Complement < 0 && found.Obliques.Count == 0)
        {
            foreach (var child in tree.ChildrenOf(verb))
            {
                if (tree.DepRel(child) == "conj" && tree.Upos(child) == Upos.Verb && tree.Child(child, "nsubj") < 0 && tree.Child(child, "obj") is >= 0 and var sharedObject)
                {
                    AddWithConjuncts(tree, sharedObject, found.Objects.Add);
                    break;
                }
            }
        }
    }

    // "accused the army of shelling", "stopped the crowd from entering": the object does it, or would.
    private static bool IsObjectOfBlame(Tree tree, int noun) => tree.Relation(noun) is "obj" && tree.Lemma(tree.Head(noun)) is "accuse" or "suspect" or "convict" or "acquit" or "blame"
        or "criticise" or "criticize" or "condemn" or "denounce" or "prevent" or "stop" or "bar" or "ban" or "block" or "dissuade" or "deter" or "charge" or "praise" or "thank" or "keep";

    // "the army's decision to withdraw", "vowed a campaign to retake": who owns the noun acts.
    private static void AddOwners(Tree tree, int noun, int depth, Arguments found)
    {
        if (tree.Child(noun, "nsubj") is >= 0 and var subject)
        {
            AddWithConjuncts(tree, subject, found.Subjects.Add);
        }
        else if (tree.Child(noun, "nmod:poss") is >= 0 and var owner)
        {
            AddWithConjuncts(tree, owner, found.Subjects.Add);
        }
        else if (tree.Relation(noun) is "obj" or "nsubj" or "obl" && tree.Head(noun) is >= 0 and var governor && tree.Upos(governor) == Upos.Verb)
        {
            found.Subjects.AddRange(OfVerb(tree, governor, depth + 1).Subjects.Where(word => word != noun));
        }
        else
        {
            foreach (var child in tree.ChildrenOf(noun))
            {
                if (tree.DepRel(child) == "nmod" && tree.Preposition(child) is "by" or "of")
                {
                    AddWithConjuncts(tree, child, found.Subjects.Add);
                }
            }
        }
    }

    // Control: "ordered them to leave" shares its object, "threatened to leave" and participles share the subject.
    private static void ShareSubject(Tree tree, int governor, int depth, Arguments found, bool isControl)
    {
        if (tree.Upos(governor) is not (Upos.Verb or Upos.Aux))
        {
            if (tree.Child(governor, "nsubj") is >= 0 and var subject)
            {
                AddWithConjuncts(tree, subject, found.Subjects.Add);
            }

            return;
        }

        var shared = OfVerb(tree, governor, depth + 1);
        var source = isControl && shared.Objects.Count > 0 && tree.Lemma(governor) is not ("promise" or "threaten" or "vow" or "use")
            ? shared.Objects
            : isControl && shared.Indirect.Count > 0 ? shared.Indirect
            : shared.IsPassive ? shared.Objects : shared.Subjects;
        (found.IsPassive ? found.Objects : found.Subjects).AddRange(source);
    }

    private static void AddWithConjuncts(Tree tree, int word, Action<int> add)
    {
        foreach (var conjunct in tree.WithConjuncts(word))
        {
            add(conjunct);
        }
    }

    public static bool IsPastParticiple(Tree tree, int verb) => tree[verb].Xpos == "VBN" || tree.HasFeature(verb, "VerbForm=Part|Voice=Pass")
        || (tree.HasFeature(verb, "Tense=Past") && tree.HasFeature(verb, "VerbForm=Part"))
        || (tree.Upos(verb) == Upos.Adj && tree[verb].Form.EndsWith("ed", StringComparison.Ordinal));

    private static bool IsRelativePronoun(Tree tree, int word) => tree.HasFeature(word, "PronType=Rel") || tree.Lemma(word) is "who" or "which" or "that" && tree.Upos(word) == Upos.Pron;

    private static bool LooksLikeTime(Tree tree, int word) => tree.Lemma(word) is
        "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "midnight" or "noon" or "dawn" or "night" or "end"
        || tree.Upos(word) == Upos.Num;
}
