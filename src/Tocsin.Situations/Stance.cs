using Tocsin.Coding.Claims;

namespace Tocsin.Situations;

/// <summary>How a claim puts its content: the manner (<see cref="ClaimKind"/>) and the certainty (<see cref="Factuality"/>) in one.
/// Only <see cref="Done"/> is a deed.</summary>
public enum Stance
{
    /// <summary>As so, certainly or probably.</summary>
    Done,
    /// <summary>As not so.</summary>
    Denied,
    /// <summary>As tried, without success or with none reported.</summary>
    Attempted,
    /// <summary>As possible, not more.</summary>
    Possible,
    /// <summary>As open: whether it is so is left unsaid.</summary>
    Open,
    /// <summary>As feared.</summary>
    Feared,
    /// <summary>As planned, promised or expected.</summary>
    Planned,
    /// <summary>As threatened.</summary>
    Threatened,
    /// <summary>As demanded or asked for.</summary>
    Demanded,
    /// <summary>As hanging on a condition.</summary>
    Conditional,
    /// <summary>As a decision not yet taken.</summary>
    Undecided,
    /// <summary>As without evidence.</summary>
    Unproven,
    /// <summary>As a supposition that nobody asserts.</summary>
    Supposed,
}
