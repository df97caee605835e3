using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Sources;

/// <summary>A report that was read.</summary>
/// <param name="Report">The report.</param>
/// <param name="Warnings">What could not be made out about it, such as a date; the text is whole.</param>
public sealed record ReadReport(Report Report, ValueList<ReadingWarning> Warnings) : Reading
{
    /// <inheritdoc/>
    public override string Name => Report.FoundAt[0];
}
