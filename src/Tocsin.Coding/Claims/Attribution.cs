using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>Somebody puts something forward: source, cue, content.</summary>
/// <param name="Source">Who; null where the text does not say ("it is feared").</param>
/// <param name="Cue">The words that attribute: "said", "according to".</param>
/// <param name="Content">What is put forward: from its first to its last word.</param>
/// <param name="Kind">How the lexicon names the cue: "said", "denied", "believed", "feared", "claimed", ...</param>
public sealed record Attribution(Mention? Source, Passage Cue, Passage Content, string Kind)
{
    /// <summary>All the words that tell who the source is, with what stands beside the name ("X, a spokesman for the ministry"); the source's
    /// passage where nothing does, empty without a source.</summary>
    public Passage SourcePhrase { get; init; } = Source?.Passage ?? default;

    /// <summary>The parts of the content, in order: several where the cue stands within it or a quotation goes on in later sentences.</summary>
    public ValueList<Passage> Parts { get; init; } = [Content];
}
