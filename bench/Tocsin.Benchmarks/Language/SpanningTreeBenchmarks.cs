using BenchmarkDotNet.Attributes;
using Tocsin.Language.Trees;

namespace Tocsin.Benchmarks.Language;

/// <summary>The best tree of a sentence from scores without any pattern: the worst case, where greedy heads are no tree.</summary>
[MemoryDiagnoser]
public class SpanningTreeBenchmarks
{
    private float[] _scores = [];
    private int[] _heads = [];

    /// <summary>Words in the sentence; 254 is the most that a window holds.</summary>
    [Params(10, 40, 254)]
    public int Words { get; set; }

    /// <summary>Makes the scores, the same in each run.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        _scores = [.. Enumerable.Range(0, Words * (Words + 1)).Select(_ => random.NextSingle())];
        _heads = new int[Words];
    }

    /// <summary>Finds the tree.</summary>
    [Benchmark]
    public int Find()
    {
        SpanningTree.Find(_scores, _heads);
        return _heads[0];
    }
}
