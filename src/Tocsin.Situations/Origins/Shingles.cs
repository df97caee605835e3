using System.Collections.Immutable;

namespace Tocsin.Situations.Origins;

/// <summary>A text as the set of its runs of <see cref="Words"/> words, for telling copies from texts that share a subject.</summary>
/// <remarks>The sketch keeps those hashes that a fixed divisor divides (FracMinHash, Irber et al. 2022, doi:10.1101/2022.01.11.475838): unlike
/// the k smallest hashes, it also tells that a short text lies within a long one. Candidates come from the sketch, the verdict from the full set.</remarks>
internal sealed class Shingles
{
    /// <summary>Words in a run. Five: two reporters on one event share fixed phrases of up to four words.</summary>
    public const int Words = 5;

    private const ulong Divisor = 4;
    private readonly HashSet<ulong> _all;

    private Shingles(HashSet<ulong> all)
    {
        _all = all;
        Sketch = [.. all.Where(hash => hash % Divisor == 0).Order()];
    }

    public ImmutableArray<ulong> Sketch { get; }

    public int Count => _all.Count;

    public static Shingles Of(IEnumerable<string> passages)
    {
        var words = new List<ulong>();
        foreach (var passage in passages)
        {
            AddWords(passage, words);
        }

        var all = new HashSet<ulong>();
        for (var start = 0; start + Words <= words.Count; start++)
        {
            var hash = FnvOffset;
            for (var i = 0; i < Words; i++)
            {
                hash = Mix(hash ^ words[start + i]);
            }

            all.Add(hash);
        }

        return new Shingles(all);
    }

    /// <summary>How much of the shorter text stands in the longer one, 0 to 1; 0 where either has no run of words.</summary>
    public double Containment(Shingles other)
    {
        var (small, large) = Count <= other.Count ? (this, other) : (other, this);
        return small.Count == 0 ? 0 : (double)small._all.Count(large._all.Contains) / small.Count;
    }

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private static void AddWords(string text, List<ulong> words)
    {
        var hash = FnvOffset;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * FnvPrime;
                inWord = true;
            }
            else if (inWord)
            {
                words.Add(hash);
                hash = FnvOffset;
                inWord = false;
            }
        }

        if (inWord)
        {
            words.Add(hash);
        }
    }

    // The finalizer of SplitMix64: FNV alone leaves the low bits, which the divisor reads, too regular.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
