namespace Tocsin.Language;

/// <summary>What stands in the text before a word. The values are those that the model was trained with.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing: it touches the word before it.</summary>
    None = 0,
    /// <summary>White space without a line break.</summary>
    Space = 1,
    /// <summary>White space with one line break.</summary>
    Line = 2,
    /// <summary>White space with a blank line, or the start of the text.</summary>
    Paragraph = 3,
}
