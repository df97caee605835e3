namespace Tocsin.Language;

/// <summary>A span of a text: the evidence for everything that is said about it.</summary>
/// <remarks>Offsets count UTF-16 units of the text from 0, start in, end out. The default value is the empty passage at 0.
/// Two passages are equal when both ends are; order is by start, then by end.</remarks>
public readonly record struct Passage : IComparable<Passage>
{
    /// <summary>Makes a passage.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public Passage(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first UTF-16 unit that belongs to the passage.</summary>
    public int Start { get; }

    /// <summary>The first UTF-16 unit after the passage.</summary>
    public int End { get; }

    /// <summary>UTF-16 units in the passage.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The words of the passage in the text it was made for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage leaves <paramref name="text"/>.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Whether all of <paramref name="other"/> lies within this passage.</summary>
    public bool Contains(Passage other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two have at least one UTF-16 unit in common.</summary>
    public bool Overlaps(Passage other) => Start < other.End && other.Start < End;

    /// <summary>The shortest passage that holds both.</summary>
    public Passage Cover(Passage other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public int CompareTo(Passage other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(Passage left, Passage right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes later.</summary>
    public static bool operator >(Passage left, Passage right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one comes first or both are equal.</summary>
    public static bool operator <=(Passage left, Passage right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one comes later or both are equal.</summary>
    public static bool operator >=(Passage left, Passage right) => left.CompareTo(right) >= 0;

    /// <summary>Start and end as "12..17".</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}..{End}");
}
