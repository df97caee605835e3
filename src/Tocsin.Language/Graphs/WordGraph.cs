using System.Collections.Immutable;

namespace Tocsin.Language.Graphs;

/// <summary>What the model says of the words of a text beyond grammar: which of them tell of something or mention somebody, and how they
/// hang together over the sentences.</summary>
/// <remarks>Immutable. Only words of which the model thinks with some probability that they matter are in it. Words are counted over the
/// whole text from 0; the same word has its place in a sentence by <see cref="TextReading.SentenceOf"/>. Scores are probabilities from 0
/// to 1, not yet a decision: whoever reads the graph decides.</remarks>
/// <param name="Labels">What the classes are called.</param>
/// <param name="Words">The words that matter, in order of the text.</param>
/// <param name="Arcs">How likely a word stands in a role to another, sorted by the first.</param>
/// <param name="Reaches">Which words are in the reach of a word, such as what somebody said; sorted by the first.</param>
/// <param name="Links">Which word means the same as an earlier one, sorted by the later.</param>
public sealed record WordGraph(
    GraphLabels Labels,
    ImmutableArray<GraphWord> Words,
    ImmutableArray<GraphArc> Arcs,
    ImmutableArray<GraphReach> Reaches,
    ImmutableArray<GraphLink> Links);

/// <summary>A word that matters, with the probabilities of its classes.</summary>
public sealed class GraphWord
{
    private readonly GraphLabels _labels;
    private readonly float[] _probabilities;

    internal GraphWord(int word, GraphLabels labels, float[] probabilities) => (Word, _labels, _probabilities) = (word, labels, probabilities);

    /// <summary>Its number in the text.</summary>
    public int Word { get; }

    /// <summary>The probabilities of the classes of a head, in the order of <see cref="GraphLabels.Classes"/>; they sum to 1.</summary>
    /// <param name="head">"event", "mode", "state", "cue", "factuality", "kind", "mention", "office".</param>
    public ReadOnlySpan<float> Of(string head)
    {
        var (start, count) = _labels.Place(head);
        return _probabilities.AsSpan(start, count);
    }

    /// <summary>How likely the word has any class of a head but the first, which is none.</summary>
    public float Any(string head) => 1 - Of(head)[0];
}

/// <summary>A word in a role to another.</summary>
/// <param name="From">The word that tells of something.</param>
/// <param name="To">The word that mentions who or what has the role, or tells of what has it.</param>
/// <param name="Role">The role, one of the classes of the head "role".</param>
/// <param name="Probability">How likely.</param>
public readonly record struct GraphArc(int From, int To, string Role, float Probability);

/// <summary>A word in the reach of another.</summary>
/// <param name="From">The word that attributes.</param>
/// <param name="Word">The word that may belong to what is attributed.</param>
/// <param name="Probability">How likely.</param>
public readonly record struct GraphReach(int From, int Word, float Probability);

/// <summary>A word that means the same as an earlier one.</summary>
/// <param name="From">The later word.</param>
/// <param name="To">The earlier word.</param>
/// <param name="Probability">How likely.</param>
public readonly record struct GraphLink(int From, int To, float Probability);
