namespace Tocsin.Cli.Explained;

/// <summary>Whether an explanation shows the trees of sentences.</summary>
internal enum Trees
{
    /// <summary>Under each sentence.</summary>
    Shown,
    /// <summary>Not at all.</summary>
    LeftOut,
}
