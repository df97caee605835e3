using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations.Boards;
using Tocsin.Situations.Briefs.En;
using Tocsin.Situations.Changes;

namespace Tocsin.Situations.Briefs;

/// <summary>Puts a state of play in words.</summary>
/// <remarks>The words are the reports' own (<see cref="ClauseWriter"/>); every sentence carries the passages that it rests on.</remarks>
public static class BriefWriter
{
    // The weight up to which an entry is a comment, left out unless everything is wanted.
    private const int Comment = 35;

    /// <summary>The brief of a state of play.</summary>
    /// <param name="state">The state of play.</param>
    /// <param name="settings">Default: <see cref="BriefSettings"/> as it comes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> is null.</exception>
    public static Brief Write(StateOfPlay state, BriefSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        settings ??= new BriefSettings();
        var numbers = state.Sources.Select((source, i) => (source.Coded.Report.Id, Number: i + 1)).ToDictionary(s => s.Id, s => s.Number, StringComparer.Ordinal);
        var origins = state.Sources.Select(s => s.Origin.Id).Distinct(StringComparer.Ordinal).Count();
        var telling = new Telling(numbers, origins > 1);

        var boards = state.Boards
            .Where(b => b.Kind is not (BoardKind.OpenQuestions or BoardKind.Disputes))
            .Select(b => Section(SectionKind.Board, b, settings.Length, telling));
        var sections = new List<BriefSection?> { Headline(state, telling), Changes(state, settings.Length, telling) };
        sections.AddRange(boards);
        sections.Add(Section(SectionKind.Disputed, state[BoardKind.Disputes], settings.Length, telling));
        sections.Add(Section(SectionKind.Open, state[BoardKind.OpenQuestions], settings.Length, telling));
        return new Brief(
            state.AsOf,
            $"{Capital(Numbers.Of(state.Sources.Count, "report"))}, {Numbers.Of(origins, "independent source")}",
            sections.OfType<BriefSection>().ToValueList(),
            state.Sources.Select((source, i) => SourceOf(i + 1, source)).ToValueList());
    }

    // What weighs most of what is new; over several reports also the weightiest deeds of other boards, whenever they were told.
    private static BriefSection? Headline(StateOfPlay state, Telling telling)
    {
        var changed = state.Changes.Select(c => c.After).OfType<BoardEntry>().ToList();
        var all = state.Boards.SelectMany(b => b.Entries).ToList();
        var first = Ranked(changed.Where(e => e.Weight >= MinHeadline)).Concat(Ranked(all)).FirstOrDefault();
        if (first is null)
        {
            return null;
        }

        var further = state.Sources.Count < ManyReports
            ? []
            : Ranked(all.Where(e => e.Weight >= MinHeadline && e.Certainty.IsDeed() && e.IncidentId != first.IncidentId)).OrderByDescending(e => e.Origins > 1).DistinctBy(e => e.Board);
        var told = new Told();
        var sentences = further.Prepend(first).Select(telling.Sentence).Where(told.Add).Take(MostHeadlines).ToValueList();
        return new BriefSection(SectionKind.Headline, null, Titles.Of(SectionKind.Headline), sentences, 0);

        static IEnumerable<BoardEntry> Ranked(IEnumerable<BoardEntry> entries) => entries
            .Where(e => e.Certainty != Certainty.Supposed)
            .OrderByDescending(e => e.Weight - (e.Certainty.IsDeed() ? 0 : NoDeed)).ThenByDescending(e => e.Origins)
            .ThenBy(e => e.Board).ThenBy(e => e.Id, StringComparer.Ordinal);
    }

    // One report has one headline; of several a reader wants the few that matter.
    private const int ManyReports = 3;
    private const int MostHeadlines = 4;

    // A day on which only words were exchanged does not push what weighs more from the headline.
    private const int MinHeadline = 70;

    // What is only denied, feared or disputed makes the headline where it weighs this much more than any deed.
    private const int NoDeed = 15;

    private static BriefSection? Changes(StateOfPlay state, BriefLength length, Telling telling)
    {
        var told = new Told();
        var sentences = new List<BriefSentence>();
        foreach (var change in state.Changes.Where(c => c.Board is not BoardKind.OpenQuestions).OrderByDescending(c => (c.After ?? c.Before)!.Weight).ThenBy(c => c.Board))
        {
            var entry = change.After ?? change.Before!;
            if (!Wanted(entry, length))
            {
                continue;
            }

            var sentence = telling.Sentence(entry);
            if (told.Add(sentence))
            {
                sentences.Add(sentence with { Text = Prefix(change.Kind) + sentence.Text });
            }
        }

        return Cut(SectionKind.Changes, null, Titles.Of(SectionKind.Changes), sentences, length);
    }

    private static string Prefix(ChangeKind kind) => kind switch
    {
        ChangeKind.New => "",
        ChangeKind.Changed => "Changed: ",
        ChangeKind.Closed => "No longer so: ",
        ChangeKind.Disputed => "Now disputed: ",
        ChangeKind.Corrected => "Corrected: ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static BriefSection? Section(SectionKind kind, Board board, BriefLength length, Telling telling)
    {
        var told = new Told();
        var sentences = board.Entries.Where(e => Wanted(e, length)).Select(telling.Sentence).Where(told.Add).ToList();
        return Cut(kind, kind == SectionKind.Board ? board.Kind : null, Titles.Of(board.Kind), sentences, length);
    }

    private static BriefSection? Cut(SectionKind kind, BoardKind? board, string title, List<BriefSentence> sentences, BriefLength length)
    {
        var most = length switch { BriefLength.Short => 3, BriefLength.Standard => 8, _ => int.MaxValue };
        return sentences.Count == 0
            ? null
            : new BriefSection(kind, board, title, sentences.Take(most).ToValueList(), Math.Max(0, sentences.Count - most));
    }

    private static bool Wanted(BoardEntry entry, BriefLength length) =>
        length == BriefLength.Full || (entry.Weight > Comment && entry.Certainty != Certainty.Supposed);

    private static BriefSource SourceOf(int number, Source source)
    {
        var report = source.Coded.Report;
        var isOwn = report.Publisher is { } publisher && string.Equals(publisher, source.Origin.Name, StringComparison.OrdinalIgnoreCase);
        return new BriefSource(number, report.Id, Clean(report.Title), Clean(report.Publisher), Clean(report.Url), report.PublishedOn,
            isOwn || source.Origin.Id.StartsWith("report:", StringComparison.Ordinal) ? null : Clean(source.Origin.Name));
    }

    private static string? Clean(string? text) => text is null ? null : OutsideText.Clean(text);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private sealed class Telling(Dictionary<string, int> numbers, bool tellsSupport)
    {
        private readonly Dictionary<BoardEntry, BriefSentence> _told = new(ReferenceEqualityComparer.Instance);

        public BriefSentence Sentence(BoardEntry entry)
        {
            if (!_told.TryGetValue(entry, out var sentence))
            {
                var (text, evidence) = EntryWriter.Write(entry);
                _told[entry] = sentence = new BriefSentence
                {
                    Text = text,
                    Certainty = entry.Certainty,
                    Support = tellsSupport ? SupportOf(entry) : null,
                    Citations = evidence.Select(e => Cite(e.Claim.Report, e.Passage)).Distinct().ToValueList(),
                    Entry = entry,
                };
            }

            return sentence;
        }

        private static string SupportOf(BoardEntry entry)
        {
            var sources = entry.Origins == 1 ? "one source" : Numbers.Of(entry.Origins, "independent source");
            return entry.Outlets > entry.Origins ? $"{sources}, {Numbers.Of(entry.Outlets, "outlet")}" : sources;
        }

        private Citation Cite(Report report, Passage passage)
        {
            var start = CodePoints(report.Text.AsSpan(0, passage.Start));
            return new Citation(numbers[report.Id], report.Id, passage, new Passage(start, start + CodePoints(report.Text.AsSpan(passage.Start, passage.Length))), passage.In(report.Text));
        }

        private static int CodePoints(ReadOnlySpan<char> text)
        {
            var count = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                count++;
            }

            return count;
        }
    }
}
