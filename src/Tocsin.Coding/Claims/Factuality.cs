namespace Tocsin.Coding.Claims;

/// <summary>How surely a source puts an event or state: FactBank's scale (Saurí and Pustejovsky 2009,
/// doi:10.1007/s10579-009-9089-9), with its CTu and Uu as one value, <see cref="Open"/>.</summary>
public enum Factuality
{
    /// <summary>CT+: it is put forward as certain.</summary>
    Certain,
    /// <summary>PR+: as probable.</summary>
    Probable,
    /// <summary>PS+: as possible.</summary>
    Possible,
    /// <summary>U: whether it is so is left open.</summary>
    Open,
    /// <summary>PS-: as possibly not so.</summary>
    PossiblyNot,
    /// <summary>PR-: as probably not so.</summary>
    ProbablyNot,
    /// <summary>CT-: as certainly not so.</summary>
    CertainlyNot,
}

/// <summary>FactBank's codes.</summary>
public static class FactualityCodes
{
    /// <summary>"CT+", "PR+", "PS+", "U", "PS-", "PR-" or "CT-".</summary>
    public static string Code(this Factuality factuality) => factuality switch
    {
        Factuality.Certain => "CT+",
        Factuality.Probable => "PR+",
        Factuality.Possible => "PS+",
        Factuality.Open => "U",
        Factuality.PossiblyNot => "PS-",
        Factuality.ProbablyNot => "PR-",
        Factuality.CertainlyNot => "CT-",
        _ => throw new ArgumentOutOfRangeException(nameof(factuality)),
    };

    /// <summary>Reads a code; false where it is none.</summary>
    public static bool TryParse(string code, out Factuality factuality)
    {
        foreach (var value in Enum.GetValues<Factuality>())
        {
            if (value.Code() == code)
            {
                factuality = value;
                return true;
            }
        }

        factuality = Factuality.Open;
        return false;
    }

    /// <summary>The value on the scale of the factuality corpora: 3 surely so, 0 open, -3 surely not.</summary>
    public static double Value(this Factuality factuality) => 3 - (int)factuality;

    /// <summary>The same certainty of the contrary: CT+ and CT- change places; open stays open.</summary>
    public static Factuality Negated(this Factuality factuality) => (Factuality)(Factuality.CertainlyNot - factuality);
}
