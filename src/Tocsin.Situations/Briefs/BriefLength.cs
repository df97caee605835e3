namespace Tocsin.Situations.Briefs;

/// <summary>How much a brief says.</summary>
public enum BriefLength
{
    /// <summary>The three weightiest entries of each board.</summary>
    Short,
    /// <summary>The eight weightiest entries of each board, without mere comments.</summary>
    Standard,
    /// <summary>All entries.</summary>
    Full,
}
