namespace Tocsin.Situations.Briefs;

/// <summary>What a section of a brief is.</summary>
public enum SectionKind
{
    /// <summary>The one sentence that matters most.</summary>
    Headline,
    /// <summary>What is different from the day before.</summary>
    Changes,
    /// <summary>One board.</summary>
    Board,
    /// <summary>What sources contradict each other about.</summary>
    Disputed,
    /// <summary>What is not known or not decided.</summary>
    Open,
}
