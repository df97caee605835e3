namespace Tocsin.Situations.Briefs;

/// <summary>A report that a brief rests on.</summary>
/// <param name="Number">From 1.</param>
/// <param name="ReportId">The report's id.</param>
/// <param name="Title">Its headline; null where unknown.</param>
/// <param name="Publisher">Who published it; null where unknown.</param>
/// <param name="Url">Where; outside text, to be linked to only after a check.</param>
/// <param name="Published">The day of publication; null where unknown.</param>
/// <param name="Origin">Whom it comes from in the end, where that is not the publisher; null otherwise.</param>
public sealed record BriefSource(int Number, string ReportId, string? Title, string? Publisher, string? Url, DateOnly? Published, string? Origin);
