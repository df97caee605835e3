namespace Tocsin.Coding.Claims;

/// <summary>In what manner an event or state is put forward. Only <see cref="Asserted"/> can make a deed count as done.</summary>
public enum ClaimKind
{
    /// <summary>Put forward as so, more or less surely.</summary>
    Asserted,
    /// <summary>Put forward as not so: negated, denied, refused, averted.</summary>
    Denied,
    /// <summary>Feared, warned of, expected as an evil.</summary>
    Feared,
    /// <summary>Planned, intended, promised, announced for later.</summary>
    Planned,
    /// <summary>Threatened by who would do it.</summary>
    Threatened,
    /// <summary>Demanded, asked for, wished.</summary>
    Demanded,
    /// <summary>Would hold under a condition.</summary>
    Conditional,
    /// <summary>A decision that is still open.</summary>
    Undecided,
    /// <summary>Tried, without success or with none reported.</summary>
    Attempted,
    /// <summary>Imagined, a possibility that nobody asserts.</summary>
    Hypothetical,
    /// <summary>Said to be without evidence.</summary>
    Unproven,
}
