using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.en;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Graphs;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Places;
using Tocsin.Language;

namespace Tocsin.Coding.Mentions;

/// <summary>Reads noun phrases of one report: their words, what they name, who that is.</summary>
internal sealed class MentionReader
{
    // How surely a noun must mean a named person for it to tell what the person is.
    private const double LeastIntroduction = 0.5;

    private readonly ActorIndex _actors;
    private readonly EventLexicon _lexicon;
    private readonly ReportNames _names;
    private readonly IReadOnlyList<Tree?> _trees;
    private readonly OfficeReader _offices;
    private readonly Dictionary<(int Sentence, int Word), Mention> _read = [];

    // The sentence in which a person is named first, by the key of the full name.
    private readonly Dictionary<string, int> _firstNamed = new(StringComparer.Ordinal);

    // Null while the report's own introductions of persons are read: who "he" is can only be asked once they are known.
    private Antecedents? _antecedents;

    public MentionReader(ActorIndex actors, EventLexicon lexicon, ReportNames names, IReadOnlyList<Tree?> trees)
    {
        (_actors, _lexicon, _names, _trees) = (actors, lexicon, names, trees);
        _offices = new OfficeReader(actors);
        Profiles = new PersonProfiles();
    }

    /// <summary>Which places the report names.</summary>
    public required PlaceFinder Places { private get; init; }

    /// <summary>Who of the persons that the data know is meant.</summary>
    public required PersonResolver Persons { private get; init; }

    /// <summary>The countries that the report speaks of, and where.</summary>
    public required CountryContext Countries { private get; init; }

    /// <summary>Which words mean the same, as the model has it.</summary>
    public required GraphLinks Links { private get; init; }

    /// <summary>Reads whom the report introduces with which office: must come before any mention is read.</summary>
    public void ReadIntroductions()
    {
        for (var i = 0; i < _trees.Count; i++)
        {
            if (_trees[i] is { } tree)
            {
                ReadProfiles(i, tree);
            }
        }

        foreach (var (later, earlier) in Links.All(LeastIntroduction))
        {
            Introduce(later, earlier);
            Introduce(earlier, later);
        }

        _read.Clear();
        _antecedents = new Antecedents(this, _trees, _actors, Links);
    }

    /// <summary>The offices that the report gives to persons.</summary>
    public PersonProfiles Profiles { get; }

    /// <summary>The name that a word belongs to, or null.</summary>
    public FoundName? NameAt(int sentence, int word) => _names.BySentence[sentence][word];

    /// <summary>The word that a pronoun stands for by rule; null where none fits.</summary>
    public (int Sentence, int Word)? AntecedentOf(int sentence, int word) => _antecedents?.WordFor(sentence, word);

    /// <summary>The title of office that a noun heads.</summary>
    public OfficeTitle? OfficeAt(int sentence, int word, out int first) => _offices.At(_trees[sentence]!, word, out first);

    /// <summary>What the noun phrase of a word names.</summary>
    public Mention Read(int sentence, int word)
    {
        if (!_read.TryGetValue((sentence, word), out var mention))
        {
            mention = Make(sentence, _trees[sentence]!, word);
            _read[(sentence, word)] = mention;
        }

        return mention;
    }

    /// <summary>The words of the title that a noun heads, without whose and how many.</summary>
    public string TitleAt(int sentence, int word)
    {
        var tree = _trees[sentence]!;
        _offices.At(tree, word, out var first);
        return TitleText(tree, word, first);
    }

    /// <summary>Every name of the report as a mention, in order.</summary>
    public IEnumerable<Mention> AllNames()
    {
        for (var sentence = 0; sentence < _trees.Count; sentence++)
        {
            if (_trees[sentence] is not { } tree)
            {
                continue;
            }

            for (var word = 0; word < tree.Count; word++)
            {
                if (NameAt(sentence, word) is { } name && name.First == word)
                {
                    var mention = Read(sentence, HeadOf(tree, name));
                    yield return mention with { Passage = mention.Head };
                }
            }
        }
    }

    /// <summary>What a noun phrase names, and those that it gives as examples ("groups like X", "countries such as Y").</summary>
    public IEnumerable<Mention> ReadWithExamples(int sentence, int word)
    {
        yield return Read(sentence, word);
        var tree = _trees[sentence]!;
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) == "nmod" && tree.Preposition(child) is "like" or "such" or "including")
            {
                foreach (var example in tree.WithConjuncts(child))
                {
                    yield return Read(sentence, example);
                }
            }
        }
    }

    /// <summary>The place that a noun phrase names or lies in: the nearest known name in it, or the words themselves.</summary>
    public Mention ReadPlace(int sentence, int word)
    {
        var own = Read(sentence, word);
        if (own.Place is not null && own.Kind == MentionKind.Place)
        {
            return own;
        }

        var tree = _trees[sentence]!;
        Place? country = null;
        foreach (var inner in tree.Subtree(word, child => tree.Relation(child) is not ("acl" or "conj" or "advcl" or "parataxis")))
        {
            if (NameAt(sentence, inner) is { Known.Count: > 0 } name && inner == name.First && _names.Choose(name.Known) is { Place: { } place } known)
            {
                if (known.Use is NameUse.City or NameUse.Capital)
                {
                    return own with { Kind = MentionKind.Place, Place = place };
                }

                country ??= known.Use == NameUse.Name ? place : null;
            }
        }

        return own with { Kind = MentionKind.Place, Place = own.Place ?? country };
    }

    /// <summary>The country that a noun phrase tells of by its modifiers ("US soldiers", "Niger's army", "army of Niger"), or null.</summary>
    public string? CountryOf(int sentence, int word) => OwnerOf(sentence, word)?.Country;

    private Actor? OwnerOf(int sentence, int word)
    {
        var tree = _trees[sentence]!;
        foreach (var child in tree.ChildrenOf(word))
        {
            var relation = tree.DepRel(child);
            if (relation is not ("amod" or "compound" or "nmod:poss" or "nmod" or "nmod:desc" or "flat" or "det"))
            {
                continue;
            }

            if (relation == "nmod" && tree.Preposition(child) is not ("of" or "from" or "in" or null))
            {
                continue;
            }

            if (NameAt(sentence, child) is { Known.Count: > 0 } name && _names.Choose(name.Known) is { Actor.Country: not null } known
                && (known.Use is not (NameUse.City or NameUse.Capital) || relation != "nmod"))
            {
                return known.Actor;
            }

            if (relation is "nmod:poss" && tree.Upos(child) == Upos.Pron)
            {
                if (_antecedents?.Of(sentence, child) is { Actor.Country: not null } owner)
                {
                    return owner.Actor;
                }
            }
            else if (relation is "compound" or "nmod:poss" && NameAt(sentence, child) is { Kind: "PER" })
            {
                // "the Biden administration": the man's country, where the report or the data tell.
                if (Read(sentence, child).Actor is { Country: not null } person)
                {
                    return person;
                }
            }
            else if (relation is "nmod:poss" or "nmod" or "compound" && Read(sentence, child).Actor is { Country: not null } body)
            {
                return body;
            }
        }

        return null;
    }

    private Mention Make(int sentence, Tree tree, int word)
    {
        if ((NameAt(sentence, word) is null && tree.Upos(word) == Upos.Pron) || (tree.Upos(word) == Upos.Det && tree.IsNominal(word)))
        {
            var own = tree[word].Passage;
            return _antecedents?.Of(sentence, word) is { } antecedent
                ? StandIn(antecedent, own, own)
                : new Mention(own, own, KindOfPronoun(tree[word].Form.ToLowerInvariant()), tree[word].Form);
        }

        var passage = PassageOf(tree, word);
        return NameAt(sentence, word) is { } name
            ? MakeNamed(sentence, tree, word, name, passage)
            : MakeNoun(sentence, tree, word, passage);
    }

    private static MentionKind KindOfPronoun(string form) => form switch
    {
        "he" or "she" or "him" or "her" or "his" or "i" or "me" or "who" or "whom" or "somebody" or "someone" or "himself" or "herself" => MentionKind.Person,
        "they" or "them" or "their" or "we" or "us" or "our" or "everybody" or "everyone" or "others" or "those" => MentionKind.Group,
        _ => MentionKind.Thing,
    };

    private static Passage PassageOf(Tree tree, int word)
    {
        var words = tree.Subtree(word, child => tree.Head(child) != word
            ? !IsClause(tree, child) && tree.Relation(child) is not "appos"
            : !IsClause(tree, child) && tree.Relation(child) is not ("appos" or "conj" or "cc" or "case" or "mark" or "cop" or "nsubj" or "aux" or "expl" or "obl" or "discourse" or "dep")
                && !(tree.Relation(child) == "advmod" && tree.Lemma(child) is "not" or "only" or "also" or "even"));

        // The preposition of a name may hang on its title: "of President X".
        while (words.Count > 1 && tree.DepRel(words[0]) is "case" or "mark" && words[0] != word)
        {
            words.RemoveAt(0);
        }

        return tree.Span(words);
    }

    private static bool IsClause(Tree tree, int word) => tree.Relation(word) is "acl" or "advcl" or "parataxis" or "ccomp" or "csubj";

    private Mention MakeNamed(int sentence, Tree tree, int word, FoundName name, Passage passage)
    {
        var head = tree[name.First].Passage.Cover(tree[name.End - 1].Passage);
        var text = ReportNames.TextOf(tree.Sentence, name.First, name.End);
        passage = passage.Cover(head);

        var place = Places.At(sentence, name.First);
        if (_names.Choose(name.Known) is { } known)
        {
            return MakeKnown(known, text, passage, head, place) with
            {
                Reason = name.Known.Count == 1 ? $"the {UseOf(known)} of {known.Actor.Name} in data/actors" : $"one of {name.Known.Count} that bear the name in data/actors, by the countries that the report names",
                Candidates = _names.Rivals(name.Known, known).Select(rival => rival.Actor).ToValueList(),
            };
        }

        switch (name.Kind)
        {
            case "PER":
                var full = _names.FullName(text);
                return new Mention(passage, head, MentionKind.Person, full, PersonActor(full, sentence)) { Reason = ReasonOf(full) };
            case "LOC":
                return new Mention(passage, head, MentionKind.Place, text, null, place);
            default:
                var told = CountryOf(sentence, word) ?? CountryInName(tree, name);
                var country = told ?? Countries.At(sentence);
                return new Mention(passage, head, MentionKind.Organization, text,
                    new Actor("name:" + ActorIndex.Key(text), text, ActorKind.Organization, country, SectorOfName(text)) { IsCountryFromContext = told is null && country is not null });
        }
    }

    // "A nurse was arrested ... Teklu": a role noun that means a named person tells the sector.
    private void Introduce((int Sentence, int Word) noun, (int Sentence, int Word) name)
    {
        if (NameAt(name.Sentence, name.Word) is not { Kind: "PER" } person || NameAt(noun.Sentence, noun.Word) is not null || _trees[noun.Sentence] is not { } tree || tree.Upos(noun.Word) is not Upos.Noun)
        {
            return;
        }

        Profiles.AddSector(PersonKey(_trees[name.Sentence]!, person), SectorOfNoun(tree, noun.Word));
    }

    // The key under which the report's introductions of a person are kept: that of the full name.
    private string PersonKey(Tree tree, FoundName name) => ActorIndex.Key(_names.FullName(ReportNames.TextOf(tree.Sentence, name.First, name.End)));

    // The sector that a role noun with its modifiers tells, or null.
    private string? SectorOfNoun(Tree tree, int noun) => SectorByModifiers(tree, noun, RoleAt(tree, noun, tree.Lemma(noun).ToLowerInvariant()).Role?.Sector);

    // A pronoun or second mention takes over everything but where it stands.
    private static Mention StandIn(Mention antecedent, Passage passage, Passage head) => antecedent with { Passage = passage, Head = head, Reason = $"stands for {antecedent.Name}" };

    private static string UseOf(KnownName known) => known.Use switch
    {
        NameUse.City => "town",
        NameUse.Seat => "seat of power",
        _ => known.Use.ToString().ToLowerInvariant(),
    };

    private string ReasonOf(string fullName)
    {
        var office = Profiles.Main(ActorIndex.Key(fullName));
        var told = office is null ? "" : $"the report calls the person {office.Title}";
        return Persons.Named(fullName, office?.Country) is { } known ? $"{(told.Length > 0 ? told + "; " : "")}{known.Name} in data/actors/leaders" : told.Length > 0 ? told : "known from the report alone";
    }

    /// <summary>The actor of a person, as the report introduces him or her and as the data know.</summary>
    public Actor PersonActor(string fullName, int sentence)
    {
        var key = ActorIndex.Key(fullName);
        var office = Profiles.Main(key);
        var sector = office?.Known.Sector ?? Profiles.TitleSector(key);
        if (Persons.Named(fullName, office?.Country) is not { } known)
        {
            // One person is of one country, wherever in the report he or she is named: that of the introduction.
            var country = office?.Country ?? Countries.At(_firstNamed.GetValueOrDefault(key, sentence));
            return new Actor("person:" + key, fullName, ActorKind.Person, country, sector, office?.Title) { IsCountryFromContext = office?.Country is null && country is not null };
        }

        // The report's own words outrank the list: it gives the sector where it gives a title, and the name as it writes it.
        var (listed, title) = Persons.OfficeOf(known);
        return new Actor(known.Id, known.Name, ActorKind.Person, office?.Country ?? known.Country, office is null ? listed ?? sector : sector ?? listed, office?.Title ?? title);
    }

    // "US commerce department", "Bank of Ghana": the country stands in the name.
    private string? CountryInName(Tree tree, FoundName name)
    {
        for (var word = name.First; word < name.End; word++)
        {
            if (_names.Choose(_actors.Find(ActorIndex.Key(tree[word].Form))) is { Use: NameUse.Name or NameUse.Adjective, Actor: { Kind: ActorKind.Country, Country: { } country } } known
                && (!known.IsCapitals || !tree[word].Form.Any(char.IsLower)) && char.IsUpper(tree[word].Form[0]))
            {
                return country;
            }
        }

        return null;
    }

    // "Ministry of Defence", "Red Lake Police": the last or first noun of a name may be a role that tells the sector.
    private string? SectorOfName(string name)
    {
        foreach (var word in name.Split(' '))
        {
            if (_actors.Role(ActorIndex.Key(word)) is { Sector: { } sector })
            {
                return sector;
            }
        }

        return null;
    }

    private static Mention MakeKnown(KnownName known, string text, Passage passage, Passage head, Place? place)
    {
        var actor = known.Actor;
        if (place is not null && known.Place is { } named && (place.Country != named.Country || (named.Precision == "country") != (place.Precision == "country")))
        {
            // Another place of the name: "Paris" in Texas is no seat of a government, "Georgia" may be a state of the union.
            return new Mention(passage, head, MentionKind.Place, text, null, place);
        }

        return known.Use switch
        {
            NameUse.Name when actor.Kind == ActorKind.Country => new Mention(passage, head, MentionKind.Country, actor.Name, actor, place ?? known.Place),
            NameUse.Adjective or NameUse.Inhabitant when actor.Kind == ActorKind.Country =>
                new Mention(passage, head, MentionKind.Group, text, actor with { Id = actor.Id + "/people", Name = text, Kind = ActorKind.Group, Sector = "CVL" }),
            NameUse.Capital => new Mention(passage, head, MentionKind.Place, text, actor with { Sector = "GOV" }, place ?? known.Place),
            NameUse.City => new Mention(passage, head, MentionKind.Place, text, null, place ?? known.Place),
            NameUse.Seat => new Mention(passage, head, MentionKind.Organization, text, actor with { Kind = ActorKind.Organization }),
            NameUse.Force => new Mention(passage, head, MentionKind.Force, actor.Name, actor),
            _ => new Mention(passage, head, actor.Kind switch
            {
                ActorKind.Person => MentionKind.Person,
                ActorKind.Group => MentionKind.Group,
                ActorKind.Country => MentionKind.Country,
                _ => MentionKind.Organization,
            }, actor.Name, actor),
        };
    }

    private Mention MakeNoun(int sentence, Tree tree, int word, Passage passage)
    {
        var head = tree[word].Passage;
        var lemma = tree.Lemma(word).ToLowerInvariant();
        if (Quantifiers.CountedBy(tree, word) is >= 0 and var counted && Read(sentence, counted) is { Kind: not MentionKind.Thing, Actor: { } members })
        {
            // "members of the guard", "dozens of activists": who is counted, in the words that count.
            var words = WordsOf(tree, word);
            return new Mention(passage, head, MentionKind.Group, words, members.Kind == ActorKind.Person ? members : members with { Name = words });
        }

        var (role, first) = RoleAt(tree, word, lemma);
        var office = _offices.At(tree, word, out var officeFirst);
        var text = WordsOf(tree, word);

        if (role is null && office is null)
        {
            var kind = KindByClass(lemma);
            if (kind == MentionKind.Thing && ReadByModel(sentence, tree, word, passage, head, text) is { } byModel)
            {
                return byModel;
            }

            if (kind is MentionKind.Thing or MentionKind.Place)
            {
                return kind == MentionKind.Thing && _antecedents?.OfNoun(sentence, word) is { Kind: MentionKind.Country } country && lemma is "country" or "nation" && country is not null
                    ? country with { Passage = passage, Head = head }
                    : new Mention(passage, head, kind, text);
            }

            return new Mention(passage, head, kind, text, RoleActor(sentence, tree, word, word, kind, SectorByModifiers(tree, word, null)));
        }

        // "the general", "the president": somebody whom the report has named.
        if (_antecedents?.OfNoun(sentence, word) is { } antecedent)
        {
            return StandIn(antecedent, passage, head);
        }

        if (office is not null && role is null or { Kind: "person" } && !tree.HasFeature(word, "Number=Plur"))
        {
            var owner = OwnerOf(sentence, word);
            var title = TitleText(tree, word, office is null ? word : officeFirst);
            var country = owner?.Country ?? Countries.At(sentence);
            if (office is not null && country is not null && Persons.Holder(country, office.Title, IsOver(tree, word)) is { } holder && !IsToCome(tree, word))
            {
                return new Mention(passage, head, MentionKind.Person, text, new Actor(holder.Id, holder.Name, ActorKind.Person, country, office.Sector, title)) { Reason = $"{holder.Name} holds the office on the day of publication, or held it last (data/actors/leaders)" };
            }

            return new Mention(passage, head, MentionKind.Person, text,
                new Actor($"role:{country ?? "-"}:{ActorIndex.Key(title)}", text, ActorKind.Person, country, office?.Sector ?? role?.Sector, title)
                {
                    IsCountryFromContext = owner?.Country is null && country is not null,
                });
        }

        var roleKind = (role?.Kind ?? "person") switch
        {
            "person" => tree.HasFeature(word, "Number=Plur") ? MentionKind.Group : MentionKind.Person,
            "group" => MentionKind.Group,
            "force" => MentionKind.Force,
            _ => MentionKind.Organization,
        };
        var sector = SectorByModifiers(tree, word, role?.Sector ?? office?.Sector);
        return new Mention(passage, head, roleKind, text, RoleActor(sentence, tree, word, first, roleKind, sector));
    }

    // No data know the noun ("divers", "the groundsman"), but the model takes it for people: civilians, where nothing tells more.
    private Mention? ReadByModel(int sentence, Tree tree, int word, Passage passage, Passage head, string text)
    {
        MentionKind? kind = Links.ClassOf(sentence, word) switch
        {
            "person" => tree.HasFeature(word, "Number=Plur") ? MentionKind.Group : MentionKind.Person,
            "group" => MentionKind.Group,
            "force" => MentionKind.Force,
            "org" => MentionKind.Organization,
            _ => null,
        };
        if (kind is not { } known || tree.Upos(word) is not (Upos.Noun or Upos.Num or Upos.Adj or Upos.Det or Upos.Propn))
        {
            return null;
        }

        // "the others", "the group": somebody whom the report has named.
        if (_antecedents?.OfNoun(sentence, word) is { } antecedent)
        {
            return StandIn(antecedent, passage, head);
        }

        var sector = SectorByModifiers(tree, word, null) ?? (known is MentionKind.Person or MentionKind.Group ? "CVL" : known == MentionKind.Force ? "MIL" : null);
        return new Mention(passage, head, known, text, RoleActor(sentence, tree, word, word, known, sector));
    }

    // "the ousted president", "former prime minister": the one before.
    private static bool IsOver(Tree tree, int word)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Lemma(child).ToLowerInvariant() is "former" or "ex" or "ousted" or "oust" or "deposed" or "depose" or "toppled" or "topple" or "overthrow" or "overthrown" or "late" or "jailed" or "exiled")
            {
                return true;
            }
        }

        return word > 1 && tree[word - 1].Form is "-" && string.Equals(tree[word - 2].Form, "ex", StringComparison.OrdinalIgnoreCase);
    }

    // "the next president", "a president", "any prime minister": nobody yet, or nobody certain.
    private static bool IsToCome(Tree tree, int word)
    {
        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Lemma(child).ToLowerInvariant() is "next" or "new" or "future" or "a" or "an" or "any" or "every" or "no" or "elect" or "incoming" or "first" or "another" or "interim" or "acting" or "transitional" or "then" or "vice" or "deputy" or "each" or "which" or "civilian")
            {
                return true;
            }
        }

        return false;
    }

    private Actor RoleActor(int sentence, Tree tree, int word, int first, MentionKind kind, string? sector)
    {
        var owner = OwnerOf(sentence, word);
        var name = WordsOf(tree, word);
        var plain = TitleText(tree, word, first);
        if (sector == "PTY" && owner is not null && tree.Lemma(word) is "leader")
        {
            // "Chad's leader" governs, "the leaders of the bloc" are of no party.
            sector = owner.Kind == ActorKind.Country ? "GOV" : null;
        }

        var country = owner?.Country ?? (owner is null ? Countries.At(sentence) : null);
        if (sector == "GOV" && country is "UNO" or "IGO" or "NGO" or "EUR")
        {
            // An agency of the United Nations is no government.
            sector = null;
        }

        return new Actor($"role:{country ?? "-"}:{ActorIndex.Key(plain)}", name, kind switch
        {
            MentionKind.Person => ActorKind.Person,
            MentionKind.Organization => ActorKind.Organization,
            _ => ActorKind.Group,
        }, country, sector ?? (owner?.Kind == ActorKind.Organization ? owner.Sector : null))
        {
            IsCountryFromContext = owner?.Country is null && country is not null,
        };
    }

    // The longest role noun that ends in the word: "aid worker" before "worker".
    private (RoleNoun? Role, int First) RoleAt(Tree tree, int word, string lemma)
    {
        var key = lemma;
        var found = (_actors.Role(lemma), word);
        for (var i = word - 1; i >= Math.Max(0, word - 3); i--)
        {
            key = ActorIndex.Key(tree[i].Form) + (tree[i + 1].Form == "-" || tree[i].Form == "-" ? "" : " ") + key;
            if (_actors.Role(key) is { } longer)
            {
                found = (longer, i);
            }
        }

        return found;
    }

    // "rebel fighters", "opposition leader": a modifier that is itself a role tells the sector better than the general noun.
    private string? SectorByModifiers(Tree tree, int word, string? own)
    {
        if (own is not (null or "MIL" or "PTY" or "CVL"))
        {
            return own;
        }

        foreach (var child in tree.ChildrenOf(word))
        {
            if (tree.Relation(child) is "compound" or "amod" && _actors.Role(tree.Lemma(child).ToLowerInvariant()) is { Sector: { } sector } && (own is null || sector is "REB" or "PRM" or "CRM"))
            {
                return sector;
            }

            if (own is null or "PTY" && tree.DepRel(child) == "amod")
            {
                switch (tree.Lemma(child))
                {
                    case "military":
                        return "MIL";
                    case "judicial":
                        return "JUD";
                    case "political" or "governmental" or "presidential" or "ministerial":
                        return "GOV";
                }
            }
        }

        return own;
    }

    private MentionKind KindByClass(string lemma) =>
        _lexicon.IsOfClass(lemma, "force") ? MentionKind.Force
        : _lexicon.IsOfClass(lemma, "person") ? MentionKind.Person
        : _lexicon.IsOfClass(lemma, "people") ? MentionKind.Group
        : _lexicon.IsOfClass(lemma, "body") ? MentionKind.Organization
        : _lexicon.IsOfClass(lemma, "place") ? MentionKind.Place
        : MentionKind.Thing;

    // The phrase without articles: how a mention is called.
    private static string WordsOf(Tree tree, int word)
    {
        var words = tree.Subtree(word, child => tree.Head(child) == word
            ? tree.Relation(child) is "amod" or "compound" or "flat" or "nummod" or "goeswith" or "punct" || tree.DepRel(child) is "nmod:poss" or "nmod:desc" || IsOfPhrase(tree, child)
            : !IsClause(tree, child) && tree.Relation(child) is not ("appos" or "conj" or "cc"));
        while (words.Count > 1 && words[0] != word && (tree.Upos(words[0]) is Upos.Det or Upos.Punct || (tree.Upos(words[0]) == Upos.Pron && tree.HasFeature(words[0], "Poss=Yes"))))
        {
            words.RemoveAt(0);
        }

        return Join(tree, words, word);
    }

    private static bool IsOfPhrase(Tree tree, int child) => tree.DepRel(child) == "nmod" && tree.Preposition(child) == "of";

    // The words that tell what an office or role is, without whose and how many: "commander of the presidential guard".
    private static string TitleText(Tree tree, int word, int first)
    {
        var words = tree.Subtree(word, child => tree.Head(child) == word
            ? (child >= first && child < word) || IsOfPhrase(tree, child) || (tree.Relation(child) is "compound" or "amod" && NameIsNot(child, tree))
            : !IsClause(tree, child) && tree.Relation(child) is not ("appos" or "conj" or "cc"));
        return Join(tree, words, word);
    }

    private static bool NameIsNot(int child, Tree tree) => tree.Upos(child) != Upos.Propn && !char.IsUpper(tree[child].Form[0]);

    private static string Join(Tree tree, List<int> words, int head)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            // Gaps are left out words: only neighbours keep their missing blank.
            if (i > 0 && (words[i] != words[i - 1] + 1 || tree[words[i - 1]].SpaceAfter))
            {
                text.Append(' ');
            }

            text.Append(tree[words[i]].Form);
        }

        return text.ToString().Trim(' ', ',', '-') is { Length: > 0 } joined ? joined : tree[head].Form;
    }

    private void ReadProfiles(int sentence, Tree tree)
    {
        for (var word = 0; word < tree.Count; word++)
        {
            if (NameAt(sentence, word) is not { Kind: "PER" } name || name.First != word || name.Known.Count > 0)
            {
                continue;
            }

            var head = HeadOf(tree, name);
            var key = PersonKey(tree, name);
            _firstNamed.TryAdd(key, sentence);
            ReadTitlesBefore(sentence, tree, name, head, key);
            foreach (var child in tree.ChildrenOf(head))
            {
                if (tree.Relation(child) == "appos")
                {
                    var (person, personKey) = NearestConjunct(sentence, tree, head, child) is { } nearer ? nearer : (head, key);
                    foreach (var conjunct in tree.WithConjuncts(child))
                    {
                        AddOffice(sentence, tree, conjunct, person, personKey);
                    }
                }
            }

            // "the guard's commander, General X": the name explains the office; "X and Y, the commander": the last of several has it.
            if (tree.Relation(head) == "appos" && tree.Head(head) >= 0)
            {
                AddOffice(sentence, tree, tree.Head(head), head, key);
            }
            else if (tree.Relation(head) == "nsubj" && tree.Head(head) is >= 0 and var predicate && tree.Child(predicate, "cop") is >= 0 and var copula && tree.HasFeature(copula, "Tense=Pres") && tree.IsNominal(predicate))
            {
                AddOffice(sentence, tree, predicate, head, key);
            }
        }
    }

    // "X and Y, the commander": behind several persons an apposition explains the last, wherever the tree hangs it.
    private (int Head, string Key)? NearestConjunct(int sentence, Tree tree, int head, int apposition)
    {
        (int, string)? found = null;
        foreach (var conjunct in tree.ChildrenOf(head))
        {
            if (tree.Relation(conjunct) == "conj" && conjunct < apposition && NameAt(sentence, conjunct) is { Kind: "PER" } name)
            {
                found = (conjunct, PersonKey(tree, name));
            }
        }

        return found;
    }

    private void ReadTitlesBefore(int sentence, Tree tree, FoundName name, int head, string key)
    {
        // Titles stand right before the name, whatever the tree makes of them; the longest counts.
        for (var start = Math.Max(0, name.First - 6); start < name.First; start++)
        {
            var title = ActorIndex.Key(ReportNames.TextOf(tree.Sentence, start, name.First));
            if (_actors.Office(title) is { } office)
            {
                Profiles.Add(key, new OfficeMention(title, office, CountryBefore(sentence, tree, start) ?? CountryOf(sentence, head), sentence, name.First - 1, head));
                Profiles.AddSector(key, office.Sector);
                return;
            }

            if (_actors.IsTitle(title, out var sector))
            {
                Profiles.AddSector(key, sector);
                return;
            }
        }

        // "opposition lawmaker X", "trader X"
        if (name.First > 0 && tree.Upos(name.First - 1) is Upos.Noun && tree.IsWithin(name.First - 1, head))
        {
            Profiles.AddSector(key, SectorOfNoun(tree, name.First - 1));
        }
    }

    // "Nigerien President X", "Niger's President X", "US Defence Secretary X", "Niger's democratically elected President X".
    private string? CountryBefore(int sentence, Tree tree, int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - 5); i--)
        {
            if (NameAt(sentence, i) is { Known.Count: > 0 } name)
            {
                return _names.Choose(name.Known)?.Actor.Country;
            }

            if (tree.Upos(i) is not (Upos.Part or Upos.Adj or Upos.Adv or Upos.Punct or Upos.Verb) || tree[i].Form is "," or "." or ";" or ":")
            {
                return null;
            }
        }

        return null;
    }

    private void AddOffice(int sentence, Tree tree, int noun, int person, string key)
    {
        // "a nurse", "the union's lawyer": a role without an office still tells the sector.
        Profiles.AddSector(key, SectorOfNoun(tree, noun));
        if (_offices.At(tree, noun, out var first) is { } office)
        {
            Profiles.Add(key, new OfficeMention(TitleText(tree, noun, first), office, CountryOf(sentence, noun), sentence, noun, person));
            Profiles.AddSector(key, office.Sector);
        }
    }

    /// <summary>The word by which a name hangs in the tree.</summary>
    public static int HeadOf(Tree tree, FoundName name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (tree.Head(i) < name.First || tree.Head(i) >= name.End)
            {
                return i;
            }
        }

        return name.First;
    }
}
