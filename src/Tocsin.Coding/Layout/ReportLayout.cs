using Tocsin.Language;

namespace Tocsin.Coding.Layout;

/// <summary>A line of a report, or a part of one, and what it is for.</summary>
/// <param name="Passage">Without the line end and the white space around it.</param>
/// <param name="Kind">What it is for.</param>
public readonly record struct Line(Passage Passage, LineKind Kind);

/// <summary>Whom a report was taken from.</summary>
/// <param name="Name">As written: "Coastal News Agency".</param>
/// <param name="Passage">The words that say so.</param>
public sealed record Origin(string Name, Passage Passage);

/// <summary>What each line of a report is for: the story, or what stands around it.</summary>
/// <param name="Lines">All lines that hold anything, in order.</param>
/// <param name="Origin">Whom the report was taken from, as it says itself; null where it does not say.</param>
public sealed record ReportLayout(ValueList<Line> Lines, Origin? Origin);
