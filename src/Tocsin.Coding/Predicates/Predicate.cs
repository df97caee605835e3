using Tocsin.Coding.Grammar;
using Tocsin.Coding.Graphs;
using Tocsin.Coding.Lexicon;

namespace Tocsin.Coding.Predicates;

/// <summary>A word of a sentence that tells of an event or state, with the sense that fits and its arguments.</summary>
/// <param name="Word">The word.</param>
/// <param name="Entry">Its entry.</param>
/// <param name="Sense">The sense.</param>
/// <param name="Arguments">What hangs on it.</param>
/// <param name="Light">The light verb that lends it a subject, or -1.</param>
internal sealed record Predicate(int Word, LexicalEntry Entry, Sense Sense, Arguments Arguments, int Light)
{
    /// <summary>Words of the trigger besides the word itself: particles, the light verb.</summary>
    public List<int> TriggerWords { get; } = [];

    /// <summary>Who acts.</summary>
    public List<int> Actors { get; } = [];

    /// <summary>Whom it hits or is meant for.</summary>
    public List<int> Recipients { get; } = [];

    /// <summary>What else is acted upon.</summary>
    public List<int> Themes { get; } = [];

    /// <summary>Who acts, in other sentences.</summary>
    public List<(int Sentence, int Word)> FarActors { get; } = [];

    /// <summary>Whom it hits, in other sentences.</summary>
    public List<(int Sentence, int Word)> FarRecipients { get; } = [];

    /// <summary>What the model says of the word; null without a model that says anything.</summary>
    public GraphNode? Node { get; set; }

    /// <summary>How likely the word tells of the event, by the model and the lexicon together; 1 by the lexicon alone.</summary>
    public float Probability { get; set; } = 1;

    /// <summary>The same for the state.</summary>
    public float StateProbability { get; set; } = 1;
}
