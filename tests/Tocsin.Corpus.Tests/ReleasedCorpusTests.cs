using Shouldly;

namespace Tocsin.Corpus.Tests;

/// <summary>The corpus that is released.</summary>
public sealed class ReleasedCorpusTests
{
    private static readonly List<CorpusError> Errors = [];

    private static readonly IReadOnlyList<CorpusReport> Reports = new CorpusReader(CorpusWords.Read(Path.Combine(AppContext.BaseDirectory, "ontology")))
        .ReadFolder(Path.Combine(AppContext.BaseDirectory, "reports"), Errors);

    [Fact]
    public void Every_report_is_well_formed() => Errors.ShouldBeEmpty();

    [Fact]
    public void Every_phrase_lies_in_its_text() =>
        Reports.ShouldAllBe(report => report.Nodes.All(node => node.Trigger.End <= report.Text.Length && !node.Trigger.IsEmpty));

    [Fact]
    public void No_situation_is_in_two_splits() =>
        Reports.GroupBy(report => report.Situation).ShouldAllBe(group => group.Select(report => CorpusSplit.Of(report.Situation)).Distinct().Count() == 1);

    [Fact]
    public void Each_split_has_a_share()
    {
        var sentences = Reports.GroupBy(report => CorpusSplit.Of(report.Situation)).ToDictionary(group => group.Key, group => group.Sum(report => report.Lines.Length));
        var all = sentences.Values.Sum();

        sentences[CorpusSplit.Train].ShouldBeInRange(all * 55 / 100, all * 85 / 100);
        sentences[CorpusSplit.Dev].ShouldBeInRange(all * 6 / 100, all * 25 / 100);
        sentences[CorpusSplit.Test].ShouldBeInRange(all * 6 / 100, all * 25 / 100);
    }

    [Fact]
    public void No_sentence_of_eight_words_stands_in_two_splits()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in Reports)
        {
            foreach (var line in report.Lines)
            {
                var text = line.Passage.Start < line.Passage.End ? report.Text[line.Passage.Start..line.Passage.End] : "";
                var split = CorpusSplit.Of(report.Situation);
                if (text.Count(char.IsWhiteSpace) >= 8)
                {
                    seen.TryAdd(text, split);
                    seen[text].ShouldBe(split, text);
                }
            }
        }
    }
}
