using Shouldly;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Corpus.Tests;

/// <summary>What the program reads from the reports that it is measured on.</summary>
public sealed class CodedCorpusTests
{
    [Fact]
    public void The_claims_of_a_report_are_the_same_alone_in_another_order_and_from_many_threads()
    {
        using var engine = LanguageEngine.Open();
        var coder = new Coder(engine, CodingData.Load());
        var reports = new CorpusReader(CorpusWords.Read(Path.Combine(AppContext.BaseDirectory, "ontology")))
            .ReadFolder(Path.Combine(AppContext.BaseDirectory, "reports"), [])
            .Where(report => CorpusSplit.Of(report.Situation) == CorpusSplit.Test)
            .Select(report => new Report { Id = report.Id, Text = report.Text })
            .ToList();
        reports.Count.ShouldBeGreaterThan(20);
        var alone = reports.ConvertAll(Read);

        var backwards = Enumerable.Reverse(reports).Select(Read).Reverse().ToList();
        var threaded = new ValueList<Claim>[reports.Count];
        Parallel.For(0, reports.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number => threaded[number] = Read(reports[number]));

        backwards.ShouldBe(alone);
        threaded.ShouldBe(alone);

        ValueList<Claim> Read(Report report) => coder.Code(report).Claims;
    }
}
