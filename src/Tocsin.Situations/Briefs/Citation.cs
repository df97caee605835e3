using Tocsin.Language;

namespace Tocsin.Situations.Briefs;

/// <summary>Where a sentence of a brief comes from.</summary>
/// <param name="Source">The number of the report among the brief's sources.</param>
/// <param name="ReportId">The report's id.</param>
/// <param name="Passage">The passage in UTF-16 units of the report's text.</param>
/// <param name="CodePoints">The same passage in Unicode code points, as JSON gives it.</param>
/// <param name="Words">The words of the passage as the report has them, line ends and all.</param>
public sealed record Citation(int Source, string ReportId, Passage Passage, Passage CodePoints, string Words);
