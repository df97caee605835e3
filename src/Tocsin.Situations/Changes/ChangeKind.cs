namespace Tocsin.Situations.Changes;

/// <summary>How an entry differs between two moments.</summary>
public enum ChangeKind
{
    /// <summary>Nobody had said so before.</summary>
    New,
    /// <summary>The condition has another value, or stands more or less surely.</summary>
    Changed,
    /// <summary>It no longer stands, and nothing took its place.</summary>
    Closed,
    /// <summary>Somebody contradicts it now.</summary>
    Disputed,
    /// <summary>A figure is given differently by the one who gave it.</summary>
    Corrected,
}
