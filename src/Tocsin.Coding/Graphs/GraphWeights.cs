namespace Tocsin.Coding.Graphs;

/// <summary>How much lexicon and grammar weigh against the model, and how sure it must be. Swept on the dev split of the corpus.</summary>
internal static class GraphWeights
{
    /// <summary>By how much a type is likelier when the lexicon has the word in a fitting sense of it.</summary>
    public const float LexiconType = 12f;

    /// <summary>The same for a state.</summary>
    public const float LexiconState = 40f;

    /// <summary>By how much nothing, or nothing political, is likelier when the lexicon says that the word tells of nothing in this use.</summary>
    public const float LexiconIdle = 10f;

    /// <summary>The same for factuality and kind when grammar and lexicon read them so.</summary>
    public const float RuleStance = 8f;

    /// <summary>An event less likely than this is none.</summary>
    public const float LeastEvent = 0.5f;

    /// <summary>A state less likely than this is none.</summary>
    public const float LeastState = 0.35f;

    /// <summary>The share of its type's modes that a mode must have.</summary>
    public const float LeastMode = 0.4f;

    /// <summary>A role that the model is sure of.</summary>
    public const float SureRole = 0.5f;

    /// <summary>Enough for a role that would else be nobody's.</summary>
    public const float LikelyRole = 0.3f;

    /// <summary>Enough for a word that grammar gives the role, beside others that the model gives it.</summary>
    public const float GrammarRole = 0.25f;

    /// <summary>Enough for a word that grammar gives the role and nobody else has it.</summary>
    public const float GrammarRoleAlone = 0.12f;

    /// <summary>A cue less likely than this is none.</summary>
    public const float LeastCue = 0.2f;

    /// <summary>A cue that grammar and lexicon do not see must be as likely as this.</summary>
    public const float LeastCueAlone = 0.6f;

    /// <summary>A word less likely than this is not in a cue's content.</summary>
    public const float LeastReach = 0.2f;

    /// <summary>A source less likely than this is none.</summary>
    public const float LeastSource = 0.35f;

    /// <summary>A word of which it is less likely than this that it tells of anything has no certainty.</summary>
    public const float LeastCertainty = 0.07f;

    /// <summary>What something that is left open counts on the scale from -3 to 3: readers hold plans, demands and fears for a little more
    /// likely than not (mean of UW's annotators).</summary>
    public const float OpenValue = 1f;

    /// <summary>By how much the log odds of a claim are stretched, so that its probability can be believed: fitted on the dev split of the
    /// corpus (Platt 1999, "Probabilistic outputs for support vector machines").</summary>
    public const float CalibrationSlope = 0.32f;

    /// <summary>What is added to them.</summary>
    public const float CalibrationOffset = -0.83f;

    /// <summary>A probability that can be believed.</summary>
    public static float Calibrated(float probability)
    {
        var kept = Math.Clamp(probability, 1e-4f, 1 - 1e-4f);
        return 1 / (1 + MathF.Exp(-(CalibrationSlope * MathF.Log(kept / (1 - kept))) - CalibrationOffset));
    }
}
