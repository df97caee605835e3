using System.Collections.Immutable;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>A report of the corpus with its claim graph. Passages point into <see cref="Text"/>.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Head">The head lines by name.</param>
/// <param name="Lines">Title, subheadings and sentences, in order; lines that are no story are left out.</param>
/// <param name="Text">The story as a publisher would send it: blank lines between paragraphs.</param>
/// <param name="Entities">Who and what is spoken of, each with all its mentions.</param>
/// <param name="Nodes">Events and states, in order of their lines.</param>
/// <param name="Attributions">Who says what.</param>
internal sealed record CorpusReport(
    string File,
    IReadOnlyDictionary<string, string> Head,
    ImmutableArray<CorpusLine> Lines,
    string Text,
    ImmutableArray<CorpusEntity> Entities,
    ImmutableArray<CorpusNode> Nodes,
    ImmutableArray<CorpusAttribution> Attributions)
{
    /// <summary>The name of the report.</summary>
    public string Id => Head["report"];

    /// <summary>The situation that it tells of.</summary>
    public string Situation => Head["situation"];

    /// <summary>The day of publication.</summary>
    public DateOnly Date => DateOnly.ParseExact(Head["date"], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A line of text.</summary>
/// <param name="Kind">T title, H subheading, P sentence that begins a paragraph, S sentence that continues one.</param>
/// <param name="Passage">Where it stands.</param>
/// <param name="Number">The line of the file, from 1.</param>
internal sealed record CorpusLine(char Kind, Passage Passage, int Number);

/// <summary>Somebody or something that a report speaks of.</summary>
/// <param name="Id">Its name within the report.</param>
/// <param name="Kind">person, org, group, force, country, office, place, time, quantity, thing.</param>
/// <param name="Code">Country and sector, such as NER/MIL; null where there is none.</param>
/// <param name="Value">What a time, place or quantity means; null where there is none.</param>
/// <param name="Mentions">Every phrase that means it, in order.</param>
internal sealed record CorpusEntity(string Id, string Kind, string? Code, string? Value, ImmutableArray<Passage> Mentions);

/// <summary>An arc from a node to the mention of an entity.</summary>
/// <param name="Role">actor, recipient, theme, place, time, number, instrument, office; source for an attribution.</param>
/// <param name="Entity">The entity; null where the arc names a phrase of its own.</param>
/// <param name="Mention">The mention.</param>
internal sealed record MentionArc(string Role, string? Entity, Passage Mention);

/// <summary>An arc from a node to another.</summary>
/// <param name="Role">purpose, cause, condition, content, hangs.</param>
/// <param name="Node">The other node or attribution; null where the arc names a phrase.</param>
internal sealed record NodeArc(string Role, string? Node);

/// <summary>An event or a state.</summary>
/// <param name="Id">n and a number.</param>
/// <param name="Type">Type of event, or family of states.</param>
/// <param name="Mode">Mode of the event or value of the state; null where none is given.</param>
/// <param name="Trigger">The words that tell of it.</param>
/// <param name="Factuality">How surely: CT+ PR+ PS+ U PS- PR- CT-.</param>
/// <param name="Kind">How it is put: asserted, denied, feared, ...</param>
/// <param name="IsBackground">Well before the report's own story.</param>
/// <param name="IsPresupposed">Only lies in a word.</param>
/// <param name="Context">Its own context; null where it is the report's.</param>
/// <param name="Mentions">Arcs to mentions.</param>
/// <param name="Nodes">Arcs to nodes.</param>
internal sealed record CorpusNode(
    string Id,
    string Type,
    string? Mode,
    Passage Trigger,
    string Factuality,
    string Kind,
    bool IsBackground,
    bool IsPresupposed,
    string? Context,
    ImmutableArray<MentionArc> Mentions,
    ImmutableArray<NodeArc> Nodes)
{
    /// <summary>Whether it is an event; else it is a state.</summary>
    public bool IsEvent => char.IsAsciiLetterUpper(Type[0]);
}

/// <summary>Somebody's words.</summary>
/// <param name="Id">a and a number.</param>
/// <param name="Kind">said, claimed, indicated, believed, denied, feared, demanded, planned, threatened, asked, promised.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Factuality">How surely it is said.</param>
/// <param name="Manner">How the saying is put: asserted, denied, planned, ...</param>
/// <param name="Sources">Who.</param>
/// <param name="Contents">What, in as many parts as the text has.</param>
internal sealed record CorpusAttribution(
    string Id,
    string Kind,
    Passage Cue,
    string Factuality,
    string Manner,
    ImmutableArray<MentionArc> Sources,
    ImmutableArray<Passage> Contents);
