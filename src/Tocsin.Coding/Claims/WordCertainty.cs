using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>How surely a report puts a happening or state of any kind, whether or not it is one that makes a claim.</summary>
/// <param name="Word">The word that tells of it.</param>
/// <param name="Kind">In what manner it is put.</param>
/// <param name="Value">From 3, surely so, over 0, open, to -3, surely not: the mean of what the model holds possible, on the scale of the
/// factuality corpora.</param>
public sealed record WordCertainty(Passage Word, ClaimKind Kind, double Value);
