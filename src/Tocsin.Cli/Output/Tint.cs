namespace Tocsin.Cli.Output;

/// <summary>What a piece of printed text is, for its colour.</summary>
internal enum Tint
{
    /// <summary>Text without a colour of its own.</summary>
    Plain,
    /// <summary>The title of it all.</summary>
    Title,
    /// <summary>The title of a part.</summary>
    Heading,
    /// <summary>What is put forward as done.</summary>
    Deed,
    /// <summary>What is only said, feared, planned, denied.</summary>
    NoDeed,
    /// <summary>The manner in which something is no deed.</summary>
    Mark,
    /// <summary>Numbers of sources, places in the text.</summary>
    Reference,
    /// <summary>What is said beside the matter.</summary>
    Remark,
}
