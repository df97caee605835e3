using Tocsin.Coding.Claims;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Forces;

/// <summary>Armed people: who, how many, where, in what posture, what for.</summary>
internal sealed class ForcesRules : IBoardRules
{
    // Later in the list ends earlier: what is withdrawn is no longer deployed. "Restricted", "suspended" and "repositioned" hold beside others.
    private static readonly string[] Coming = ["announced", "activated", "deploying", "deployed"];
    private static readonly HashSet<string> There = new(StringComparer.Ordinal)
    {
        "announced", "activated", "deploying", "deployed", "reinforced", "reduced", "restricted", "suspended", "repositioned", "engaged",
    };

    private static readonly HashSet<string> Gone = new(StringComparer.Ordinal) { "withdrawing", "withdrawn", "evacuated", "expelled" };

    public BoardKind Board => BoardKind.Forces;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Force, Value: "deployed" } deployed => deployed.Quantities.Count > 0 ? 80 : 55,
        State { Family: StateFamily.Force } posture => posture.Quantities.Count > 0 ? 88 : 85,
        // "Withdrew to the north" brings about a posture of its own, and that tells more than the kind of event does.
        Event moved when background.HasPosture(claim.Report.Id, moved.Trigger) => 0,
        Event { Type: "MOBILIZE" } => 75,
        Event { Type: "RETREAT", Mode: "withdraw" } => 70,
        _ => 0,
    };

    public bool Ends(string earlier, string later)
    {
        var (from, to) = (Array.IndexOf(Coming, earlier), Array.IndexOf(Coming, later));
        return (There.Contains(earlier) && Gone.Contains(later))
            || (Gone.Contains(earlier) && later is "deploying" or "deployed")
            || (earlier == "withdrawing" && later == "withdrawn")
            || (from >= 0 && to > from);
    }
}
