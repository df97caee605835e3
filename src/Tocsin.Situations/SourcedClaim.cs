using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Situations.Origins;

namespace Tocsin.Situations;

/// <summary>A claim with the report that it was read from and with that report's origin.</summary>
/// <remarks>Two are equal when claim, report and origin are; what else was read from the report does not count.</remarks>
/// <param name="Claim">The claim.</param>
/// <param name="Coded">The report with all that was read from it.</param>
/// <param name="Origin">Whom the report comes from in the end.</param>
/// <param name="Voice">Who says so, as a key: two claims of one voice never confirm each other.</param>
public sealed record SourcedClaim(Claim Claim, CodedReport Coded, ReportOrigin Origin, string Voice)
{
    /// <summary>The report.</summary>
    public Report Report => Coded.Report;

    /// <summary>The day on which it was published; null where unknown.</summary>
    public DateOnly? SaidOn => Report.PublishedOn;

    /// <summary>How it is put forward: manner and certainty in one.</summary>
    public Stance Stance => Stances.Of(Claim);

    /// <summary>The words of a passage of the report.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage leaves the text.</exception>
    public string Words(Passage passage) => passage.In(Report.Text);

    /// <inheritdoc/>
    public bool Equals(SourcedClaim? other) =>
        other is not null && Claim.Id == other.Claim.Id && Report.Id == other.Report.Id && Origin == other.Origin && Voice == other.Voice;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Claim.Id, Report.Id);
}
