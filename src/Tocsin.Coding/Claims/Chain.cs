using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>Mentions of a report that mean the same: a name, "the general", "he".</summary>
/// <param name="Links">The mentions, two or more, in order of the text.</param>
public sealed record Chain(ValueList<ChainLink> Links);

/// <summary>A mention within a chain.</summary>
/// <param name="Passage">The noun phrase, name or pronoun.</param>
/// <param name="Head">Its head word.</param>
public readonly record struct ChainLink(Passage Passage, Passage Head);
