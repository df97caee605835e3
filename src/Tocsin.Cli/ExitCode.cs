namespace Tocsin.Cli;

/// <summary>What the program's exit tells. Described in docs/reference/cli.md.</summary>
internal static class ExitCode
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some input could not be read.</summary>
    public const int SomeUnreadable = 1;

    /// <summary>Not done: arguments, data, model, disk, or no input that could be read.</summary>
    public const int NotDone = 2;

    /// <summary>A mistake of the program.</summary>
    public const int Bug = 70;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
