using Tocsin.Coding.Claims;
using Tocsin.Coding.en;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Graphs;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Mentions;
using Tocsin.Coding.Places;
using Tocsin.Coding.Predicates;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Stances;
using Tocsin.Language;

namespace Tocsin.Coding.Making;

/// <summary>What all sentences of a report share while it is coded.</summary>
internal sealed class ReportContext(Report report, CodingData data, IReadOnlyList<Sentence> sentences)
{
    public Report Report => report;

    /// <summary>Trees by sentence; null where no model has read one.</summary>
    public Tree?[] Trees { get; } = [.. sentences.Select(sentence => sentence.HasTree ? new Tree(sentence, data.Vocabulary.LemmaOf) : null)];

    public EventLexicon Lexicon => data.Lexicon;

    public MentionReader Mentions { get; private set; } = null!;

    /// <summary>Which words mean the same, as the model has it.</summary>
    public GraphLinks Links { get; private set; } = null!;

    /// <summary>The places that the report names.</summary>
    public PlaceFinder Places { get; private set; } = null!;

    public WordClasses Classes { get; private set; } = null!;

    public PredicateFinder Predicates { get; private set; } = null!;

    public StanceReader Stances { get; private set; } = null!;

    /// <summary>What the model says beyond grammar; null where it says nothing.</summary>
    public ClaimGraph? Graph { get; private set; }

    /// <summary>The attributions that grammar and lexicon find.</summary>
    public IReadOnlyList<Attribution> AttributionsByRule { get; private set; } = [];

    /// <summary>The attributions that the model found; null without a graph.</summary>
    public AttributionMaker? Attributions { get; private set; }

    private readonly TimeReader _times = new(report.Published);

    private readonly List<FoundTime>?[] _timesIn = new List<FoundTime>?[sentences.Count];

    /// <summary>The times that a sentence tells, in order; none where it has no tree.</summary>
    public List<FoundTime> TimesIn(int number) => _timesIn[number] ??= Trees[number] is { } tree ? _times.Read(tree) : [];

    /// <summary>Reads names and mentions of the whole report: must come before any sentence is coded.</summary>
    public static ReportContext Of(Report report, ReportLayout layout, CodingData data, TextReading reading)
    {
        IReadOnlyList<Sentence> sentences = reading.Sentences;
        var context = new ReportContext(report, data, sentences);
        var names = new ReportNames(data.Actors, sentences);
        var focus = FocusFinder.Of(report, layout, data.Actors);
        context.Places = new PlaceFinder(data.Places, names, sentences, focus);
        var countries = new CountryContext(sentences, names, context.Places, focus);
        context.Links = GraphLinks.Of(reading);
        context.Mentions = new MentionReader(data.Actors, data.Lexicon, names, context.Trees)
        {
            Places = context.Places,
            Persons = new PersonResolver(data.Actors.Persons, countries, report.PublishedOn),
            Countries = countries,
            Links = context.Links,
        };
        context.Mentions.ReadIntroductions();
        context.Classes = new WordClasses(data.Lexicon, data.Actors, context.Mentions);
        context.Predicates = new PredicateFinder(data.Lexicon, context.Mentions, context.Classes);
        context.Stances = new StanceReader(data.Lexicon, context.Mentions, context.Classes);
        context.Graph = ClaimGraph.Of(reading, context.Trees);
        context.AttributionsByRule = [.. Enumerable.Range(0, context.Trees.Length).Where(number => context.Trees[number] is not null)
            .SelectMany(number => new SentenceCoder(context, number).ReadAttributions())];
        context.Attributions = context.Graph is { } graph ? new AttributionMaker(graph, context.Trees, context.Mentions, context.AttributionsByRule) : null;
        return context;
    }
}

/// <summary>Makes the claims of one sentence.</summary>
internal sealed class SentenceCoder(ReportContext context, int number)
{
    // News that reaches further back than this tells history.
    private const int BackgroundDays = 180;

    private readonly Tree _tree = context.Trees[number]!;

    /// <summary>The claims of the sentence, in order of their triggers.</summary>
    public List<Claim> Code()
    {
        var idle = new HashSet<int>();
        var byRule = context.Predicates.Find(number, _tree, idle);
        var predicates = new NodeDecider(context.Graph!, context.Lexicon, context.Predicates, number, _tree).Decide(byRule, idle);

        var times = context.TimesIn(number);
        var claims = new List<Claim>();
        var explained = new HashSet<int>();
        foreach (var predicate in predicates)
        {
            // "March" and "May" are months before they are deeds.
            if (times.Exists(time => time.First <= predicate.Word && predicate.Word < time.End))
            {
                continue;
            }

            if (predicate.Sense.StateFamily == StateFamily.Office && predicate.Entry.Pos == EntryPos.Adjective)
            {
                explained.UnionWith(predicate.Arguments.Objects);
            }

            AddClaims(predicate, times, claims);
        }

        foreach (var (_, office) in context.Mentions.Profiles.All)
        {
            if (office.Sentence == number && !explained.Contains(office.Person) && !explained.Contains(office.Head))
            {
                claims.Add(MakeOfficeClaim(office));
            }
        }

        new DeterminationReader(context, number, _tree).Complete(claims);
        claims.Sort((a, b) => a.Content.Trigger.CompareTo(b.Content.Trigger));
        return claims;
    }

    /// <summary>Who says what in the sentence, whether or not it is a claim that the coder knows.</summary>
    public IEnumerable<Attribution> ReadAttributions()
    {
        for (var word = 0; word < _tree.Count; word++)
        {
            var head = _tree.Head(word);
            if (head >= 0 && IsClauseContent(word)
                && context.Stances.ReadAttribution(number, _tree, head, word) is { } said)
            {
                yield return said;
            }
            else if (_tree.Relation(word) == "parataxis" && head >= 0 && _tree.Child(word, "ccomp") < 0 && context.Stances.ReadAside(number, _tree, word, head) is { } aside)
            {
                yield return aside;
            }
            else if (context.Stances.ReadSourcePhrase(number, _tree, word) is { } according)
            {
                yield return according;
            }
        }
    }

    private bool IsClauseContent(int word) =>
        _tree.DepRel(word) is "ccomp" or "csubj" or "parataxis" or "xcomp" || (_tree.Relation(word) == "acl" && _tree.Child(word, "mark") >= 0);

    private void AddClaims(Predicate predicate, List<FoundTime> times, List<Claim> claims)
    {
        var sense = predicate.Sense;
        var stance = context.Stances.Read(number, _tree, predicate.Word, predicate.Light);
        var byRule = (stance.Factuality, stance.Kind);
        if (predicate.Node is { } node)
        {
            var read = context.Graph!.StanceOf(node, byRule, GraphWeights.RuleStance);
            // Where grammar finds that something is only planned, feared or denied, the model does not make a deed of it: a fear that counts as a
            // deed costs more than a deed that counts as a fear.
            if (read.Kind == ClaimKind.Asserted && byRule.Kind != ClaimKind.Asserted)
            {
                read = read with { Kind = byRule.Kind };
            }

            var left = stance.Attributions.Where(said => context.Attributions!.Leaves(said.Cue));
            stance.Settle(read.Kind, read.Factuality, context.Attributions!.Around(number, predicate.Word).Concat(left).OrderByDescending(said => said.Content.Length).ToList());
        }

        var arguments = new ArgumentSet(context, number, _tree, predicate, times);
        var evidence = EvidenceOf(predicate, stance);
        var isBackground = context.Report.PublishedOn is { } day && arguments.Time?.Range.Last is { } last && last.DayNumber < day.DayNumber - BackgroundDays;
        var details = DetailReader.Read(_tree, predicate, times);
        if (sense.Type is { } type)
        {
            claims.Add(Make(evidence, stance, details, isBackground, new Event
            {
                Trigger = arguments.Trigger,
                Type = type,
                Mode = sense.Mode,
                Context = sense.Context,
                Cameo = sense.Cameo,
                Actors = arguments.Actors,
                Recipients = arguments.Recipients,
                Themes = arguments.Themes,
                Place = arguments.Place,
                Time = arguments.Time,
                Quantities = arguments.Quantities,
            }) with
            {
                IsPresupposed = IsPresupposed(predicate, stance, arguments),
                Probability = predicate.Probability,
                Basis = BasisOf(predicate, "event", type, byRule),
            });
        }

        if (sense is { StateFamily: { } family, StateValue: { } value })
        {
            var (actors, recipients) = arguments.RolesOf(family);
            if (!CanBeIn(family, recipients.IsEmpty ? actors : recipients, actors))
            {
                return;
            }

            claims.Add(Make(evidence, stance, details, isBackground, new State
            {
                Trigger = arguments.Trigger,
                Family = family,
                Value = value,
                Office = family == StateFamily.Office ? arguments.OfficeTitle : null,
                Actors = actors,
                Recipients = recipients,
                Themes = arguments.Themes,
                Place = arguments.Place,
                Time = arguments.Time,
                Quantities = arguments.Quantities,
            }) with
            {
                IsPresupposed = IsPresupposed(predicate, stance, arguments),
                Probability = predicate.StateProbability,
                Basis = BasisOf(predicate, "state", $"{family}/{value}", byRule),
            });
        }
    }

    private ClaimBasis? BasisOf(Predicate predicate, string head, string chosen, (Factuality Factuality, ClaimKind Kind) byRule) =>
        predicate.Node is null ? null : new BasisMaker(context.Graph!, context.Trees).Make(predicate, head, chosen, byRule);

    // Offices are held and freedom is lost by somebody, postures are taken by forces: "restored order", "a family left town" tell of none.
    private static bool CanBeIn(string family, ValueList<Mention> holders, ValueList<Mention> actors) => family switch
    {
        StateFamily.Office => holders.Any(holder => holder.Kind is not (MentionKind.Thing or MentionKind.Place)),
        StateFamily.Custody => holders.Any(holder => holder.Kind is not MentionKind.Place),
        StateFamily.Force => actors.Any(force => force.Kind is MentionKind.Force or MentionKind.Country || force.Actor?.Sector is "MIL" or "REB" or "PRM" or "COP" or "SPY"
            || (force.Kind == MentionKind.Organization && force.Actor?.Country is not null)),
        _ => true,
    };

    // "the ousted president", "after the coup": taken for granted and told by words that add nothing to it.
    private bool IsPresupposed(Predicate predicate, Stance stance, ArgumentSet arguments) =>
        _tree.Relation(predicate.Word) == "amod"
        || (stance.IsTakenForGranted && arguments.Actors.IsEmpty && arguments.Recipients.IsEmpty && arguments.Time is null && arguments.Place is null);

    private Claim Make(Passage evidence, Stance stance, ValueList<Detail> details, bool isBackground, Content content) => new()
    {
        Id = "",
        ReportId = context.Report.Id,
        Evidence = evidence.Cover(content.Trigger),
        Sentence = _tree.Sentence.Passage,
        Content = content,
        Factuality = stance.Factuality,
        Kind = content is State { Family: StateFamily.Determination } ? DeterminationReader.KindOf(stance) : stance.Kind,
        Attributions = stance.Attributions.ToValueList(),
        Details = details,
        IsBackground = isBackground,
    };

    private Passage EvidenceOf(Predicate predicate, Stance stance)
    {
        var top = predicate.Light >= 0 ? predicate.Light : predicate.Word;
        if (predicate.Entry.Pos == EntryPos.Noun && predicate.Light < 0 && _tree.Relation(top) is "nsubj" && _tree.Head(top) is >= 0 and var verb
            && context.Classes.IsOf(number, _tree, verb, "occurrence"))
        {
            top = verb;
        }

        if (predicate.Entry.Pos == EntryPos.Adjective && predicate.Arguments.Objects.Count > 0)
        {
            top = predicate.Arguments.Objects[0];
        }

        var stray = ArgumentReader.StraySubject(_tree, top);
        var words = _tree.Subtree(top, child => child == predicate.Word
            || (child != stray && _tree.Relation(child) is not ("parataxis" or "discourse") && !(_tree.Head(child) == top && _tree.Relation(child) is "conj" or "cc" && !_tree.IsWithin(predicate.Word, child))
                && !(_tree.Head(child) == top && _tree.Relation(child) is "appos" && predicate.Entry.Pos == EntryPos.Adjective)
                && !(_tree.Relation(child) is "mark" or "case" && _tree.Head(child) == top)));
        // "the council that took power": a clause on a noun tells of that noun.
        if (top != predicate.Arguments.Objects.FirstOrDefault(-1) && _tree.Relation(top) == "acl" && _tree.Head(top) is >= 0 and var antecedent && predicate.Entry.Pos != EntryPos.Adjective)
        {
            words.AddRange(_tree.Subtree(antecedent, child => child != top && _tree.Relation(child) is "det" or "amod" or "compound" or "flat" or "nummod" or "nmod" && !(_tree.Relation(child) == "nmod" && child > top)));
        }

        words.AddRange(stance.Words);
        words.AddRange(predicate.TriggerWords);
        words.Sort();
        return _tree.Span(words);
    }

    private Claim MakeOfficeClaim(OfficeMention office)
    {
        var person = context.Mentions.Read(number, office.Person);
        var title = _tree[office.Head].Passage;
        var words = office.Title.Split(' ', 2);
        var value = words[0].ToLowerInvariant() switch
        {
            "former" or "ex" or "outgoing" => "term-ended",
            "acting" or "interim" or "caretaker" => "acting",
            "transitional" => "transitional",
            _ when office.Title.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) => "designated",
            _ => "holding",
        };
        // "former President X": the word may hang on the title or on the name.
        for (var i = Math.Max(0, office.Head - 3); i < office.Head; i++)
        {
            if (_tree.Lemma(i).ToLowerInvariant() is "former" or "ex" or "ex-president" or "late" && (_tree.IsWithin(i, office.Person) || _tree.IsWithin(i, office.Head)))
            {
                value = "term-ended";
            }
        }

        return new Claim
        {
            Id = "",
            ReportId = context.Report.Id,
            Evidence = person.Passage.Cover(context.Mentions.Read(number, office.Head).Passage),
            Sentence = _tree.Sentence.Passage,
            Content = new State
            {
                Trigger = title,
                Family = StateFamily.Office,
                Value = value,
                Office = office.Title,
                Actors = [person],
            },
            Factuality = Factuality.Certain,
            Kind = ClaimKind.Asserted,
            IsPresupposed = true,
        };
    }
}
