using BenchmarkDotNet.Attributes;
using Tocsin.Coding;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;

namespace Tocsin.Benchmarks.Coding;

/// <summary>Reports to claims and to a brief, on one core; figures are a report.</summary>
[MemoryDiagnoser]
public class CodingBenchmarks
{
    private readonly ILanguageEngine _engine = LanguageEngine.Open();
    private readonly CodingData _data = CodingData.Load();
    private readonly IReadOnlyList<Report> _reports = Samples.Read();
    private readonly Coder _coder;
    private readonly List<CodedReport> _coded;

    /// <summary>Codes the reports once.</summary>
    public CodingBenchmarks()
    {
        _coder = new Coder(_engine, _data);
        _coded = [.. _reports.Select(_coder.Code)];
    }

    /// <summary>Gives the model back.</summary>
    [GlobalCleanup]
    public void Close() => _engine.Dispose();

    /// <summary>Text to sentences, trees and names.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Read() => _reports.Sum(report => _engine.Read(report.Text).Length);

    /// <summary>Text to claims, trees and names included.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Code() => _reports.Sum(report => _coder.Code(report).Claims.Count);

    /// <summary>Claims to the text of a brief.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Brief() => TextRenderer.Render(BriefWriter.Write(new StateOfPlayBuilder().Build(_coded))).Length;

    /// <summary>Loads lexicon and actors.</summary>
    [Benchmark]
    public CodingData Load() => CodingData.Load();
}
