using Tocsin.Coding.Claims;

namespace Tocsin.Coding.Stances;

/// <summary>How a passage puts what a word tells of: in what manner, how surely, by whose word.</summary>
internal sealed class Stance
{
    private readonly List<Attribution> _attributions = [];

    /// <summary>In what manner.</summary>
    public ClaimKind Kind { get; private set; } = ClaimKind.Asserted;

    /// <summary>How surely.</summary>
    public Factuality Factuality { get; private set; } = Factuality.Certain;

    /// <summary>Whether plain grammar negates it ("has not made"), not a verb that denies or refuses.</summary>
    public bool IsNegated { get; set; }

    /// <summary>Whether it is negated for now ("not yet", "yet to").</summary>
    public bool IsNotYet { get; set; }

    /// <summary>Whether what stands further out no longer touches how real it is: it is presupposed or told in a clause of its own.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether the words take it for granted instead of telling it: "condemned the coup".</summary>
    public bool IsTakenForGranted { get; set; }

    /// <summary>The words that made it other than plainly so: belong to the evidence.</summary>
    public List<int> Words { get; } = [];

    /// <summary>Who says so, outermost first.</summary>
    public IEnumerable<Attribution> Attributions => Enumerable.Reverse(_attributions);

    /// <summary>Puts it under a word that changes how real or sure it is.</summary>
    public void Apply(ClaimKind kind, Factuality factuality)
    {
        if (IsClosed)
        {
            return;
        }

        Factuality = Compose(factuality, Factuality);
        Kind = kind switch
        {
            ClaimKind.Asserted => Kind,
            ClaimKind.Denied when Kind == ClaimKind.Denied => ClaimKind.Asserted,
            _ => kind,
        };
    }

    /// <summary>Settles it as the model and the rules together read it.</summary>
    /// <param name="kind">In what manner.</param>
    /// <param name="factuality">How surely; where the two cannot stand together, the manner decides.</param>
    /// <param name="attributions">Who says so, outermost first.</param>
    public void Settle(ClaimKind kind, Factuality factuality, IEnumerable<Attribution> attributions)
    {
        Kind = kind;
        Factuality = (kind, factuality) switch
        {
            (ClaimKind.Denied, <= Factuality.Open) => Factuality.CertainlyNot,
            (ClaimKind.Asserted, Factuality.Open) => Factuality.Possible,
            _ => factuality,
        };
        if (kind == ClaimKind.Asserted && factuality > Factuality.Open)
        {
            Kind = ClaimKind.Denied;
        }

        _attributions.Clear();
        _attributions.AddRange(attributions.Reverse());
    }

    /// <summary>Puts it in somebody's mouth.</summary>
    public void Attribute(Attribution attribution) => _attributions.Add(attribution);

    /// <summary>How sure a thing is under a word: "may not" of a certain thing is a possible contrary.</summary>
    public static Factuality Compose(Factuality outer, Factuality inner) => outer switch
    {
        Factuality.Open => Factuality.Open,
        > Factuality.Open => Weaken(inner.Negated(), outer.Negated()),
        _ => Weaken(inner, outer),
    };

    // At most as sure as the limit; the side stays.
    private static Factuality Weaken(Factuality value, Factuality limit) =>
        value == Factuality.Open ? value
        : value < Factuality.Open ? (Factuality)Math.Max((int)value, (int)limit)
        : (Factuality)Math.Min((int)value, (int)limit.Negated());
}
