namespace Tocsin.Coding.Graphs;

/// <summary>How much lexicon and grammar weigh against the model, and how sure it must be. Swept on the dev split of the corpus.</summary>
internal static class GraphWeights
{
    /// <summary>By how much a type is likelier when the lexicon has the word in a fitting sense of it.</summary>
    public static readonly float LexiconType = E("LexiconType", 4f);

    /// <summary>The same for a state.</summary>
    public static readonly float LexiconState = E("LexiconState", 6f);

    /// <summary>By how much nothing, or nothing political, is likelier when the lexicon says that the word tells of nothing in this use.</summary>
    public static readonly float LexiconIdle = E("LexiconIdle", 3f);

    /// <summary>The same for factuality and kind when grammar and lexicon read them so.</summary>
    public static readonly float RuleStance = E("RuleStance", 3f);

    /// <summary>An event less likely than this is none.</summary>
    public static readonly float LeastEvent = E("LeastEvent", 0.35f);

    /// <summary>A state less likely than this is none.</summary>
    public static readonly float LeastState = E("LeastState", 0.35f);

    /// <summary>The share of its type's modes that a mode must have.</summary>
    public static readonly float LeastMode = E("LeastMode", 0.4f);

    /// <summary>A role that the model is sure of.</summary>
    public static readonly float SureRole = E("SureRole", 0.5f);

    /// <summary>Enough for a role that would else be nobody's.</summary>
    public static readonly float LikelyRole = E("LikelyRole", 0.3f);

    /// <summary>Enough for a word that grammar gives the role, beside others that the model gives it.</summary>
    public static readonly float GrammarRole = E("GrammarRole", 0.25f);

    /// <summary>Enough for a word that grammar gives the role and nobody else has it.</summary>
    public static readonly float GrammarRoleAlone = E("GrammarRoleAlone", 0.12f);

    /// <summary>A cue less likely than this is none.</summary>
    public static readonly float LeastCue = E("LeastCue", 0.5f);

    /// <summary>A word less likely than this is not in a cue's content.</summary>
    public static readonly float LeastReach = E("LeastReach", 0.5f);

    /// <summary>A source less likely than this is none.</summary>
    public static readonly float LeastSource = E("LeastSource", 0.35f);

    /// <summary>A word of which it is less likely than this that it tells of anything has no certainty.</summary>
    public static readonly float LeastCertainty = E("LeastCertainty", 0.2f);

    /// <summary>What something that is left open counts on the scale from -3 to 3: readers hold plans, demands and fears for a little more
    /// likely than not (mean of UW's annotators).</summary>
    public static readonly float OpenValue = E("OpenValue", 1f);

    /// <summary>By how much the log odds of a claim are stretched, so that its probability can be believed: fitted on the dev split of the
    /// corpus (Platt 1999, "Probabilistic outputs for support vector machines").</summary>
    public static readonly float CalibrationSlope = E("CalibrationSlope", 1f);

    /// <summary>What is added to them.</summary>
    public static readonly float CalibrationOffset = E("CalibrationOffset", 0f);

    /// <summary>A probability that can be believed.</summary>
    public static float Calibrated(float probability)
    {
        var kept = Math.Clamp(probability, 1e-4f, 1 - 1e-4f);
        return 1 / (1 + MathF.Exp(-(CalibrationSlope * MathF.Log(kept / (1 - kept))) - CalibrationOffset));
    }

#pragma warning disable RS0030
    private static float E(string n, float d) => float.TryParse(Environment.GetEnvironmentVariable("GW_" + n), System.Globalization.CultureInfo.InvariantCulture, out var v) ? v : d;
#pragma warning restore
}
