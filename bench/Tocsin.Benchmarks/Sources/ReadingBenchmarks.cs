using BenchmarkDotNet.Attributes;

namespace Tocsin.Benchmarks.Sources;

/// <summary>Files to reports: Markdown, text, HTML and a feed; figures are a report.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    /// <summary>Reads the folder.</summary>
    [Benchmark(OperationsPerInvoke = Samples.Count)]
    public int Folder() => Samples.Read().Count;
}
