using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Unrest;

/// <summary>Protests, and what those in power do to keep people in: curfews, bans, closed borders, arrests.</summary>
internal sealed class UnrestRules : IBoardRules
{
    public BoardKind Board => BoardKind.Unrest;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        Event { Type: "PROTEST", Mode: "riot" } => 75,
        Event { Type: "PROTEST" } => 70,
        Event { Type: "ASSAULT", Mode: "crowd-control" } => 72,
        Event { Type: "COERCE", Mode: "curfew" or "martial-law" } => 68,
        Event { Type: "COERCE", Mode: "censor" or "cyber" or "misinformation" } => 55,
        Event { Type: "COERCE", Context: "pro_autocracy", Mode: "seize" or "restrict" } => 0,
        Event { Type: "COERCE" } coercion => ComesFromOutside(coercion, background) || HitsLeader(coercion, background) ? 0 : 60,
        State { Family: StateFamily.Measure } measure => ComesFromOutside(measure, background) ? 0 : 65,
        State { Family: StateFamily.Custody } custody => background.PartiesOf(custody.Actors.Concat(custody.Recipients)).Any(background.IsLeader) ? 0 : 50,
        _ => 0,
    };

    public bool Ends(string earlier, string later) => later == "lifted" && earlier != "lifted";

    private static bool ComesFromOutside(Content content, Background background) => background.PartiesOf(content.Actors).Any(background.IsOutside);

    private static bool HitsLeader(Content content, Background background) => background.PartiesOf(content.Recipients).Any(background.IsLeader);
}
