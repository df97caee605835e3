using BenchmarkDotNet.Attributes;
using Tocsin.Language;

namespace Tocsin.Benchmarks.Language;

/// <summary>The whole engine: text to trees and names, and what opening the model costs.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly ILanguageEngine _engine = LanguageEngine.Open();

    /// <summary>Gives the model back.</summary>
    [GlobalCleanup]
    public void Close() => _engine.Dispose();

    /// <summary>A report of twenty sentences.</summary>
    [Benchmark(OperationsPerInvoke = 20)]
    public int Sentence() => _engine.Read(ReportText.Text).Length;

    /// <summary>Opens and closes the model.</summary>
    [Benchmark]
    public string Open()
    {
        using var engine = LanguageEngine.Open();
        return engine.Language;
    }
}
