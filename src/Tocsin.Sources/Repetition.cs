using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Sources;

/// <summary>A report that was read before, in the same run, under another name: the same text, and nothing in its publisher or day that
/// speaks against its being the same report.</summary>
/// <param name="Report">The report as it was read this time, with the id of the first. <see cref="ReportMerger.Merge"/> puts both into
/// one.</param>
/// <param name="Warnings">What could not be made out about it.</param>
public sealed record Repetition(Report Report, ValueList<ReadingWarning> Warnings) : Reading
{
    /// <inheritdoc/>
    public override string Name => Report.FoundAt[0];
}
