using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Graphs;
using Tocsin.Language;

namespace Tocsin.Coding.Mentions;

/// <summary>Whom pronouns and second mentions ("the general") of one report mean.</summary>
/// <remarks>By rule: the nearest mention before it that fits in number and kind; the subject of a sentence before others in it. Nothing is
/// looked for further back than a few sentences: a wrong antecedent is worse than none.</remarks>
internal sealed class Antecedents
{
    private const int SentencesBack = 3;

    private readonly MentionReader _mentions;
    private readonly IReadOnlyList<Tree?> _trees;
    private readonly ActorIndex _actors;
    private readonly GraphLinks _links;
    private readonly Dictionary<(int Sentence, int Word), Mention?> _found = [];
    private readonly List<Candidate>?[] _candidates;
    private readonly Dictionary<(int Sentence, int Word), (int Sentence, int Word)> _chosen = [];

    // How sure the model must be that two words mean the same: a pronoun means somebody, a noun may be new.
    private const double LeastPronoun = 0.35;
    private const double LeastNoun = 0.6;

    // How many antecedents may wait for one another.
    private const int MostDepth = 24;

    private readonly HashSet<(int Sentence, int Word)> _asked = [];
    private int _depth;

    public Antecedents(MentionReader mentions, IReadOnlyList<Tree?> trees, ActorIndex actors, GraphLinks links)
    {
        (_mentions, _trees, _actors, _links) = (mentions, trees, actors, links);
        _candidates = new List<Candidate>?[trees.Count];
    }

    private readonly record struct Candidate(int Word, bool IsSubject, Mention Mention, bool IsPlural);

    /// <summary>Whom a pronoun means, or null.</summary>
    public Mention? Of(int sentence, int word)
    {
        if (_found.TryGetValue((sentence, word), out var known))
        {
            return known;
        }

        // A chain of pronouns that asks for itself ends here.
        _found[(sentence, word)] = null;
        var found = Linked(sentence, word, LeastPronoun) ?? Find(sentence, _trees[sentence]!, word);
        _found[(sentence, word)] = found;
        return found;
    }

    /// <summary>The word that a pronoun stands for by rule, where the model links none.</summary>
    public (int Sentence, int Word)? WordFor(int sentence, int word) =>
        Of(sentence, word) is not null && _chosen.TryGetValue((sentence, word), out var chosen) ? chosen : null;

    /// <summary>Whom a definite noun of role or office means ("the general", "the group"), or null.</summary>
    public Mention? OfNoun(int sentence, int word)
    {
        var tree = _trees[sentence]!;
        if (Linked(sentence, word, LeastNoun) is { Actor: { } actor } linked && !actor.Id.StartsWith("role:", StringComparison.Ordinal))
        {
            return linked;
        }

        if (!IsBareDefinite(tree, word) || tree.HasFeature(word, "Number=Plur"))
        {
            return null;
        }

        var lemma = tree.Lemma(word).ToLowerInvariant();
        foreach (var candidate in Before(sentence, word, SentencesBack * 3))
        {
            var mention = candidate.Mention;
            if (mention.Kind == MentionKind.Person && mention.Actor is { } person && IsTitleOf(lemma, person))
            {
                return mention;
            }

            if (lemma is "group" or "organisation" or "organization" or "bloc" or "movement" or "party" or "company" or "alliance" or "union"
                && mention.Kind is MentionKind.Organization or MentionKind.Group && mention.Actor is { } body && !body.Id.StartsWith("role:", StringComparison.Ordinal))
            {
                return mention;
            }

            if (lemma is "country" or "nation" && mention.Kind == MentionKind.Country)
            {
                return mention;
            }
        }

        return null;
    }

    // What the model links must fit in kind: "he" is no state.
    private Mention? Linked(int sentence, int word, double least)
    {
        // Chains of pronouns ("he ... he ... his") are followed to their beginning here, not by asking again and again: a long report has
        // thousands. What still asks for itself, or from too deep, has no antecedent.
        if (_links.Of(sentence, word, least) is not { } link || _depth >= MostDepth || !_asked.Add((sentence, word)))
        {
            return null;
        }

        while (IsPronoun(link) && _links.Of(link.Sentence, link.Word, least) is { } earlier && earlier != link)
        {
            link = earlier;
        }

        _depth++;
        var mention = link == (sentence, word) || _trees[link.Sentence] is null ? null : _mentions.Read(link.Sentence, link.Word);
        _depth--;
        _asked.Remove((sentence, word));
        if (mention is null)
        {
            return null;
        }

        var form = _trees[sentence]![word].Form.ToLowerInvariant();
        return form is "he" or "she" or "him" or "her" or "his" or "hers" && mention.Kind is not MentionKind.Person ? null
            : mention.Kind is MentionKind.Thing or MentionKind.Place && mention.Actor is null ? null
            : mention;
    }

    private bool IsPronoun((int Sentence, int Word) at) => _trees[at.Sentence] is { } tree && tree.Upos(at.Word) is Upos.Pron;

    private bool IsTitleOf(string lemma, Actor person)
    {
        if (person.Office is { } office && ActorIndex.Key(office).Split(' ') is var words && Array.IndexOf(words, lemma) is var at && at >= 0
            && (at == words.Length - 1 || words[at + 1] is "of" or "for"))
        {
            return true;
        }

        return _actors.IsTitle(lemma, out var sector) && sector is not null && sector == _mentions.Profiles.TitleSector(ActorIndex.Key(person.Name)) && lemma is "general" or "colonel" or "captain" or "major" or "admiral";
    }

    private static bool IsBareDefinite(Tree tree, int word)
    {
        var isDefinite = false;
        foreach (var child in tree.ChildrenOf(word))
        {
            switch (tree.Relation(child))
            {
                case "det" when tree.Lemma(child) is "the" or "this" or "that":
                    isDefinite = true;
                    break;
                case "case" or "punct" or "cc" or "conj" or "appos" or "acl":
                    break;
                default:
                    return false;
            }
        }

        return isDefinite;
    }

    private Mention? Find(int sentence, Tree tree, int word)
    {
        var form = tree[word].Form.ToLowerInvariant();
        if (form is "himself" or "herself" or "itself" or "themselves")
        {
            return Reflexive(sentence, tree, word);
        }

        if (form is "who" or "which" or "that" && tree.Relation(word) is not "det")
        {
            return tree.DepRel(Clause(tree, word)) == "acl:relcl" && tree.Head(Clause(tree, word)) is >= 0 and var antecedent ? _mentions.Read(sentence, antecedent) : null;
        }

        Func<Candidate, bool>? fits = form switch
        {
            "he" or "she" or "him" or "her" or "his" or "hers" => candidate => candidate.Mention.Kind == MentionKind.Person && !candidate.IsPlural,
            "they" or "them" or "their" or "theirs" => candidate => candidate.IsPlural || candidate.Mention.Kind is MentionKind.Group or MentionKind.Force or MentionKind.Organization,
            "it" or "its" => candidate => !candidate.IsPlural && candidate.Mention.Kind is MentionKind.Organization or MentionKind.Country or MentionKind.Force && candidate.Mention.Actor is not null,
            _ => null,
        };
        if (fits is null || (form == "it" && tree.Relation(word) == "expl"))
        {
            return null;
        }

        var isPossessive = tree.DepRel(word) == "nmod:poss";
        var governor = tree.Head(word);
        foreach (var candidate in Before(sentence, word, SentencesBack))
        {
            if (!fits(candidate.AsCandidate) || (candidate.Sentence == sentence && !isPossessive && tree.Head(candidate.Word) == governor))
            {
                continue;
            }

            _chosen[(sentence, word)] = (candidate.Sentence, candidate.Word);
            return candidate.Mention;
        }

        return null;
    }

    private Mention? Reflexive(int sentence, Tree tree, int word)
    {
        for (var verb = tree.Head(word); verb >= 0; verb = tree.Head(verb))
        {
            if (tree.Upos(verb) == Upos.Verb)
            {
                var subjects = ArgumentReader.OfVerb(tree, verb).Subjects;
                return subjects.Count > 0 && subjects[0] != word ? _mentions.Read(sentence, subjects[0]) : null;
            }
        }

        return null;
    }

    private static int Clause(Tree tree, int word)
    {
        var clause = word;
        while (tree.Head(clause) >= 0 && tree.Relation(clause) is not ("acl" or "advcl" or "ccomp"))
        {
            clause = tree.Head(clause);
        }

        return clause;
    }

    private readonly record struct Earlier(int Sentence, int Word, Mention Mention, bool IsSubject, bool IsPlural)
    {
        public Candidate AsCandidate => new(Word, IsSubject, Mention, IsPlural);
    }

    // Mentions before a word, the likeliest first: subjects of each sentence, then the others from the nearest backwards.
    private IEnumerable<Earlier> Before(int sentence, int word, int sentencesBack)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - sentencesBack); s--)
        {
            var candidates = CandidatesOf(s);
            for (var pass = 0; pass < 2; pass++)
            {
                // A name in subject position is what a sentence is about: its first one before its last one.
                for (var n = 0; n < candidates.Count; n++)
                {
                    var candidate = candidates[pass == 0 ? n : candidates.Count - 1 - n];
                    if (candidate.IsSubject == (pass == 0) && (s < sentence || candidate.Word < word))
                    {
                        yield return new Earlier(s, candidate.Word, candidate.Mention, candidate.IsSubject, candidate.IsPlural);
                    }
                }
            }
        }
    }

    private List<Candidate> CandidatesOf(int sentence)
    {
        if (_candidates[sentence] is { } known)
        {
            return known;
        }

        // Filled from left to right: a mention that asks for those before it while it is made itself sees them.
        var found = _candidates[sentence] = [];
        if (_trees[sentence] is { } tree)
        {
            for (var word = 0; word < tree.Count; word++)
            {
                if (tree.Upos(word) is not (Upos.Noun or Upos.Propn) || tree.Relation(word) is "flat" or "compound" or "goeswith" or "fixed"
                    || (tree.DepRel(word) is "nmod:desc" && tree.IsNominal(tree.Head(word))))
                {
                    continue;
                }

                var mention = _mentions.Read(sentence, word);
                if (mention.Actor is null || mention.Kind is MentionKind.Thing or MentionKind.Place)
                {
                    continue;
                }

                var isPlural = tree.HasFeature(word, "Number=Plur") || tree.Child(word, "conj") >= 0;
                found.Add(new Candidate(word, tree.Relation(word) is "nsubj" or "csubj", mention, isPlural));
            }
        }

        return found;
    }
}
