using Tocsin.Coding.Reports;
using Tocsin.Sources;

namespace Tocsin.Benchmarks;

/// <summary>The ten reports of samples/niger-2023, copied beside the benchmarks.</summary>
internal static class Samples
{
    /// <summary>How many there are.</summary>
    public const int Count = 10;

    /// <summary>Their folder.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "niger-2023");

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<Report> Read()
    {
        var read = new ReportReader().ReadAllAsync([ReportSource.At(Folder)]).GetAwaiter().GetResult();
        return read.Reports.Count == Count ? [.. read.Reports] : throw new InvalidOperationException($"{Folder} holds {read.Reports.Count} reports; {Count} are measured.");
    }
}
