using Tocsin.Language;

namespace Tocsin.Situations.Briefs.En;

/// <summary>A claim in its report's own words, made to stand alone.</summary>
/// <param name="Text">The words, a capital first, a full stop last.</param>
/// <param name="Passage">The passage that they come from.</param>
/// <param name="IsWhole">Whether it reads as a sentence: with subject and verb, and without a pronoun that only the text before it explains.</param>
/// <param name="IsNoun">Whether it is a noun with what belongs to it, told as "Reported: the seizure of ...".</param>
internal sealed record Clause(string Text, Passage Passage, bool IsWhole, bool IsNoun = false)
{
    /// <summary>Whether the words are about something else and only name what is claimed.</summary>
    public bool IsInPassing { get; init; }
}
