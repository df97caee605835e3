using Tocsin.Coding.Claims;
using Tocsin.Coding.Graphs;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Making;
using Tocsin.Coding.Mentions;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Coding;

/// <summary>Reads reports: who did what to whom, where and when, who says so, and how surely.</summary>
/// <remarks>Safe to use from several threads. The answer for a report depends on that report and the data alone.</remarks>
public sealed class Coder
{
    private readonly ILanguageEngine _engine;
    private readonly CodingData _data;

    /// <summary>Makes a coder.</summary>
    /// <param name="engine">Reads sentences, trees, names and the word graph; stays its owner's. An engine without heads for claims gives
    /// no claims.</param>
    /// <param name="data">Lexicon and actors.</param>
    public Coder(ILanguageEngine engine, CodingData data)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(data);
        (_engine, _data) = (engine, data);
    }

    /// <summary>Reads a report.</summary>
    public CodedReport Code(Report report) => Code(report, []);

    /// <summary>Reads a report, and whom given passages of it name.</summary>
    /// <param name="report">The report.</param>
    /// <param name="asked">Noun phrases or names, as passages of the report's text.</param>
    /// <returns>The report with a mention for each passage that holds a word, in <see cref="CodedReport.Asked"/>.</returns>
    public CodedReport Code(Report report, IReadOnlyList<Passage> asked)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(asked);
        var layout = LayoutReader.Read(report);
        var reading = _engine.ReadWithGraph(StoryText.Of(report.Text, layout));
        var sentences = reading.Sentences;
        var context = ReportContext.Of(report, layout, _data, reading);
        var claims = new List<Claim>();
        var attributions = new List<Attribution>();
        if (context.Graph is not null)
        {
            for (var number = 0; number < sentences.Length; number++)
            {
                if (context.Trees[number] is not null)
                {
                    claims.AddRange(new SentenceCoder(context, number).Code());
                }
            }

            attributions.AddRange(context.AttributionsByRule.Where(said => context.Attributions!.Leaves(said.Cue)));
            attributions.AddRange(context.Attributions!.All);
        }

        claims = Identify(report, claims);
        return new CodedReport(
            report,
            layout,
            sentences,
            MentionsOf(context, claims),
            attributions.Concat(claims.SelectMany(claim => claim.Attributions)).Distinct().OrderBy(attribution => attribution.Cue).ToValueList(),
            claims.ToValueList())
        {
            Certainties = CertaintiesOf(context),
            Asked = asked.Select(passage => MentionAt(context, passage)).OfType<Mention>().ToValueList(),
            Places = context.Places.All(),
            Chains = context.Graph is { } graph ? CoreferenceReader.Read(context.Mentions, context.Trees, graph, context.Links) : [],
            Times = context.Trees.SelectMany((tree, number) => tree is null ? [] : context.TimesIn(number).Select(time => time.Time)).ToValueList(),
        };
    }

    // A phrase names what its head names: the first of its words that hangs on a word outside.
    private static Mention? MentionAt(ReportContext context, Passage passage)
    {
        for (var number = 0; number < context.Trees.Length; number++)
        {
            if (context.Trees[number] is not { } tree || !tree.Sentence.Passage.Overlaps(passage))
            {
                continue;
            }

            var head = -1;
            for (var word = 0; word < tree.Count; word++)
            {
                if (!tree[word].Passage.Overlaps(passage) || (head >= 0 && tree.Upos(head) is Upos.Noun or Upos.Propn or Upos.Pron))
                {
                    continue;
                }

                if (tree.Head(word) is var governor && (governor < 0 || !tree[governor].Passage.Overlaps(passage)) && tree.Upos(word) is not (Upos.Punct or Upos.Adp))
                {
                    head = word;
                }
            }

            if (head >= 0)
            {
                return context.Mentions.Read(number, head) with { Passage = passage };
            }
        }

        return null;
    }

    private static ValueList<WordCertainty> CertaintiesOf(ReportContext context) => context.Graph is not { } graph
        ? []
        : context.Trees.SelectMany((tree, number) => tree is null ? [] : graph.In(number).Where(ClaimGraph.TellsOfSomething).Select(node =>
        {
            var stance = graph.StanceOf(node, null, 1);
            return new WordCertainty(tree[node.Word].Passage, stance.Kind, stance.Value);
        })).ToValueList();

    // A person is introduced once: titles that are only said again make no claim of their own.
    private static List<Claim> Identify(Report report, List<Claim> claims)
    {
        var offices = new HashSet<(string?, string?)>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<Claim>(claims.Count);
        foreach (var claim in claims)
        {
            if (claim is { IsPresupposed: true, Content: State { Family: StateFamily.Office } office } && !offices.Add((HolderOf(office), office.Office ?? office.Value)))
            {
                continue;
            }

            var (what, value) = claim.Content switch
            {
                Event coded => (coded.Type, coded.Mode ?? ""),
                State state => (state.Family, state.Value + state.Office),
                _ => ("", ""),
            };
            var id = ContentId.Of(report.Id, what, value, claim.Content.Trigger.ToString(), claim.Evidence.ToString());
            if (ids.Add(id))
            {
                kept.Add(claim with { Id = id });
            }
        }

        return kept;
    }

    private static string? HolderOf(State office) => office.Actors.Concat(office.Recipients).Select(mention => mention.Name).FirstOrDefault();

    private static ValueList<Mention> MentionsOf(ReportContext context, List<Claim> claims)
    {
        var found = new HashSet<Mention>();
        foreach (var claim in claims)
        {
            found.UnionWith(claim.Content.Actors);
            found.UnionWith(claim.Content.Recipients);
            found.UnionWith(claim.Content.Themes);
            if (claim.Content.Place is { } place)
            {
                found.Add(place);
            }
        }

        found.UnionWith(context.Mentions.AllNames());
        return found.OrderBy(mention => mention.Passage).ThenBy(mention => mention.Kind).ToValueList();
    }
}
