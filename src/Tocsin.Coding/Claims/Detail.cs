using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>What a detail adds to a claim.</summary>
public enum DetailKind
{
    /// <summary>What it is for: "in order to ensure their safety".</summary>
    Purpose,
    /// <summary>Why, as the text puts it: "because he was about to be dismissed".</summary>
    Cause,
    /// <summary>Under which condition: "unless the president is reinstated".</summary>
    Condition,
    /// <summary>By when: "by Sunday".</summary>
    Deadline,
    /// <summary>That there is no deadline: "there is no strict time frame".</summary>
    NoDeadline,
    /// <summary>What hangs on it: "which could affect military aid".</summary>
    HangsOn,
    /// <summary>What it answers: "in response to the arrests".</summary>
    ResponseTo,
}

/// <summary>A passage that says more about a claim.</summary>
/// <param name="Kind">What it adds.</param>
/// <param name="Passage">The words.</param>
public readonly record struct Detail(DetailKind Kind, Passage Passage);
