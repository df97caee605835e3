using System.Diagnostics.CodeAnalysis;
using Tocsin.Coding.Data;

namespace Tocsin.Coding.Lexicon;

/// <summary>The words that tell of events and states, that attribute, and that change how sure a thing is: data/lexicon.</summary>
internal sealed class EventLexicon
{
    private readonly Dictionary<string, LexicalEntry[]> _entries;
    private readonly Dictionary<string, HashSet<string>> _classes;
    private readonly Dictionary<(string Lemma, string Pos), Cue> _cues;
    private readonly Dictionary<(string Lemma, string Pos), List<Modality>> _modality;
    private readonly Dictionary<string, List<LightVerb>> _lightVerbs;

    private EventLexicon(
        IEnumerable<LexicalEntry> entries,
        Dictionary<string, HashSet<string>> classes,
        Dictionary<(string, string), Cue> cues,
        Dictionary<(string, string), List<Modality>> modality,
        Dictionary<string, List<LightVerb>> lightVerbs)
    {
        // The more words an entry asks for, the more it knows: "step down" before "step".
        _entries = entries
            .SelectMany(WholeAndSplit)
            .GroupBy(entry => entry.Lemma, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Particles.Length).ToArray(), StringComparer.Ordinal);
        _classes = classes;
        _cues = cues;
        _modality = modality;
        _lightVerbs = lightVerbs;
    }

    // Universal Dependencies cut most words at their hyphen ("self", "-", "proclaimed") and leave some whole.
    private static IEnumerable<LexicalEntry> WholeAndSplit(LexicalEntry entry)
    {
        yield return entry;
        var hyphen = entry.Lemma.LastIndexOf('-');
        if (hyphen > 0 && entry.Particles.Length == 0)
        {
            yield return entry with { Lemma = entry.Lemma[(hyphen + 1)..], Particles = entry.Lemma[..hyphen].Split('-') };
        }
    }

    /// <summary>All entries, for checks and tests.</summary>
    public IEnumerable<LexicalEntry> Entries => _entries.Values.SelectMany(entries => entries);

    /// <summary>Reads the lexicon of a language.</summary>
    /// <param name="folder">data/lexicon/en.</param>
    /// <param name="ontologyFolder">data/ontology.</param>
    /// <param name="errors">Receives everything that is wrong.</param>
    public static EventLexicon Read(string folder, string ontologyFolder, List<DataError> errors)
    {
        var file = new LexiconFile(errors);
        var ontology = OntologyCheck.Read(ontologyFolder);
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in DataFile.Read(Path.Combine(folder, "classes.txt")))
        {
            if (!classes.TryGetValue(line[0]!, out var words))
            {
                classes[line[0]!] = words = new HashSet<string>(StringComparer.Ordinal);
            }

            foreach (var field in line.From(1))
            {
                words.UnionWith(field.Split(' '));
            }
        }

        var entries = new List<LexicalEntry>();
        foreach (var name in (string[])["verbs.txt", "nouns.txt", "adjectives.txt"])
        {
            entries.AddRange(file.ReadEntries(DataFile.Read(Path.Combine(folder, name)), ontology, classes.ContainsKey));
        }

        var lightVerbs = new Dictionary<string, List<LightVerb>>(StringComparer.Ordinal);
        foreach (var line in DataFile.Read(Path.Combine(folder, "light.txt")))
        {
            var words = line[0]!.Split(' ');
            var verb = new LightVerb(words[1..], line[1] == "recipient" ? Role.Recipient : Role.Actor, line[2]);
            if (!lightVerbs.TryGetValue(words[0], out var list))
            {
                lightVerbs[words[0]] = list = [];
            }

            list.Add(verb);
        }

        return new EventLexicon(
            entries,
            classes,
            file.ReadCues(DataFile.Read(Path.Combine(folder, "cues.txt"))),
            file.ReadModality(DataFile.Read(Path.Combine(folder, "modality.txt"))),
            lightVerbs)
        {
            RootCodes = ontology.RootCodes,
            Irregular = file.ReadIrregular(DataFile.Read(Path.Combine(folder, "irregular.txt"))),
        };
    }

    /// <summary>Lemmas of irregular forms.</summary>
    public IReadOnlyDictionary<string, string> Irregular { get; private init; } = new Dictionary<string, string>();

    private IReadOnlyDictionary<string, string> RootCodes { get; init; } = new Dictionary<string, string>();

    /// <summary>CAMEO's general code of a type; null where it has none.</summary>
    public string? RootCode(string type) => RootCodes.GetValueOrDefault(type);

    /// <summary>Every verb of the lexicon by itself.</summary>
    public IEnumerable<string> Verbs => Entries.Where(entry => entry.Pos == EntryPos.Verb).Select(entry => entry.Lemma)
        .Concat(_cues.Keys.Where(key => key.Pos == "verb").Select(key => key.Lemma))
        .Concat(_modality.Keys.Where(key => key.Pos == "verb").Select(key => key.Lemma))
        .Concat(_classes.GetValueOrDefault("occurrence") ?? [])
        .Concat(_lightVerbs.Keys);

    /// <summary>Every word of the lexicon by itself.</summary>
    public IEnumerable<string> Words => _entries.Keys
        .Concat(_classes.Values.SelectMany(words => words))
        .Concat(_cues.Keys.Select(key => key.Lemma))
        .Concat(_modality.Keys.Select(key => key.Lemma))
        .Concat(_lightVerbs.Keys);

    /// <summary>The entries of a lemma, those with most words first; empty for a word that tells of nothing.</summary>
    public ReadOnlySpan<LexicalEntry> Find(string lemma) => _entries.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>Whether a lemma belongs to a class of classes.txt.</summary>
    public bool IsOfClass(string lemma, string name) => _classes.TryGetValue(name, out var words) && words.Contains(lemma);

    /// <summary>What a word attributes.</summary>
    /// <param name="lemma">The word.</param>
    /// <param name="pos">verb, noun, prep, adverb.</param>
    /// <param name="cue">The cue.</param>
    public bool TryGetCue(string lemma, string pos, [NotNullWhen(true)] out Cue? cue) => _cues.TryGetValue((lemma, pos), out cue);

    /// <summary>How a word changes what stands under it; entries that ask for more words come first.</summary>
    /// <param name="lemma">The word.</param>
    /// <param name="pos">aux, verb, noun, adjective, adverb, mark.</param>
    public IReadOnlyList<Modality> Modalities(string lemma, string pos) => _modality.TryGetValue((lemma, pos), out var found) ? found : [];

    /// <summary>How a verb lends its subject to the event noun under it.</summary>
    public IReadOnlyList<LightVerb> LightVerbs(string lemma) => _lightVerbs.TryGetValue(lemma, out var found) ? found : [];
}

/// <summary>A verb that lends its subject to the event noun under it: "staged a protest", "came under attack".</summary>
/// <param name="Particles">Further words ("out" of "carry out").</param>
/// <param name="SubjectRole">The subject's role in the event.</param>
/// <param name="Preposition">The preposition before the noun; null where the noun is the object.</param>
internal sealed record LightVerb(string[] Particles, Role SubjectRole, string? Preposition);
