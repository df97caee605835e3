namespace Tocsin.Situations.Boards;

/// <summary>How surely an entry stands. Only <see cref="Confirmed"/>, <see cref="Reported"/> and <see cref="SaidByParty"/> are about deeds.</summary>
public enum Certainty
{
    /// <summary>Reported as so by several independent origins, in several voices.</summary>
    Confirmed,
    /// <summary>Reported as so by one origin in its own words.</summary>
    Reported,
    /// <summary>Put forward as so only by those whom the reports quote.</summary>
    SaidByParty,
    /// <summary>Put forward by one voice and denied by another.</summary>
    Disputed,
    /// <summary>Put forward only as not so.</summary>
    Denied,
    /// <summary>Tried, without success or with none reported.</summary>
    Attempted,
    /// <summary>Put forward as possible, not more.</summary>
    Possible,
    /// <summary>Feared or warned of.</summary>
    Feared,
    /// <summary>Planned, promised or expected.</summary>
    Planned,
    /// <summary>Threatened.</summary>
    Threatened,
    /// <summary>Demanded or asked for.</summary>
    Demanded,
    /// <summary>Hanging on a condition.</summary>
    Conditional,
    /// <summary>A decision not yet taken.</summary>
    Undecided,
    /// <summary>Said to be without evidence.</summary>
    NoEvidence,
    /// <summary>Said to be unclear.</summary>
    Unclear,
    /// <summary>Only supposed, by nobody asserted.</summary>
    Supposed,
}
