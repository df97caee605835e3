namespace Tocsin.Sources;

/// <summary>What came of one thing that was to be read: a <see cref="ReadReport"/>, a <see cref="Repetition"/> of one, or an
/// <see cref="Unreadable"/>.</summary>
public abstract record Reading
{
    private protected Reading()
    {
    }

    /// <summary>What was read, as a person would find it again: "niger/04.md", "feeds.zip/river.xml#3", "batch.jsonl:17".</summary>
    public abstract string Name { get; }
}
