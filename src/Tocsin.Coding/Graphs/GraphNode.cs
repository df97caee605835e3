using Tocsin.Coding.Claims;
using Tocsin.Language.Graphs;

namespace Tocsin.Coding.Graphs;

/// <summary>A word of a sentence and how likely it has a role.</summary>
/// <param name="Sentence">The sentence's number.</param>
/// <param name="Word">The word in the sentence.</param>
/// <param name="Probability">How likely.</param>
internal readonly record struct GraphRole(int Sentence, int Word, float Probability);

/// <summary>What the model says of a word that may tell of an event or a state.</summary>
internal sealed class GraphNode(GraphWord scores, int sentence, int word)
{
    private readonly Dictionary<string, List<GraphRole>> _roles = new(StringComparer.Ordinal);

    /// <summary>The probabilities of its classes.</summary>
    public GraphWord Scores => scores;

    public int Sentence => sentence;

    public int Word => word;

    /// <summary>Who or what may have a role in it, the likeliest first.</summary>
    public IReadOnlyList<GraphRole> Of(string role) => _roles.TryGetValue(role, out var found) ? found : [];

    /// <summary>How likely a word of a sentence has a role in it.</summary>
    public float Of(string role, int inSentence, int at)
    {
        foreach (var found in Of(role))
        {
            if (found.Sentence == inSentence && found.Word == at)
            {
                return found.Probability;
            }
        }

        return 0;
    }

    public void Add(string role, GraphRole found)
    {
        if (!_roles.TryGetValue(role, out var list))
        {
            _roles[role] = list = [];
        }

        var at = list.FindIndex(other => other.Probability < found.Probability);
        list.Insert(at < 0 ? list.Count : at, found);
    }
}

/// <summary>A cue as the model reads it: who puts what forward.</summary>
/// <param name="Node">The cue's word.</param>
/// <param name="Kind">How it is put forward: said, denied, feared, ...</param>
/// <param name="Probability">How likely it is a cue.</param>
internal sealed record GraphCue(GraphNode Node, string Kind, float Probability)
{
    /// <summary>The words of what is put forward: sentence, first word, word after the last, in order.</summary>
    public List<(int Sentence, int First, int End)> Contents { get; } = [];

    public bool Holds(int sentence, int word) => Contents.Exists(part => part.Sentence == sentence && part.First <= word && word < part.End);
}

/// <summary>How sure a distribution over factuality and kind is, and of what.</summary>
internal readonly record struct GraphStance(Factuality Factuality, ClaimKind Kind, float Probability, double Value);
