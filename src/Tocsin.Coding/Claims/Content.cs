using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Coding.Claims;

/// <summary>What a claim is about: an <see cref="Event"/> or a <see cref="State"/>.</summary>
public abstract record Content
{
    /// <summary>The word or words that tell of it ("seized", "took power", "the takeover").</summary>
    public required Passage Trigger { get; init; }

    /// <summary>Who acts; for a state, who is in it (the holder, the force, the donor, the deciding body).</summary>
    public ValueList<Mention> Actors { get; init; }

    /// <summary>Whom it hits or is meant for; for a state, what it is toward (the office's country, the recipient of aid).</summary>
    public ValueList<Mention> Recipients { get; init; }

    /// <summary>What else is acted upon: the thing lifted, banned, signed, decided on.</summary>
    public ValueList<Mention> Themes { get; init; }

    /// <summary>Where; null where the passage does not say.</summary>
    public Mention? Place { get; init; }

    /// <summary>When it happened or holds; null where the passage does not say.</summary>
    public TimeReference? Time { get; init; }

    /// <summary>Numbers that belong to it.</summary>
    public ValueList<Quantity> Quantities { get; init; }
}

/// <summary>A happening, in PLOVER's terms.</summary>
public sealed record Event : Content
{
    /// <summary>PLOVER event type (data/ontology/plover.txt): "COERCE".</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode: "arrest"; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER context: "legal"; null for none.</summary>
    public string? Context { get; init; }

    /// <summary>CAMEO code, a string since leading zeros count: "173"; null where CAMEO has none.</summary>
    public string? Cameo { get; init; }
}

/// <summary>A condition that holds for a while (data/ontology/offices.txt).</summary>
public sealed record State : Content
{
    /// <summary>The family of states: one of <see cref="StateFamily"/>.</summary>
    public required string Family { get; init; }

    /// <summary>The value within its family: "detained", "restricted", "under-review".</summary>
    public required string Value { get; init; }

    /// <summary>For an office: its title as written ("president", "commander of the presidential guard"); null otherwise.</summary>
    public string? Office { get; init; }
}

/// <summary>The families of states; each goes to a board.</summary>
public static class StateFamily
{
    /// <summary>An office held, claimed, lost.</summary>
    public const string Office = "office";
    /// <summary>A person's freedom.</summary>
    public const string Custody = "custody";
    /// <summary>A force somewhere.</summary>
    public const string Force = "force";
    /// <summary>Aid promised, flowing, stopped.</summary>
    public const string Aid = "aid";
    /// <summary>A formal decision made or pending.</summary>
    public const string Determination = "determination";
    /// <summary>The part of an outside actor.</summary>
    public const string Involvement = "involvement";
    /// <summary>A measure in force: curfew, closed border, state of emergency.</summary>
    public const string Measure = "measure";
    /// <summary>Recognition of a government, or its refusal.</summary>
    public const string Recognition = "recognition";
    /// <summary>Split loyalties within a body.</summary>
    public const string Division = "division";
    /// <summary>People killed, hurt, missing, displaced.</summary>
    public const string Toll = "toll";
}
