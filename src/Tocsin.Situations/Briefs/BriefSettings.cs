namespace Tocsin.Situations.Briefs;

/// <summary>How a brief is written.</summary>
public sealed record BriefSettings
{
    /// <summary>How much it says; default <see cref="BriefLength.Standard"/>.</summary>
    public BriefLength Length { get; init; } = BriefLength.Standard;
}
