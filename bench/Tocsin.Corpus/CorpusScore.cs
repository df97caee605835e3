using System.Globalization;
using System.Text;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>Measures what the program reads from reports of the corpus against their annotation, from the bare text.</summary>
internal sealed class CorpusScore
{
    private const int Bins = 10;

    private readonly Dictionary<string, (int Right, int Said, int True)> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string True, string Said), int> _factuality = [];
    private readonly List<(double Probability, bool IsRight)> _answers = [];
    private int _traps;
    private int _caught;

    /// <summary>Codes a report and counts what is right.</summary>
    public void Add(CorpusReport report, Coder coder)
    {
        var coded = coder.Code(new Report
        {
            Id = report.Id,
            Text = report.Text,
            Published = new DateTimeOffset(report.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero),
        });
        var gold = report.Nodes.Where(node => node.Type != CorpusWords.Other).ToList();
        AddNodes(gold, coded);
        AddAttributions(report, coded);
    }

    /// <summary>The figures as a table.</summary>
    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine("| measure | precision | recall | F1 | true |").AppendLine("|---|---|---|---|---|");
        foreach (var (name, (right, said, all)) in _counts)
        {
            var (precision, recall) = (Share(right, said), Share(right, all));
            table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {precision:F3} | {recall:F3} | {Harmonic(precision, recall):F3} | {all} |");
        }

        table.AppendLine();
        table.AppendLine(CultureInfo.InvariantCulture, $"factuality of nodes found, macro-F1: {MacroFactuality():F3}");
        table.AppendLine(CultureInfo.InvariantCulture, $"traps (told as not done, counted as done): {_caught} of {_traps}, {Share(_caught, _traps):P1}");
        table.AppendLine(CultureInfo.InvariantCulture, $"expected calibration error: {CalibrationError():F3}");
        var (slope, offset) = FitCalibration();
        table.Append(CultureInfo.InvariantCulture, $"log odds would fit with slope {slope:F2} and offset {offset:F2}");
        return table.ToString();
    }

    private void AddNodes(List<CorpusNode> gold, CodedReport coded)
    {
        var taken = new HashSet<CorpusNode>();
        foreach (var claim in coded.Claims)
        {
            // Titles that are only said again are no node of the corpus, which marks each holder once.
            if (claim is { IsPresupposed: true, Content: State { Family: StateFamily.Office } })
            {
                continue;
            }

            var (type, isEvent) = claim.Content is Event happening ? (happening.Type, true) : (((State)claim.Content).Family, false);
            var here = gold.Where(node => node.IsEvent == isEvent && node.Trigger.Overlaps(claim.Content.Trigger)).ToList();
            var match = here.Find(node => node.Type == type && !taken.Contains(node)) ?? here.Find(node => !taken.Contains(node));
            var isRight = match?.Type == type;
            Count(isEvent ? "event, found" : "state, found", match is not null, said: true);
            Count(isEvent ? "event, type" : "state, family", isRight, said: true);
            Count("node, type or family", isRight, said: true);
            _answers.Add((claim.Probability, isRight));
            if (match is null)
            {
                continue;
            }

            taken.Add(match);
            var key = (match.Factuality, claim.Factuality.Code());
            _factuality[key] = _factuality.GetValueOrDefault(key) + 1;
            AddArcs(match, claim);
        }

        foreach (var node in gold)
        {
            Count(node.IsEvent ? "event, found" : "state, found", false, said: false);
            Count(node.IsEvent ? "event, type" : "state, family", false, said: false);
            Count("node, type or family", false, said: false);
            if (node.IsEvent && node.Kind != "asserted")
            {
                _traps++;
                _caught += coded.Claims.Any(claim => claim is { CountsAsDone: true, IsPresupposed: false, Content: Event e } && e.Type == node.Type && e.Trigger.Overlaps(node.Trigger)) ? 1 : 0;
            }
        }
    }

    private void AddArcs(CorpusNode node, Claim claim)
    {
        // A state takes its parts from its deed, so that whom the deed hits is who is detained or dismissed.
        ValueList<Mention>? inState = claim.Content is State { Family: StateFamily.Custody or StateFamily.Office, Recipients.IsEmpty: false } state
            && state.Recipients.Where(mention => mention.Kind is not (MentionKind.Country or MentionKind.Place)).ToValueList() is { IsEmpty: false } holders ? holders : null;
        foreach (var (role, mentions) in new (string, ValueList<Mention>)[]
        {
            ("actor", inState ?? claim.Content.Actors),
            ("recipient", inState is null ? claim.Content.Recipients : []),
            ("place", claim.Content.Place is { } place ? [place] : []),
        })
        {
            var left = node.Mentions.Where(arc => arc.Role == role).Select(arc => arc.Mention).ToList();
            var all = left.Count;
            var right = 0;
            foreach (var mention in mentions)
            {
                var at = left.FindIndex(passage => passage.Overlaps(mention.Passage));
                if (at >= 0)
                {
                    right++;
                    left.RemoveAt(at);
                }
            }

            AddCounts("arc of found nodes: " + role, right, mentions.Count, all);
            AddCounts("arc of found nodes", right, mentions.Count, all);
        }
    }

    private void AddAttributions(CorpusReport report, CodedReport coded)
    {
        var left = report.Attributions.ToList();
        AddCounts("attribution, cue", 0, 0, left.Count);
        foreach (var said in coded.Attributions)
        {
            var match = left.Find(attribution => attribution.Cue.Overlaps(said.Cue));
            AddCounts("attribution, cue", match is null ? 0 : 1, 1, 0);
            if (match is null)
            {
                continue;
            }

            left.Remove(match);
            AddCounts("source of found cues", said.Source is { } source && match.Sources.Any(arc => arc.Mention.Overlaps(source.Passage)) ? 1 : 0, said.Source is null ? 0 : 1, match.Sources.Length > 0 ? 1 : 0);
            var overlap = said.Parts.Sum(part => match.Contents.Sum(content => Math.Max(0, Math.Min(part.End, content.End) - Math.Max(part.Start, content.Start))));
            AddCounts("content of found cues, characters", overlap, said.Parts.Sum(part => part.Length), match.Contents.Sum(content => content.Length));
        }
    }

    private void Count(string name, bool isRight, bool said) => AddCounts(name, isRight ? 1 : 0, said ? 1 : 0, said ? 0 : 1);

    private void AddCounts(string name, int right, int said, int all)
    {
        var (r, s, t) = _counts.GetValueOrDefault(name);
        _counts[name] = (r + right, s + said, t + all);
    }

    // Guo et al. 2017, "On Calibration of Modern Neural Networks": bins of equal width, weighted by their size.
    private double CalibrationError() => _answers.Count == 0 ? 0 : _answers
        .GroupBy(answer => Math.Clamp((int)(answer.Probability * Bins), 0, Bins - 1))
        .Sum(bin => Math.Abs(bin.Sum(answer => answer.Probability) - bin.Count(answer => answer.IsRight))) / _answers.Count;

    // Platt 1999: the logistic function of the log odds that makes the answers likeliest, by Newton's method.
    private (double Slope, double Offset) FitCalibration()
    {
        var (slope, offset) = (1.0, 0.0);
        for (var round = 0; round < 30; round++)
        {
            var (bySlope, byOffset, slopeSlope, slopeOffset, offsetOffset) = (0.0, 0.0, 1e-6, 0.0, 1e-6);
            foreach (var (probability, isRight) in _answers)
            {
                var odds = Math.Log(Math.Clamp(probability, 1e-4, 1 - 1e-4) / (1 - Math.Clamp(probability, 1e-4, 1 - 1e-4)));
                var fitted = 1 / (1 + Math.Exp(-(slope * odds) - offset));
                var (error, weight) = (fitted - (isRight ? 1 : 0), fitted * (1 - fitted));
                bySlope += error * odds;
                byOffset += error;
                slopeSlope += weight * odds * odds;
                slopeOffset += weight * odds;
                offsetOffset += weight;
            }

            var determinant = (slopeSlope * offsetOffset) - (slopeOffset * slopeOffset);
            // Short steps: where the odds are far off, a whole one would overshoot.
            slope -= Math.Clamp(((offsetOffset * bySlope) - (slopeOffset * byOffset)) / determinant, -0.2, 0.2);
            offset -= Math.Clamp(((slopeSlope * byOffset) - (slopeOffset * bySlope)) / determinant, -0.2, 0.2);
        }

        return (slope, offset);
    }

    private double MacroFactuality()
    {
        var classes = _factuality.Keys.Select(key => key.True).Distinct().ToList();
        return classes.Count == 0 ? 0 : classes.Average(name =>
        {
            var right = _factuality.GetValueOrDefault((name, name));
            var said = _factuality.Where(pair => pair.Key.Said == name).Sum(pair => pair.Value);
            var all = _factuality.Where(pair => pair.Key.True == name).Sum(pair => pair.Value);
            return Harmonic(Share(right, said), Share(right, all));
        });
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
