using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Mentions;
using Tocsin.Language;

namespace Tocsin.Coding.Predicates;

/// <summary>Finds the words of a sentence that tell of events and states, chooses their sense and gives out the roles.</summary>
internal sealed class PredicateFinder(EventLexicon lexicon, MentionReader mentions, WordClasses classes)
{
    // A particle stands near its verb: "shut the border down" has two words between.
    private const int ParticleReach = 6;

    /// <summary>All predicates of a sentence, in order.</summary>
    /// <param name="sentence">The sentence's number.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="idle">Takes the words of which the lexicon says that they tell of nothing here ("seized the chance").</param>
    public List<Predicate> Find(int sentence, Tree tree, HashSet<int>? idle = null)
    {
        var found = new List<Predicate>();
        for (var word = 0; word < tree.Count; word++)
        {
            if (Read(sentence, tree, word) is not { } predicate)
            {
                continue;
            }

            if (predicate.Sense.IsEmpty)
            {
                idle?.Add(word);
            }
            else
            {
                found.Add(predicate);
            }
        }

        DropSaidTwice(tree, found);
        return found;
    }

    /// <summary>A predicate in another sense: its arguments have the same parts, as far as the entry tells.</summary>
    public Predicate With(int sentence, Tree tree, Predicate predicate, Sense sense)
    {
        var other = new Predicate(predicate.Word, predicate.Entry, sense, predicate.Arguments, predicate.Light);
        other.TriggerWords.AddRange(predicate.TriggerWords);
        GiveRoles(sentence, tree, other);
        return other;
    }

    /// <summary>A predicate of a word that the lexicon does not have in this sense.</summary>
    public Predicate Make(int sentence, Tree tree, int word, Sense sense)
    {
        var entry = new LexicalEntry
        {
            Lemma = tree.Lemma(word).ToLowerInvariant(),
            Particles = [],
            Pos = tree.Upos(word) switch
            {
                Upos.Verb or Upos.Aux => EntryPos.Verb,
                Upos.Adj => EntryPos.Adjective,
                _ => EntryPos.Noun,
            },
            Senses = [sense],
        };
        var (arguments, light) = ReadArguments(tree, word, entry);
        var predicate = new Predicate(word, entry, sense, arguments, light);
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.DepRel(child) == "compound:prt")
            {
                predicate.TriggerWords.Add(child);
            }
        }

        GiveRoles(sentence, tree, predicate);
        return predicate;
    }

    private Predicate? Read(int sentence, Tree tree, int word)
    {
        var upos = tree.Upos(word);
        if (upos is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn or Upos.Aux) || tree.Relation(word) == "fixed")
        {
            return null;
        }

        var lemma = tree.Lemma(word).ToLowerInvariant();
        if (IsWithinName(sentence, tree, word))
        {
            return null;
        }

        // "the ousted president": a participle is looked up as it stands before its verb is.
        var isAdjectival = upos == Upos.Adj || (upos == Upos.Verb && tree.DepRel(word) is "amod" or "compound");
        return isAdjectival && Choose(sentence, tree, word, lexicon.Find(tree[word].Form.ToLowerInvariant()), EntryPos.Adjective) is { } found
            ? found.Predicate
            : Choose(sentence, tree, word, lexicon.Find(lemma), null)?.Predicate;
    }

    // A choice without a predicate: the word tells of nothing here.
    private readonly record struct Choice(Predicate? Predicate);

    private Choice? Choose(int sentence, Tree tree, int word, ReadOnlySpan<LexicalEntry> entries, EntryPos? pos)
    {
        foreach (var entry in entries)
        {
            if (pos is not null && entry.Pos != pos)
            {
                continue;
            }

            if (!CanBe(tree, word, entry.Pos) || FindParticles(tree, word, entry) is not { } particles)
            {
                continue;
            }

            if (entry.Pos == EntryPos.Noun && IsModifier(tree, word))
            {
                continue;
            }

            var (arguments, light) = ReadArguments(tree, word, entry);
            foreach (var sense in entry.Senses)
            {
                if (!Array.TrueForAll(sense.Conditions, condition => Fits(sentence, tree, word, entry, arguments, condition)))
                {
                    continue;
                }

                if (entry.Pos == EntryPos.Verb && tree.Relation(word) == "amod" && !sense.IsEmpty && !TellsBeforeNoun(sense))
                {
                    return new Choice(null);
                }

                var predicate = new Predicate(word, entry, sense, arguments, light);
                predicate.TriggerWords.AddRange(particles);
                GiveRoles(sentence, tree, predicate);
                return new Choice(predicate);
            }
        }

        return null;
    }

    // "the detained minister" tells of a detention, "elected officials" of no election.
    private static bool TellsBeforeNoun(Sense sense) =>
        sense.StateFamily is StateFamily.Custody or StateFamily.Toll || sense is { StateFamily: StateFamily.Office, StateValue: not ("designated" or "holding") } || sense.Type is "ASSAULT" or "COERCE";

    private static bool CanBe(Tree tree, int word, EntryPos pos) => pos switch
    {
        EntryPos.Verb => tree.Upos(word) is Upos.Verb || (tree.Upos(word) == Upos.Adj && tree.HasFeature(word, "VerbForm")),
        EntryPos.Noun => tree.Upos(word) is Upos.Noun or Upos.Propn,
        _ => tree.Upos(word) is Upos.Adj || (tree.Upos(word) == Upos.Verb && (tree.DepRel(word) is "amod" or "compound" || tree.Child(word, "cop") >= 0)),
    };

    // An event noun before another noun only tells of what kind that is: "coup leaders", "protest song", "coup determination".
    private static bool IsModifier(Tree tree, int word) => tree.Relation(word) is "compound" or "flat" or "nmod:desc" && tree.Upos(tree.Head(word)) is Upos.Noun or Upos.Propn;

    private bool IsWithinName(int sentence, Tree tree, int word) =>
        mentions.NameAt(sentence, word) is { } name && !(name.End - name.First == 1 && tree.Upos(word) is Upos.Verb or Upos.Noun && name.Known.Count == 0);

    private static List<int>? FindParticles(Tree tree, int word, LexicalEntry entry)
    {
        if (entry.Particles.Length == 0)
        {
            return [];
        }

        var found = new List<int>();
        foreach (var particle in entry.Particles)
        {
            var at = -1;
            for (var i = Math.Max(0, word - (entry.Pos == EntryPos.Verb ? 0 : ParticleReach)); i < Math.Min(tree.Count, word + ParticleReach + 1); i++)
            {
                if (i != word && string.Equals(tree.Lemma(i), particle, StringComparison.OrdinalIgnoreCase) && (tree.Head(i) == word || IsNear(tree, i, word)))
                {
                    at = i;
                    break;
                }
            }

            if (at < 0)
            {
                return null;
            }

            found.Add(at);
        }

        return found;
    }

    // Two steps down: the preposition of an argument, a word within a fixed expression.
    private static bool IsNear(Tree tree, int inner, int outer) =>
        tree.Head(inner) is >= 0 and var middle && (tree.Head(middle) == outer || (tree.Head(middle) is >= 0 and var next && tree.Head(next) == outer));

    private (Arguments Arguments, int Light) ReadArguments(Tree tree, int word, LexicalEntry entry)
    {
        if (entry.Pos == EntryPos.Verb)
        {
            return (ArgumentReader.OfVerb(tree, word), -1);
        }

        if (entry.Pos == EntryPos.Adjective)
        {
            var about = new Arguments();
            var noun = tree.DepRel(word) is "amod" or "acl" or "compound" ? tree.Head(word) : tree.Child(word, "nsubj");
            if (noun < 0 && tree.Relation(word) == "xcomp" && tree.Head(word) >= 0)
            {
                noun = tree.Child(tree.Head(word), "nsubj");
            }

            if (noun >= 0)
            {
                about.Objects.Add(noun);
            }

            return (about, -1);
        }

        var arguments = ArgumentReader.OfNoun(tree, word);
        return (arguments, FindLightVerb(tree, word, arguments));
    }

    /// <summary>The light verb above an event noun, whose subject then belongs to the noun; -1 where there is none.</summary>
    private int FindLightVerb(Tree tree, int noun, Arguments arguments)
    {
        var top = noun;
        while (tree.Relation(top) == "conj" && tree.Head(top) >= 0)
        {
            top = tree.Head(top);
        }

        // A clause on the noun: "the attack that the rebels carried out", "a protest staged by farmers".
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relation(child) == "acl" && tree.Upos(child) == Upos.Verb && Lend(tree, child, null, arguments, noun))
            {
                return child;
            }
        }

        // "is under house arrest": the copula lends its subject, too.
        if (tree.Child(noun, "cop") >= 0 && tree.Child(noun, "nsubj") is >= 0 and var holder)
        {
            foreach (var light in lexicon.LightVerbs("be"))
            {
                if (light.Preposition is not null && light.Preposition == tree.Preposition(noun))
                {
                    (light.SubjectRole == Role.Recipient ? arguments.Indirect : arguments.Subjects).AddRange(tree.WithConjuncts(holder));
                    return -1;
                }
            }
        }

        var verb = tree.Head(top);
        if (verb < 0 || tree.Upos(verb) is not (Upos.Verb or Upos.Aux))
        {
            return -1;
        }

        string? preposition = null;
        switch (tree.DepRel(top))
        {
            case "obj" or "nsubj:pass" or "xcomp":
                break;
            case "obl":
                preposition = tree.Preposition(top);
                break;
            default:
                return -1;
        }

        return Lend(tree, verb, preposition, arguments, noun) ? verb : -1;
    }

    private bool Lend(Tree tree, int verb, string? preposition, Arguments arguments, int noun)
    {
        foreach (var light in lexicon.LightVerbs(tree.Lemma(verb).ToLowerInvariant()))
        {
            if (light.Preposition != preposition || !Array.TrueForAll(light.Particles, particle => HasParticle(tree, verb, particle)))
            {
                continue;
            }

            var ofVerb = ArgumentReader.OfVerb(tree, verb);
            var subjects = ofVerb.Subjects.Where(subject => subject != noun).ToList();
            if (light.SubjectRole == Role.Recipient)
            {
                arguments.Indirect.AddRange(subjects.Count > 0 ? subjects : ofVerb.Objects.Where(subject => subject != noun));
            }
            else
            {
                arguments.Subjects.AddRange(subjects);
            }

            arguments.Obliques.AddRange(ofVerb.Obliques.Where(oblique => oblique.Word != noun));
            return true;
        }

        return false;
    }

    private static bool HasParticle(Tree tree, int verb, string particle)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (string.Equals(tree.Lemma(child), particle, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(int sentence, Tree tree, int word, LexicalEntry entry, Arguments arguments, ObjectCondition condition)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Any:
                return condition.Side switch
                {
                    ConditionSide.Preposition when condition.Preposition == "by" => arguments.Subjects.Count > 0,
                    ConditionSide.Preposition => arguments.Obliques.Exists(oblique => oblique.Preposition == condition.Preposition),
                    ConditionSide.Subject => arguments.Subjects.Count > 0,
                    _ => true,
                };
            case ConditionKind.None:
                return arguments.Objects.Count == 0 && arguments.Complement < 0;
            case ConditionKind.That:
                return arguments.Complement >= 0 && tree.Relation(arguments.Complement) is "ccomp" or "acl";
            case ConditionKind.ToDo:
                return arguments.Complement >= 0 && tree.Child(arguments.Complement, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to";
        }

        foreach (var candidate in Candidates(tree, word, entry, arguments, condition))
        {
            if (condition.Kind == ConditionKind.Words
                ? Array.Exists(condition.Words, lemma => string.Equals(tree.Lemma(candidate), lemma, StringComparison.OrdinalIgnoreCase))
                : classes.IsOf(sentence, tree, candidate, condition.Words[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<int> Candidates(Tree tree, int word, LexicalEntry entry, Arguments arguments, ObjectCondition condition)
    {
        switch (condition.Side)
        {
            case ConditionSide.Subject:
                return arguments.Subjects;
            case ConditionSide.Preposition:
                // "declared himself president", "named her envoy": a predicate noun counts as "as".
                return condition.Preposition == "as" && arguments.Complement >= 0 && tree.IsNominal(arguments.Complement)
                    ? [arguments.Complement]
                    : arguments.Obliques.Where(oblique => oblique.Preposition == condition.Preposition).Select(oblique => oblique.Word);
            default:
                var objects = entry.Pos switch
                {
                    EntryPos.Noun => arguments.Objects.Concat(arguments.Obliques.Where(oblique => oblique.Preposition is "compound" or "amod" or "'s" || Array.IndexOf(entry.RecipientPrepositions, oblique.Preposition) >= 0)
                        .Select(oblique => oblique.Word)).Concat(arguments.Indirect),
                    _ => arguments.Objects,
                };
                return objects;
        }
    }

    private void GiveRoles(int sentence, Tree tree, Predicate predicate)
    {
        var (entry, arguments) = (predicate.Entry, predicate.Arguments);
        var byPreposition = arguments.Obliques.Where(oblique => Array.IndexOf(entry.RecipientPrepositions, oblique.Preposition) >= 0).Select(oblique => oblique.Word).ToList();
        if (entry.Pos == EntryPos.Adjective)
        {
            Put(predicate, Role.Recipient, arguments.Objects);
            return;
        }

        if (entry.Pos == EntryPos.Verb)
        {
            Put(predicate, entry.SubjectRole, arguments.Subjects);
            if (entry.BothAct)
            {
                predicate.Recipients.AddRange(arguments.Objects);
                predicate.Recipients.AddRange(arguments.Obliques.Where(oblique => oblique.Preposition is "with" or "against").Select(oblique => oblique.Word));
            }
            else
            {
                Put(predicate, byPreposition.Count > 0 && entry.ObjectRole == Role.Recipient ? Role.Theme : entry.ObjectRole, arguments.Objects);
            }

            predicate.Recipients.AddRange(byPreposition);
            predicate.Recipients.AddRange(arguments.Indirect);
        }
        else
        {
            GiveNounRoles(sentence, tree, predicate, byPreposition);
        }

        Unique(predicate.Actors);
        Unique(predicate.Recipients);
        Unique(predicate.Themes);
        predicate.Actors.RemoveAll(word => word == predicate.Word);
        predicate.Recipients.RemoveAll(word => word == predicate.Word || predicate.Actors.Contains(word));
        predicate.Themes.RemoveAll(word => word == predicate.Word || predicate.Recipients.Contains(word));
    }

    private void GiveNounRoles(int sentence, Tree tree, Predicate predicate, List<int> byPreposition)
    {
        var (entry, arguments) = (predicate.Entry, predicate.Arguments);
        predicate.Actors.AddRange(arguments.Subjects);
        predicate.Recipients.AddRange(byPreposition);
        predicate.Recipients.AddRange(arguments.Indirect);
        Put(predicate, entry.BothAct && entry.OfRole == Role.Recipient ? Role.Actor : entry.OfRole, arguments.Objects);
        foreach (var (preposition, word) in arguments.Obliques)
        {
            switch (preposition)
            {
                case "'s":
                    // "Bazoum's arrest": of a deed against persons that names nobody else, the owner is who suffers it.
                    var suffers = entry.PossessorRole == Role.Actor && arguments.Objects.Count == 0 && byPreposition.Count == 0 && arguments.Indirect.Count == 0
                        && predicate.Sense is { Type: "COERCE" or "ASSAULT" } && mentions.Read(sentence, word) is { Kind: MentionKind.Person, Actor.Sector: not "MIL" };
                    Put(predicate, suffers ? Role.Recipient : entry.PossessorRole, [word]);
                    break;
                case "between" or "among" when entry.BothAct:
                    predicate.Actors.Add(word);
                    break;
                case "with" when entry.BothAct:
                    predicate.Recipients.Add(word);
                    break;
                case "amod" or "compound":
                    if (mentions.NameAt(sentence, word) is { Known.Count: > 0 } || mentions.NameAt(sentence, word) is { Kind: "ORG" or "PER" })
                    {
                        predicate.Actors.Add(word);
                    }
                    else if (preposition == "compound" && tree.Upos(word) == Upos.Noun && !predicate.TriggerWords.Contains(word))
                    {
                        var actor = mentions.Read(sentence, word);
                        Put(predicate, actor.Actor is not null && entry.OfRole != Role.Actor && predicate.Sense.StateFamily is null ? Role.Actor : Role.Theme, [word]);
                    }

                    break;
            }
        }
    }

    private static void Put(Predicate predicate, Role role, IEnumerable<int> words) => (role switch
    {
        Role.Actor => predicate.Actors,
        Role.Recipient => predicate.Recipients,
        _ => predicate.Themes,
    }).AddRange(words);

    private static void Unique(List<int> words)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (words.IndexOf(words[i]) < i)
            {
                words.RemoveAt(i);
            }
        }
    }

    // "staged a protest" tells of one event, in its noun; "designated the event a coup" tells of no coup.
    private static void DropSaidTwice(Tree tree, List<Predicate> found)
    {
        var lights = found.Where(predicate => predicate.Light >= 0).Select(predicate => predicate.Light).ToHashSet();
        found.RemoveAll(predicate => lights.Contains(predicate.Word));
        var verbs = found.Where(predicate => predicate.Entry.Pos == EntryPos.Verb).ToDictionary(predicate => predicate.Word);
        found.RemoveAll(predicate =>
        {
            if (predicate.Entry.Pos != EntryPos.Noun || tree.Head(predicate.Word) is not (>= 0 and var head) || !verbs.TryGetValue(head, out var verb))
            {
                return false;
            }

            var isObject = tree.DepRel(predicate.Word) is "obj" or "nsubj:pass";
            var isNamed = tree.DepRel(predicate.Word) is "obl" or "xcomp" or "nmod" && tree.Preposition(predicate.Word) is "as" or null;
            return (isObject && verb.Sense.Type == predicate.Sense.Type && verb.Sense.Mode is not null == predicate.Sense.Mode is not null)
                || ((isNamed || isObject) && verb.Sense.StateFamily == StateFamily.Determination);
        });
    }
}
