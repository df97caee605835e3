namespace Tocsin.Situations.Parties;

/// <summary>Somebody or something that claims of several reports are about, under whatever names they use.</summary>
/// <param name="Id">Stable: the actor's id, or made of the name.</param>
/// <param name="Name">The name to show: the fullest that the reports or the data give.</param>
/// <param name="IsNamed">Whether it is somebody in particular, and not "soldiers" or "officials".</param>
/// <param name="Country">ISO 3166 alpha-3 code or PLOVER's stand-in; null where unknown.</param>
/// <param name="Sector">PLOVER sector; null where unknown.</param>
/// <param name="IsPerson">Whether it is one person.</param>
public sealed record Party(string Id, string Name, bool IsNamed, string? Country, string? Sector, bool IsPerson)
{
    /// <summary>Whether it speaks for a state: its government, army or the country itself.</summary>
    internal bool StandsForState => Country is { Length: 3 } && Sector is null or "GOV" or "MIL" or "SPY" or "LEG";

    /// <summary>The state or organisation behind it where it speaks for one, else its own id.</summary>
    internal string Power => Country is { } country && StandsForState ? "power:" + country : Id;
}
