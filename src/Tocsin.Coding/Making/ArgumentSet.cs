using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.en;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Graphs;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Predicates;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Coding.Making;

/// <summary>The arguments of a predicate as mentions: who, whom, what, where, when, how many.</summary>
internal sealed class ArgumentSet
{
    // Where somebody is comes before where somebody goes, and that before where somebody comes from.
    private static readonly string[][] PlacePrepositions =
    [
        ["in", "at", "near", "outside", "inside", "across", "throughout", "around", "within", "on", "along", "off", "over"],
        ["to", "into", "toward", "towards", "onto"],
        ["from", "against"],
    ];

    private readonly ReportContext _context;
    private readonly int _number;
    private readonly Tree _tree;
    private readonly Predicate _predicate;
    private readonly List<FoundTime> _times;

    public ArgumentSet(ReportContext context, int number, Tree tree, Predicate predicate, List<FoundTime> times)
    {
        (_context, _number, _tree, _predicate, _times) = (context, number, tree, predicate, times);
        Trigger = ReadTrigger();
        Actors = Read(predicate.Actors, AsActor, predicate.FarActors);
        Recipients = Read(predicate.Recipients, null, predicate.FarRecipients);
        Themes = Read(predicate.Themes);
        Time = ReadTime();
        Place = ReadPlace();
        Quantities = ReadQuantities();
        OfficeTitle = ReadOfficeTitle();
    }

    public Passage Trigger { get; }

    public ValueList<Mention> Actors { get; }

    public ValueList<Mention> Recipients { get; }

    public ValueList<Mention> Themes { get; }

    public Mention? Place { get; }

    public TimeReference? Time { get; }

    public ValueList<Quantity> Quantities { get; }

    public string? OfficeTitle { get; }

    /// <summary>Who is in a state, and toward whom.</summary>
    public (ValueList<Mention> Actors, ValueList<Mention> Recipients) RolesOf(string family)
    {
        switch (family)
        {
            case StateFamily.Force:
                // The force is what is moved, or who moves.
                var force = Recipients.Concat(Themes).FirstOrDefault(mention => mention.Kind == MentionKind.Force) ?? Actors.FirstOrDefault(mention => mention.Kind == MentionKind.Force);
                return force is null || Actors.Contains(force) ? (Actors, Recipients) : ([force], Actors);
            case StateFamily.Office:
                // "quit his post": the holder is a person or body, never the office itself.
                return (Actors, Recipients.Where(mention => mention.Kind is not (MentionKind.Thing or MentionKind.Place)).ToValueList());
            default:
                return (Actors, Recipients);
        }
    }

    private Passage ReadTrigger()
    {
        var trigger = _tree[_predicate.Word].Passage;
        if (_predicate.TriggerWords.Count > 0)
        {
            // A trigger with its particles, where they stand close; far ones would swallow the object.
            foreach (var word in _predicate.TriggerWords)
            {
                if (Math.Abs(word - _predicate.Word) <= 2)
                {
                    trigger = trigger.Cover(_tree[word].Passage);
                }
            }
        }

        return trigger;
    }

    private ValueList<Mention> Read(List<int> words, Func<int, Mention, Mention>? asRole = null, List<(int Sentence, int Word)>? far = null)
    {
        var found = new List<Mention>();
        foreach (var (sentence, word) in far ?? [])
        {
            if (_context.Mentions.Read(sentence, word) is { Kind: not MentionKind.Thing } mention && !found.Contains(mention))
            {
                found.Add(mention);
            }
        }

        foreach (var word in WithNamedConjuncts(words))
        {
            if (_tree.Relation(word) == "expl" || IsTime(word))
            {
                continue;
            }

            foreach (var mention in _context.Mentions.ReadWithExamples(_number, word))
            {
                // "The army denied that it had ...": one party, once.
                if (!found.Exists(other => other.Name == mention.Name && other.Kind == mention.Kind) && !(mention.Kind == MentionKind.Thing && _tree.Upos(word) == Upos.Pron))
                {
                    found.Add(asRole is null ? mention : asRole(word, mention));
                }
            }
        }

        return found.ToValueList();
    }

    // "with A, B and C": names that are listed share the role of the first.
    private IEnumerable<int> WithNamedConjuncts(List<int> words)
    {
        foreach (var word in words)
        {
            yield return word;
            foreach (var conjunct in _tree.WithConjuncts(word))
            {
                if (conjunct != word && !words.Contains(conjunct) && _context.Mentions.NameAt(_number, conjunct) is not null && _context.Mentions.NameAt(_number, word) is not null)
                {
                    yield return conjunct;
                }
            }
        }
    }

    // "Paris said": a capital that acts is its government. "The protests support": a protest that acts is those who protest.
    private Mention AsActor(int word, Mention mention) => mention switch
    {
        { Kind: MentionKind.Place, Actor: { } government } => mention with { Kind = MentionKind.Country, Name = government.Name },
        { Kind: MentionKind.Thing } when _context.Classes.IsOf(_number, _tree, word, "protest") =>
            mention with { Kind = MentionKind.Group, Actor = new Actor($"role:{_context.Mentions.CountryOf(_number, word) ?? "-"}:protesters", mention.Name, ActorKind.Group, _context.Mentions.CountryOf(_number, word), "CVL") },
        _ => mention,
    };

    private bool IsTime(int word) => _times.Exists(time => time.First <= word && word < time.End);

    private TimeReference? ReadTime()
    {
        TimeReference? inherited = null;
        foreach (var time in _times)
        {
            if (time.Time.IsDeadline)
            {
                continue;
            }

            var owner = OwnerOf(time);
            if (owner == _predicate.Word || owner == _predicate.Light)
            {
                return time.Time;
            }

            if (owner >= 0 && Inherits(owner))
            {
                inherited ??= time.Time;
            }
        }

        return inherited;
    }

    // The nearest verb or event above a time is what happens then.
    private int OwnerOf(FoundTime time)
    {
        var word = time.Head;
        while (word >= 0)
        {
            if (word < time.First || word >= time.End)
            {
                // "said on Tuesday that": what stands before "that" belongs to the saying, wherever the tree hangs it.
                var isBeforeClause = _tree.Child(word, "mark") is >= 0 and var mark && time.Head < mark && _tree.Relation(word) == "ccomp";
                if (!isBeforeClause && (_tree.Upos(word) is Upos.Verb or Upos.Aux || word == _predicate.Word || _tree.Head(word) < 0))
                {
                    return word;
                }
            }

            word = _tree.Head(word);
        }

        return -1;
    }

    private bool Inherits(int owner)
    {
        var word = _predicate.Light >= 0 ? _predicate.Light : _predicate.Word;
        for (var steps = 0; steps < 3 && word >= 0; steps++)
        {
            if (word == owner)
            {
                return true;
            }

            var relation = _tree.Relation(word);
            var isNominal = _predicate.Entry.Pos == EntryPos.Noun && word == _predicate.Word;
            if (!(relation is "conj" or "xcomp" || (isNominal && relation is "nsubj" or "obj" or "obl" or "nmod") || (relation == "advcl" && _tree.Child(word, "mark") < 0)))
            {
                return false;
            }

            if (isNominal && relation is "obj" or "obl" && _context.Lexicon.TryGetCue(_tree.Lemma(_tree.Head(word)).ToLowerInvariant(), "verb", out _))
            {
                // "condemned the killing on Monday": Monday is the day of the words.
                return false;
            }

            word = _tree.Head(word);
        }

        return false;
    }

    private Mention? ReadPlace()
    {
        foreach (var prepositions in PlacePrepositions)
        {
            foreach (var (preposition, word) in _predicate.Arguments.Obliques)
            {
                if (Array.IndexOf(prepositions, preposition) >= 0 && !IsTime(word) && IsPlace(word))
                {
                    return _context.Mentions.ReadPlace(_number, word);
                }
            }
        }

        foreach (var word in _predicate.Recipients.Concat(_predicate.Themes).Concat(_predicate.Actors))
        {
            foreach (var child in _tree.ChildrenOf(word))
            {
                if (_tree.DepRel(child) == "nmod" && Array.IndexOf(PlacePrepositions[0], _tree.Preposition(child)) >= 0 && !IsTime(child) && IsPlace(child))
                {
                    return _context.Mentions.ReadPlace(_number, child);
                }
            }
        }

        foreach (var word in _predicate.Recipients.Concat(_predicate.Themes).Concat(_predicate.Arguments.Objects))
        {
            if (_context.Mentions.Read(_number, word) is { Kind: MentionKind.Place } && !IsTime(word))
            {
                return _context.Mentions.ReadPlace(_number, word);
            }
        }

        // "the attack took place in X": the place hangs on the verb.
        if (_predicate.Entry.Pos == EntryPos.Noun && _predicate.Light < 0 && _tree.Relation(_predicate.Word) is "nsubj" or "obj" or "obl" && _tree.Head(_predicate.Word) is >= 0 and var verb)
        {
            foreach (var child in _tree.ChildrenOf(verb))
            {
                if (_tree.Relation(child) == "obl" && Array.IndexOf(PlacePrepositions[0], _tree.Preposition(child)) >= 0 && !IsTime(child) && child != _predicate.Word && IsPlace(child))
                {
                    return _context.Mentions.ReadPlace(_number, child);
                }
            }
        }

        return null;
    }

    private bool IsPlace(int word) =>
        _context.Mentions.Read(_number, word) is { Kind: MentionKind.Place or MentionKind.Country } || _context.Classes.IsOf(_number, _tree, word, "place")
        || _context.Classes.IsOf(_number, _tree, word, "base") || _context.Classes.IsOf(_number, _tree, word, "building");

    private ValueList<Quantity> ReadQuantities()
    {
        var found = new List<Quantity>();
        var counted = _predicate.Node?.Of("number").Where(part => part.Sentence == _number && part.Probability >= GraphWeights.LikelyRole).Select(part => part.Word) ?? [];
        foreach (var word in _predicate.Recipients.Concat(_predicate.Themes).Concat(_predicate.Actors).Concat(_predicate.Arguments.Objects).Concat(counted))
        {
            Add(word);
        }

        if (_predicate.Sense.StateFamily is StateFamily.Toll or StateFamily.Aid)
        {
            foreach (var oblique in _predicate.Arguments.Obliques)
            {
                if (!IsTime(oblique.Word))
                {
                    Add(oblique.Word);
                }
            }

            Add(_predicate.Word);
        }

        return found.ToValueList();

        void Add(int word)
        {
            if (QuantityReader.Of(_tree, word) is { } quantity && !found.Contains(quantity))
            {
                found.Add(quantity);
            }
        }
    }

    private string? ReadOfficeTitle()
    {
        var arguments = _predicate.Arguments;
        foreach (var word in arguments.Obliques.Where(oblique => oblique.Preposition is "as" or "to" or "of" or "from" or "for").Select(oblique => oblique.Word)
            .Concat(arguments.Complement >= 0 ? [arguments.Complement] : []).Concat(arguments.Objects))
        {
            if (_context.Mentions.NameAt(_number, word) is null && _context.Mentions.OfficeAt(_number, word, out _) is not null)
            {
                return _context.Mentions.TitleAt(_number, word);
            }
        }

        return Recipients.Concat(Actors).Select(mention => mention.Actor?.Office).FirstOrDefault(office => office is not null);
    }
}
