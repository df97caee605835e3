using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.SanctionsAndAid;

/// <summary>What is cut, and what is given: sanctions, and aid in all its states.</summary>
internal sealed class SanctionsAndAidRules : IBoardRules
{
    public BoardKind Board => BoardKind.SanctionsAndAid;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Aid } => 75,
        State { Family: StateFamily.Measure } measure => ComesFromOutside(measure, background) ? 70 : 0,
        // A sentence is justice, and a dismissal is told with the offices.
        Event { Type: "SANCTION", Mode: "convict" } or Event { Type: "SANCTION", Context: "executive" } => 0,
        Event { Type: "SANCTION" } => 80,
        Event { Type: "AID" } => 60,
        Event { Type: "COERCE", Mode: "restrict" or "withhold" } restriction => ComesFromOutside(restriction, background) ? 70 : 0,
        _ => 0,
    };

    public bool Ends(string earlier, string later) => earlier != later && earlier != "exempted" && later != "exempted";

    private static bool ComesFromOutside(Content content, Background background) => background.PartiesOf(content.Actors).Any(background.IsOutside);
}
