using Tocsin.Coding;

namespace Tocsin.Situations;

/// <summary>The order in which reports are read: by time of publication, those without one last, then by id. Nothing else may depend on the
/// order in which they were given.</summary>
internal sealed class ReportOrder : IComparer<CodedReport>
{
    public static ReportOrder Instance { get; } = new();

    public int Compare(CodedReport? x, CodedReport? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var byTime = (x.Report.Published ?? DateTimeOffset.MaxValue).CompareTo(y.Report.Published ?? DateTimeOffset.MaxValue);
        return byTime != 0 ? byTime : string.CompareOrdinal(x.Report.Id, y.Report.Id);
    }
}
