using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.en;
using Tocsin.Coding.Grammar;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Mentions;
using Tocsin.Language;

namespace Tocsin.Coding.Predicates;

/// <summary>Tells of what class of classes.txt a word is: by its lemma, or, for a name or pronoun, by whom it names.</summary>
internal sealed class WordClasses(EventLexicon lexicon, ActorIndex actors, MentionReader mentions)
{
    private const int RulerRank = 2;

    /// <summary>Whether the word's noun phrase is of a class.</summary>
    public bool IsOf(int sentence, Tree tree, int word, string name)
    {
        if (mentions.NameAt(sentence, word) is not null || tree.Upos(word) is Upos.Pron or Upos.Propn)
        {
            return IsNameOf(mentions.Read(sentence, word), name) || lexicon.IsOfClass(tree.Lemma(word).ToLowerInvariant(), name);
        }

        var lemma = tree.Lemma(word).ToLowerInvariant();
        if (lexicon.IsOfClass(lemma, name))
        {
            return true;
        }

        // "hundreds of activists", "one of the hostages": what is counted tells the class.
        if (Quantifiers.CountedBy(tree, word) is >= 0 and var counted)
        {
            return IsOf(sentence, tree, counted, name);
        }

        if (tree[word].Form == "$" || tree.Upos(word) == Upos.Sym)
        {
            return name == "money";
        }

        return name switch
        {
            "person" => actors.Role(lemma) is { Kind: "person" or "group" } || actors.Office(lemma) is not null,
            "ruler" => mentions.OfficeAt(sentence, word, out _) is { Rank: <= RulerRank },
            "force" => actors.Role(lemma)?.Kind == "force",
            "body" => actors.Role(lemma)?.Kind == "body",
            "people" => actors.Role(lemma) is { Kind: "group" },
            _ => false,
        };
    }

    private static bool IsNameOf(Mention mention, string name) => name switch
    {
        "person" => mention.Kind is MentionKind.Person or MentionKind.Group,
        "ruler" => mention.Kind == MentionKind.Person && mention.Actor is { Sector: "GOV", Office: { } office }
            && (office.Contains("president", StringComparison.OrdinalIgnoreCase) || office.Contains("prime minister", StringComparison.OrdinalIgnoreCase)
                || office.Contains("king", StringComparison.OrdinalIgnoreCase) || office.Contains("chancellor", StringComparison.OrdinalIgnoreCase)),
        "place" => mention.Kind is MentionKind.Place or MentionKind.Country,
        "country" => mention.Kind == MentionKind.Country,
        "town" => mention.Kind == MentionKind.Place,
        "body" => mention.Kind is MentionKind.Organization or MentionKind.Country,
        "force" => mention.Kind == MentionKind.Force,
        "people" => mention.Kind == MentionKind.Group,
        "militia" => mention.Actor is { Sector: "REB" or "PRM" },
        _ => false,
    };
}
