using Tocsin.Coding.Actors;
using Tocsin.Coding.Places;
using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>What a mention names.</summary>
public enum MentionKind
{
    /// <summary>A person, by name or role.</summary>
    Person,
    /// <summary>A group of people: protesters, rebels, villagers.</summary>
    Group,
    /// <summary>An organisation, company, ministry, court.</summary>
    Organization,
    /// <summary>A state, by name or by what stands for it.</summary>
    Country,
    /// <summary>Armed people, units, ships.</summary>
    Force,
    /// <summary>A place.</summary>
    Place,
    /// <summary>Anything else that can be done to: a law, a building, money, aid.</summary>
    Thing,
}

/// <summary>A passage that names an actor, a place or a thing.</summary>
/// <param name="Passage">The whole noun phrase, without what only hangs on it as a clause.</param>
/// <param name="Head">Its head word, or the name.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Name">Its words with white space folded; for a pronoun or a second mention ("the general") the name it stands for.</param>
/// <param name="Actor">Who it is, as far as the data or the report itself tells; null for a thing or where nothing is known.</param>
/// <param name="Place">Where it is, for a place that the data know; null otherwise.</param>
public sealed record Mention(Passage Passage, Passage Head, MentionKind Kind, string Name, Actor? Actor = null, Place? Place = null)
{
    /// <summary>Why it is this actor or place, in words for people; null where nothing was chosen.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom else the words may mean, where nothing in the report decides ("Congo", "Guinea"); empty otherwise.</summary>
    public ValueList<Actor> Candidates { get; init; } = [];
}
