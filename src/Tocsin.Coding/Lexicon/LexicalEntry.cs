namespace Tocsin.Coding.Lexicon;

/// <summary>Which part somebody plays in an event.</summary>
internal enum Role
{
    /// <summary>Who does it.</summary>
    Actor,
    /// <summary>Whom it hits or is meant for.</summary>
    Recipient,
    /// <summary>What is acted upon.</summary>
    Theme,
}

/// <summary>The part of speech of an entry.</summary>
internal enum EntryPos
{
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>A noun.</summary>
    Noun,
    /// <summary>An adjective, participles used as such included.</summary>
    Adjective,
}

/// <summary>One use of a word: when it fits and what it then tells of.</summary>
/// <param name="Conditions">All must hold.</param>
/// <param name="Type">PLOVER type, or null where the word in this use tells of no event.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Context">PLOVER context, or null.</param>
/// <param name="Cameo">CAMEO code, or null.</param>
/// <param name="StateFamily">The family of the state that it brings about or describes, or null.</param>
/// <param name="StateValue">The state's value, or null.</param>
/// <param name="Example">A sentence in which the sense must be found.</param>
internal sealed record Sense(
    ObjectCondition[] Conditions,
    string? Type,
    string? Mode,
    string? Context,
    string? Cameo,
    string? StateFamily,
    string? StateValue,
    string Example)
{
    /// <summary>Whether the word in this use tells of nothing that Tocsin keeps.</summary>
    public bool IsEmpty => Type is null && StateFamily is null;

    /// <summary>Where it stands: file and line. Null for a sense that no file has.</summary>
    public string? Line { get; init; }
}

/// <summary>A word of the lexicon with its senses.</summary>
internal sealed record LexicalEntry
{
    /// <summary>The word's lemma, without its particles.</summary>
    public required string Lemma { get; init; }

    /// <summary>Further words that must hang on it, in order ("down" of "step down").</summary>
    public required string[] Particles { get; init; }

    public required EntryPos Pos { get; init; }

    /// <summary>The senses; the first that fits wins.</summary>
    public required Sense[] Senses { get; init; }

    /// <summary>Prepositions whose noun is the recipient.</summary>
    public string[] RecipientPrepositions { get; init; } = [];

    /// <summary>The role of a verb's object.</summary>
    public Role ObjectRole { get; init; } = Role.Recipient;

    /// <summary>The role of a verb's subject.</summary>
    public Role SubjectRole { get; init; } = Role.Actor;

    /// <summary>The role of a noun's of-phrase.</summary>
    public Role OfRole { get; init; } = Role.Recipient;

    /// <summary>The role of a noun's possessor.</summary>
    public Role PossessorRole { get; init; } = Role.Actor;

    /// <summary>Whether both sides act ("met", "clash").</summary>
    public bool BothAct { get; init; }
}
