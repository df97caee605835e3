using Tocsin.Language;

namespace Tocsin.Situations.Briefs.En;

/// <summary>The words of a report that tell a claim.</summary>
/// <param name="Passage">Where they are.</param>
/// <param name="Form">What they are.</param>
/// <param name="IsWholeSentence">Whether they are all of their sentence.</param>
/// <param name="Pronoun">For a relative clause, the pronoun to be replaced.</param>
/// <param name="Antecedent">For a relative clause, what the pronoun stands for.</param>
internal sealed record Phrase(Passage Passage, PhraseForm Form, bool IsWholeSentence, Passage Pronoun = default, Passage Antecedent = default)
{
    /// <summary>Whether the phrase is about something else and only names what is claimed: "officers doubt the self-styled president".</summary>
    public bool IsInPassing { get; init; }
}
