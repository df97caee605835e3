namespace Tocsin.Coding.Lexicon;

/// <summary>What a condition of a sense looks at.</summary>
internal enum ConditionKind
{
    /// <summary>Fits always.</summary>
    Any,
    /// <summary>The word has no object.</summary>
    None,
    /// <summary>The object is of a class of classes.txt.</summary>
    Class,
    /// <summary>The object's head is one of these lemmas.</summary>
    Words,
    /// <summary>A clause is the object.</summary>
    That,
    /// <summary>An infinitive is the object.</summary>
    ToDo,
}

/// <summary>On which argument a sense sets its condition.</summary>
internal enum ConditionSide
{
    /// <summary>The object; of a noun, its of-phrase or modifier.</summary>
    Object,
    /// <summary>The subject.</summary>
    Subject,
    /// <summary>The noun after a preposition.</summary>
    Preposition,
}

/// <summary>When a sense of a word fits: "person", "=talks,meeting", "into:place", "subject:weather".</summary>
/// <param name="Side">The argument it looks at.</param>
/// <param name="Preposition">For <see cref="ConditionSide.Preposition"/>, which.</param>
/// <param name="Kind">What must hold.</param>
/// <param name="Words">The class' name, or the lemmas.</param>
internal sealed record ObjectCondition(ConditionSide Side, string? Preposition, ConditionKind Kind, string[] Words)
{
    public static ObjectCondition Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var (kind, words) = ParseKind(text[(colon + 1)..]);
            return text[..colon] == "subject"
                ? new ObjectCondition(ConditionSide.Subject, null, kind, words)
                : new ObjectCondition(ConditionSide.Preposition, text[..colon], kind, words);
        }

        var (ownKind, ownWords) = ParseKind(text);
        return new ObjectCondition(ConditionSide.Object, null, ownKind, ownWords);
    }

    private static (ConditionKind Kind, string[] Words) ParseKind(string text) => text switch
    {
        "any" => (ConditionKind.Any, []),
        "none" => (ConditionKind.None, []),
        "that" => (ConditionKind.That, []),
        "to-do" => (ConditionKind.ToDo, []),
        ['=', .. var words] => (ConditionKind.Words, words.Split(',')),
        _ => (ConditionKind.Class, [text]),
    };
}
