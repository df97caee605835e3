using System.Collections.Immutable;
using Tocsin.Coding.Actors;
using Tocsin.Language;

namespace Tocsin.Coding.Mentions;

/// <summary>A name found in a sentence and whose it is.</summary>
/// <param name="First">First word.</param>
/// <param name="End">Word after the last.</param>
/// <param name="Kind">Of the model: "PER", "ORG", "LOC"; of the data: "" .</param>
/// <param name="Known">What the data know of it; empty for a name that only the report knows.</param>
internal sealed record FoundName(int First, int End, string Kind, IReadOnlyList<KnownName> Known);

/// <summary>The names of one report: which words name whom.</summary>
/// <remarks>The model finds names by their look, the data know names by heart; where both speak, the longer name wins, and a person's name
/// is never a place ("Jordan" within "Michael Jordan").</remarks>
internal sealed class ReportNames
{
    private readonly ActorIndex _actors;

    // Persons by the key of their last name: the report's own introduction of them.
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    public ReportNames(ActorIndex actors, IReadOnlyList<Sentence> sentences)
    {
        _actors = actors;
        var bySentence = new FoundName?[sentences.Count][];
        for (var i = 0; i < sentences.Count; i++)
        {
            bySentence[i] = Find(sentences[i]);
            foreach (var name in bySentence[i].Distinct())
            {
                Note(sentences[i], name);
            }
        }

        BySentence = bySentence;
    }

    /// <summary>For each sentence, for each word, the name that it belongs to, or null.</summary>
    public IReadOnlyList<FoundName?[]> BySentence { get; }

    /// <summary>How often the report names each country by a name that no other has: ISO 3166 alpha-3 codes.</summary>
    public IReadOnlyDictionary<string, int> Countries => _countries;

    /// <summary>The full name that the report gives to a person of whom it mostly uses the last name.</summary>
    public string FullName(string name)
    {
        var last = LastWord(ActorIndex.Key(name));
        return !name.Contains(' ', StringComparison.Ordinal) && _fullNames.TryGetValue(last, out var full) ? full : name;
    }

    /// <summary>Of several holders of a name, the one whose country the report names most; the first of the data where none is ahead.</summary>
    public KnownName? Choose(IReadOnlyList<KnownName> known)
    {
        KnownName? best = null;
        var bestVotes = -1;
        foreach (var candidate in known)
        {
            var votes = known.Count > 1 && candidate.Actor.Country is { } country ? _countries.GetValueOrDefault(country) : 0;
            if (votes > bestVotes)
            {
                (best, bestVotes) = (candidate, votes);
            }
        }

        return best;
    }

    /// <summary>The holders of a name that the report's countries leave as likely as the chosen one, in other countries.</summary>
    public IReadOnlyList<KnownName> Rivals(IReadOnlyList<KnownName> known, KnownName chosen) => known.Count < 2 ? [] :
        [.. known.Where(other => other.Actor.Country != chosen.Actor.Country && other.Use == chosen.Use && VotesFor(other) == VotesFor(chosen))];

    private int VotesFor(KnownName name) => name.Actor.Country is { } country ? _countries.GetValueOrDefault(country) : 0;

    private void Note(Sentence sentence, FoundName? name)
    {
        if (name is null)
        {
            return;
        }

        if (name.Known is [var only] && only.Actor.Country is { } country)
        {
            _countries[country] = _countries.GetValueOrDefault(country) + 1;
        }

        if (name.Kind == "PER" && name.End - name.First > 1)
        {
            var full = TextOf(sentence, name.First, name.End);
            _fullNames.TryAdd(LastWord(ActorIndex.Key(full)), full);
        }
    }

    private FoundName?[] Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var names = new FoundName?[tokens.Length];
        var keys = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            keys[i] = ActorIndex.Key(tokens[i].Form);
        }

        var isShouted = tokens.Count(token => IsAcronym(token.Form)) > tokens.Length / 2;
        foreach (var entity in sentence.Names)
        {
            var (first, end) = TrimTitle(sentence, entity.First, entity.End, entity.Kind);
            if (first < end)
            {
                Array.Fill(names, new FoundName(first, end, entity.Kind, LookUp(tokens, keys, first, end)), first, end - first);
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (!_actors.CanStart(keys[i]) || !(LooksLikeName(tokens[i]) || (!isShouted && IsAcronym(tokens[i].Form))))
            {
                continue;
            }

            for (var end = Math.Min(tokens.Length, i + ActorIndex.MaxWords); end > i; end--)
            {
                var known = LookUp(tokens, keys, i, end);
                if (known.Count == 0)
                {
                    continue;
                }

                if (names[i] is not { } model || (model.Kind != "PER" && model.First >= i && end >= model.End) || (model.Known.Count == 0 && model.Kind == "ORG" && model.First == i && end < model.End && known[0].Use is NameUse.Adjective))
                {
                    // An adjective within an organisation's name ("Nigerien Red Cross") tells its country and is not a name of its own.
                    if (names[i] is { Kind: "ORG" } organisation && organisation.End > end)
                    {
                        break;
                    }

                    Array.Fill(names, new FoundName(i, end, names[i]?.Kind ?? "", known), i, end - i);
                }

                break;
            }

            if (names[i] is { } found)
            {
                i = Math.Max(i, found.End - 1);
            }
        }

        return names;
    }

    // "President Bazoum": the title is an office, not part of the name.
    private (int First, int End) TrimTitle(Sentence sentence, int first, int end, string kind)
    {
        while (kind == "PER" && first < end - 1)
        {
            var key = ActorIndex.Key(sentence.Tokens[first].Form);
            var isName = sentence.Tokens[first].Upos is not (Upos.Det or Upos.Cconj or Upos.Adp or Upos.Adv or Upos.Pron or Upos.Punct);
            if (isName && !_actors.IsTitle(key, out _) && _actors.Office(key) is null)
            {
                break;
            }

            first++;
        }

        while (end > first && sentence.Tokens[end - 1] is { Upos: Upos.Part or Upos.Punct, Form: not "." })
        {
            end--;
        }

        return (first, end);
    }

    private IReadOnlyList<KnownName> LookUp(ImmutableArray<Token> tokens, string[] keys, int first, int end)
    {
        var known = _actors.Find(end - first == 1 ? keys[first] : string.Join(' ', keys[first..end]));
        if (known.Count == 0 || !known.Any(name => name.IsCapitals))
        {
            return known;
        }

        for (var i = first; i < end; i++)
        {
            if (tokens[i].Form.Any(char.IsLower))
            {
                return [.. known.Where(name => !name.IsCapitals)];
            }
        }

        return known;
    }

    // A known name in small letters is a word ("us", "turkey", "chad"), save where the data hold it so (roles are no names).
    private static bool LooksLikeName(Token token) =>
        token.Form.Length > 0 && char.IsUpper(token.Form[0]) && (token.Upos is Upos.Propn or Upos.Adj or Upos.Noun or Upos.X || token.Form.Length > 1 && token.Upos is not (Upos.Pron or Upos.Verb or Upos.Aux));

    private static bool IsAcronym(string form) => form.Length > 1 && !form.Any(char.IsLower) && form.Any(char.IsUpper);

    public static string TextOf(Sentence sentence, int first, int end)
    {
        var text = new System.Text.StringBuilder();
        for (var i = first; i < end; i++)
        {
            text.Append(sentence.Tokens[i].Form);
            if (i < end - 1 && sentence.Tokens[i].SpaceAfter)
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    private static string LastWord(string key) => key[(key.LastIndexOf(' ') + 1)..];
}
