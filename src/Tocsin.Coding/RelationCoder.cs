using Tocsin.Coding.Claims;
using Tocsin.Coding.Graphs;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Making;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Language.Graphs;

namespace Tocsin.Coding;

/// <summary>Says what one party does to another in a text, where both are given: for data that name the pair and want the PLOVER type.</summary>
/// <remarks>Safe to use from several threads. Every word votes for its types, as far as the source acts in what it tells and the target is hit
/// by it; how it is put counts as in <see cref="PloverTypes"/>.</remarks>
public sealed class RelationCoder
{
    // What a word counts for that the model does not tie to the source or the target.
    private const float Untied = 0.01f;

    // Who acts together with the source is its target, too: "A and B met".
    private const float Together = 0.4f;

    // How far who asks for a deed is its source.
    private const float Behind = 0.5f;

    private readonly ILanguageEngine _engine;
    private readonly CodingData _data;

    /// <summary>Makes a coder.</summary>
    /// <param name="engine">Reads texts with a model that has heads for claims; stays its owner's.</param>
    /// <param name="data">Lexicon and actors: evidence for the types of words.</param>
    public RelationCoder(ILanguageEngine engine, CodingData data)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(data);
        (_engine, _data) = (engine, data);
    }

    /// <summary>The PLOVER types of what the source does to the target, the likeliest first, with shares that sum to 1; empty where the text
    /// tells of nothing between them or the model has no heads for claims.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where the one stands, in UTF-16 units of the text; none where it is only implied.</param>
    /// <param name="target">Where the other stands.</param>
    public IReadOnlyList<(string Type, double Share)> Read(string text, IReadOnlyList<Passage> source, IReadOnlyList<Passage> target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var reading = _engine.ReadWithGraph(text);
        if (reading.Graph is not { } graph)
        {
            return [];
        }

        var sources = WordsOf(reading, source);
        var targets = WordsOf(reading, target);
        var actor = Reach(graph, "actor");
        var recipient = Reach(graph, "recipient");
        var asked = graph.Arcs.Where(arc => arc.Role == "content").ToLookup(arc => arc.To);
        var types = TypesByLexicon(text, reading);
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in graph.Words)
        {
            if (word.Any("event") < Untied)
            {
                continue;
            }

            // Who asks, promises or threatens a deed stands behind it, too.
            var acts = source.Count == 0 ? 0.1f : asked[word.Word].Select(arc => Behind * arc.Probability * Best(actor, arc.From, sources)).Append(Best(actor, word.Word, sources)).Max();
            var hit = target.Count == 0 ? 0.1f : Math.Max(Best(recipient, word.Word, targets), Together * Best(actor, word.Word, targets));
            Vote(graph.Labels, word, types.GetValueOrDefault(word.Word), (acts + Untied) * (hit + Untied), shares);
        }

        var sum = shares.Values.Sum();
        return [.. shares.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value / sum))];
    }

    // The type that the lexicon gives each word in a sense that fits.
    private Dictionary<int, string> TypesByLexicon(string text, TextReading reading)
    {
        var report = new Report { Id = "", Text = text };
        var context = ReportContext.Of(report, LayoutReader.Read(report), _data, reading);
        var types = new Dictionary<int, string>();
        for (var sentence = 0; sentence < reading.Sentences.Length; sentence++)
        {
            if (context.Trees[sentence] is { } tree)
            {
                foreach (var predicate in context.Predicates.Find(sentence, tree))
                {
                    if (predicate.Sense.Type is { } type)
                    {
                        types[reading.FirstWord(sentence) + predicate.Word] = type;
                    }
                }
            }
        }

        return types;
    }

    private static void Vote(GraphLabels labels, GraphWord word, string? byLexicon, double weight, Dictionary<string, double> shares)
    {
        var events = labels.Classes("event");
        var kinds = labels.Classes("kind");
        var ofEvents = word.Of("event");
        var ofKinds = word.Of("kind");
        var negative = 0.0;
        var factualities = labels.Classes("factuality");
        for (var i = 0; i < factualities.Length; i++)
        {
            negative += factualities[i].EndsWith('-') ? word.Of("factuality")[i] : 0;
        }

        for (var type = 1; type < events.Length; type++)
        {
            if (ofEvents[type] < 0.001f || events[type] == "OTHER")
            {
                continue;
            }

            for (var kind = 0; kind < kinds.Length; kind++)
            {
                var manner = Enum.Parse<ClaimKind>(kinds[kind], ignoreCase: true);
                var share = weight * ofEvents[type] * ofKinds[kind] * (events[type] == byLexicon ? GraphWeights.LexiconType : 1);
                Add(PloverTypes.Of(events[type], manner, isNegative: false, isDeniedByCue: false), share * (1 - negative));
                Add(PloverTypes.Of(events[type], manner, isNegative: true, isDeniedByCue: false), share * negative);
            }
        }

        void Add(string counted, double share) => shares[counted] = shares.GetValueOrDefault(counted) + (share * Prior(counted));
    }

    // The corpus that the model learned from has these types oftener, against the others, than news has between two named actors.
    private static double Prior(string type) => type switch { "AGREE" => 0.4, "MOBILIZE" => 0.25, "SANCTION" => 0.5, _ => 1 };

    private static Dictionary<(int From, int To), float> Reach(WordGraph graph, string role) =>
        graph.Arcs.Where(arc => arc.Role == role).ToDictionary(arc => (arc.From, arc.To), arc => arc.Probability);

    private static float Best(Dictionary<(int From, int To), float> arcs, int from, List<int> to) =>
        to.Count == 0 ? 0 : to.Max(word => arcs.GetValueOrDefault((from, word)));

    private static List<int> WordsOf(TextReading reading, IReadOnlyList<Passage> passages)
    {
        var found = new List<int>();
        for (var sentence = 0; sentence < reading.Sentences.Length; sentence++)
        {
            var tokens = reading.Sentences[sentence].Tokens;
            for (var word = 0; word < tokens.Length; word++)
            {
                if (passages.Any(passage => passage.Overlaps(tokens[word].Passage)))
                {
                    found.Add(reading.FirstWord(sentence) + word);
                }
            }
        }

        return found;
    }
}
