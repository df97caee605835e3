using Tocsin.Language;

namespace Tocsin.Coding.Places;

/// <summary>A name of a place in a report, and which place it is.</summary>
/// <param name="Passage">The name.</param>
/// <param name="Place">The likeliest place; null where the data know none of this name.</param>
/// <param name="IsUndecided">Whether another place of the name is nearly as likely: then <see cref="Candidates"/> has both.</param>
/// <param name="Candidates">The likeliest places of the name, best first, at most five.</param>
/// <param name="Reason">What spoke for the choice, in words for people.</param>
/// <param name="IsInName">Whether it only stands within the name of something else ("Lagos" in "Lagos State University").</param>
public sealed record PlaceMention(Passage Passage, Place? Place, bool IsUndecided, ValueList<Place> Candidates, string Reason, bool IsInName = false);
