namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>A piece of a rendered line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text; no line ends, no control characters.</param>
public readonly record struct BriefSpan(SpanKind Kind, string Text);
