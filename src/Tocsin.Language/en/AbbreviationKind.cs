namespace Tocsin.Language.en;

/// <summary>What an abbreviation says about the full stop behind it.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,
    /// <summary>Stands before a name; a sentence never ends with it.</summary>
    Title,
    /// <summary>Stands within a sentence; a sentence never ends with it.</summary>
    Inner,
    /// <summary>An abbreviation only before a number.</summary>
    Number,
    /// <summary>A day or month; an abbreviation before a number, a comma or a small letter.</summary>
    Date,
    /// <summary>A sentence may end with it; it does before a word that likes to begin one.</summary>
    Last,
    /// <summary>Before a capital, a sentence ends with it.</summary>
    End,
}
