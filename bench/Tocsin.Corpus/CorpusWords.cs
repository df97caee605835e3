using System.Collections.Frozen;

namespace Tocsin.Corpus;

/// <summary>The words that annotations may use: those of the guide, and types, modes, states and contexts of data/ontology.</summary>
internal sealed class CorpusWords
{
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _states = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contexts = new(StringComparer.Ordinal);

    private CorpusWords()
    {
    }

    public const string Other = "OTHER";

    public static FrozenSet<string> MentionKinds { get; } = Set("person org group force country office place time quantity thing");

    public static FrozenSet<string> Factualities { get; } = Set("CT+ PR+ PS+ U PS- PR- CT-");

    public static FrozenSet<string> ClaimKinds { get; } =
        Set("asserted denied feared planned threatened demanded conditional undecided attempted hypothetical unproven");

    public static FrozenSet<string> AttributionKinds { get; } = Set("said claimed indicated believed denied feared demanded planned threatened asked promised");

    public static FrozenSet<string> MentionRoles { get; } = Set("actor recipient theme place time number instrument office");

    public static FrozenSet<string> NodeRoles { get; } = Set("purpose cause condition content hangs");

    public static FrozenSet<string> Registers { get; } = Set(
        "agency headlines liveblog state-broadcaster opposition-site local-paper analysis opinion ngo-report communique briefing rights-report translated market social capitals damaged");

    public static FrozenSet<string> Regions { get; } = Set(
        "africa-west africa-central africa-east africa-south africa-north middle-east central-asia south-asia southeast-asia east-asia oceania europe-east europe-west balkans caucasus north-america central-america caribbean south-america global");

    public static FrozenSet<string> Head { get; } = Set("report situation invented region country register date publisher political context writer origin");

    /// <summary>Event types and their modes.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Types => _types;

    /// <summary>State families and their values.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> States => _states;

    public bool IsContext(string word) => _contexts.Contains(word);

    /// <summary>Reads data/ontology.</summary>
    public static CorpusWords Read(string folder)
    {
        var words = new CorpusWords();
        foreach (var fields in Lines(folder, "plover.txt"))
        {
            Add(words._types, fields[0], fields[1]);
        }

        words._types[Other] = [];
        foreach (var fields in Lines(folder, "offices.txt"))
        {
            Add(words._states, fields[0], fields[1]);
        }

        words._contexts.UnionWith(Lines(folder, "contexts.txt").Select(fields => fields[0]));
        return words;
    }

    private static void Add(Dictionary<string, HashSet<string>> table, string key, string value)
    {
        if (!table.TryGetValue(key, out var values))
        {
            table[key] = values = new HashSet<string>(StringComparer.Ordinal);
        }

        if (value != "-")
        {
            values.Add(value);
        }
    }

    private static IEnumerable<string[]> Lines(string folder, string file) =>
        System.IO.File.ReadLines(Path.Combine(folder, file))
            .Where(line => line.Length > 0 && line[0] is not ('#' or ' '))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 1);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
