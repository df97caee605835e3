using System.Collections.Immutable;

namespace Tocsin.Language.Graphs;

/// <summary>What the classes of a model's heads beyond grammar are called; from labels.txt.</summary>
public sealed class GraphLabels
{
    /// <summary>Heads that say what a word tells of.</summary>
    internal static readonly string[] OfNodes = ["event", "mode", "state", "cue", "factuality", "kind"];

    /// <summary>Heads that say whom a word mentions.</summary>
    internal static readonly string[] OfMentions = ["mention", "office"];

    /// <summary>The head whose classes are roles between two words; the last one reaches over words of any kind.</summary>
    internal const string Role = "role";

    /// <summary>The ways in which two words hang together in a tree.</summary>
    internal const string Path = "path";

    private readonly Dictionary<string, ImmutableArray<string>> _classes;
    private readonly Dictionary<string, (int Start, int Count)> _places = new(StringComparer.Ordinal);

    internal GraphLabels(IReadOnlyDictionary<string, ImmutableArray<string>> classes)
    {
        _classes = new Dictionary<string, ImmutableArray<string>>(classes, StringComparer.Ordinal);
        var at = 0;
        foreach (var head in OfNodes.Concat(OfMentions))
        {
            _places[head] = (at, _classes[head].Length);
            at += _classes[head].Length;
        }

        NodeSize = OfNodes.Sum(head => _classes[head].Length);
        MentionSize = OfMentions.Sum(head => _classes[head].Length);
    }

    internal static IEnumerable<string> Heads => OfNodes.Concat(OfMentions).Append(Role).Append(Path);

    internal int NodeSize { get; }

    internal int MentionSize { get; }

    /// <summary>The classes of a head in order; the first of "event", "state", "cue", "mention" and "office" is none.</summary>
    /// <exception cref="ArgumentException">There is no such head.</exception>
    public ImmutableArray<string> Classes(string head) =>
        _classes.TryGetValue(head, out var classes) ? classes : throw new ArgumentException($"There is no head {head}.", nameof(head));

    internal (int Start, int Count) Place(string head) => _places[head];
}
