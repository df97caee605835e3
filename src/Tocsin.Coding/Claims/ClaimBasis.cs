using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>Why a claim is what it is: what the model held likely, and what lexicon and grammar made of it.</summary>
/// <remarks>A reader who disagrees sees here whether a line of the lexicon or an example for the model has to change.</remarks>
public sealed record ClaimBasis
{
    /// <summary>What the model alone holds the word for, the likeliest first; classes under 0.05 are left out. "O" is nothing.</summary>
    public ValueList<Chance> Model { get; init; }

    /// <summary>The line of the lexicon that has the word in a sense that fits, such as "verbs.txt:120"; null where none has.</summary>
    public string? LexiconLine { get; init; }

    /// <summary>Whether the lexicon's line turned the model's own choice.</summary>
    public bool IsTurnedByLexicon { get; init; }

    /// <summary>Who or what has a part in it by the model, by role, the likeliest first; under 0.1 left out.</summary>
    public ValueList<PartChance> Parts { get; init; }

    /// <summary>How surely and in what manner the model alone holds it told; classes under 0.05 are left out.</summary>
    public ValueList<Chance> Certainty { get; init; }

    /// <summary>What grammar and lexicon say of the same, such as "CT- denied".</summary>
    public required string CertaintyByRule { get; init; }
}

/// <summary>A class and how likely it is.</summary>
/// <param name="Name">The class, such as "COERCE" or "custody/detained".</param>
/// <param name="Probability">From 0 to 1.</param>
public sealed record Chance(string Name, double Probability);

/// <summary>A word and how likely it has a part in what is claimed.</summary>
/// <param name="Role">The part: actor, recipient, theme, place, time, ...</param>
/// <param name="Word">The word. UTF-16 units of the report's text.</param>
/// <param name="Probability">From 0 to 1.</param>
public sealed record PartChance(string Role, Passage Word, double Probability);
