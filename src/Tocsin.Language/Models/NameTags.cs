using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Tocsin.Language.Models;

/// <summary>The tags of names (O, B-PER, I-PER, ...) and the best sequence of them.</summary>
internal sealed class NameTags
{
    private readonly string?[] _kinds;
    private readonly bool[] _inside;
    private readonly int[][] _before;

    private NameTags(string?[] kinds, bool[] inside)
    {
        _kinds = kinds;
        _inside = inside;

        // What may stand before a tag: anything before O and B, and before I only B and I of its own kind.
        _before = new int[kinds.Length][];
        for (var tag = 0; tag < kinds.Length; tag++)
        {
            var kind = kinds[tag];
            _before[tag] = [.. Enumerable.Range(0, kinds.Length).Where(before => !inside[tag] || kinds[before] == kind)];
        }
    }

    /// <summary>How many tags there are.</summary>
    public int Count => _kinds.Length;

    /// <summary>Reads the tags; false with the first one that is neither O nor B-KIND nor I-KIND.</summary>
    public static bool TryParse(IReadOnlyList<string> tags, [NotNullWhen(true)] out NameTags? parsed, [NotNullWhen(false)] out string? wrong)
    {
        var kinds = new string?[tags.Count];
        var inside = new bool[tags.Count];
        for (var tag = 0; tag < tags.Count; tag++)
        {
            inside[tag] = tags[tag].StartsWith("I-", StringComparison.Ordinal);
            if (inside[tag] || tags[tag].StartsWith("B-", StringComparison.Ordinal))
            {
                kinds[tag] = tags[tag][2..];
            }

            if (tags[tag] != "O" && kinds[tag] is null or "")
            {
                (parsed, wrong) = (null, tags[tag]);
                return false;
            }
        }

        (parsed, wrong) = (new NameTags(kinds, inside), null);
        return true;
    }

    /// <summary>The kind of a name that a tag speaks of; null for O.</summary>
    public string? KindOf(int tag) => _kinds[tag];

    /// <summary>Whether the tag goes on with the name of the word before.</summary>
    public bool IsInside(int tag) => _inside[tag];

    /// <summary>Writes the tags of highest total score in which no I stands without a B or I of its kind before it (Viterbi).</summary>
    /// <param name="scores">A row of <see cref="Count"/> scores for each word.</param>
    /// <param name="tags">One tag a word.</param>
    public void Find(ReadOnlySpan<float> scores, Span<int> tags)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, tags.Length * Count);
        if (tags.IsEmpty)
        {
            return;
        }

        var sums = ArrayPool<float>.Shared.Rent(2 * Count);
        var chosen = ArrayPool<int>.Shared.Rent(tags.Length * Count);
        var now = sums.AsSpan(0, Count);
        var last = sums.AsSpan(Count, Count);
        for (var tag = 0; tag < Count; tag++)
        {
            now[tag] = _inside[tag] ? float.NegativeInfinity : Clean(scores[tag]);
        }

        for (var word = 1; word < tags.Length; word++)
        {
            var swapped = last;
            last = now;
            now = swapped;
            for (var tag = 0; tag < Count; tag++)
            {
                var best = Best(last, _before[tag]);
                chosen[(word * Count) + tag] = best;
                now[tag] = last[best] + Clean(scores[(word * Count) + tag]);
            }
        }

        var at = 0;
        for (var tag = 1; tag < Count; tag++)
        {
            at = now[tag] > now[at] ? tag : at;
        }

        for (var word = tags.Length - 1; word >= 0; word--)
        {
            tags[word] = at;
            at = chosen[(word * Count) + at];
        }

        ArrayPool<int>.Shared.Return(chosen);
        ArrayPool<float>.Shared.Return(sums);
    }

    private static int Best(ReadOnlySpan<float> scores, int[] tags)
    {
        var best = tags[0];
        foreach (var tag in tags)
        {
            best = scores[tag] > scores[best] ? tag : best;
        }

        return best;
    }

    private static float Clean(float score) => float.IsNaN(score) ? -1e6f : Math.Clamp(score, -1e6f, 1e6f);
}
