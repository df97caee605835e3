using Tocsin.Coding.Claims;
using Tocsin.Situations.Boards.Leadership.En;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards.Leadership;

/// <summary>Who leads, who claims to, and what becomes of those who did.</summary>
internal sealed class LeadershipRules : IBoardRules
{
    private static readonly HashSet<string> Holding = new(StringComparer.Ordinal) { "holding", "acting", "transitional", "restored", "designated" };
    private static readonly HashSet<string> PowerWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "power", "presidency", "office", "government", "post", "throne", "control",
    };

    public BoardKind Board => BoardKind.Leadership;

    public int Weigh(SourcedClaim claim, Incident incident, Background background) => claim.Claim.Content switch
    {
        State { Family: StateFamily.Office } office => WeighOffice(claim, office, incident, background),
        State { Family: StateFamily.Custody } custody => background.PartiesOf(custody.Actors.Concat(custody.Recipients)).Any(background.IsLeader) ? 96 : 0,
        State { Family: StateFamily.Recognition } => 60,
        State { Family: StateFamily.Division } => 70,
        Event { Type: "RETREAT", Mode: "resign" } => 90,
        Event { Type: "RETREAT", Mode: "release" } release => background.PartiesOf(release.Recipients).Any(background.IsLeader) ? 90 : 0,
        Event { Type: "COERCE", Context: "pro_autocracy", Mode: "seize" or "restrict" } grab when WeighHold(claim, background) == 0 => IsByOutsider(grab, background) ? 0 : 75,
        Event { Type: "COERCE", Mode: "arrest" or "seize" } or Event { Type: "ASSAULT", Mode: "abduct" } => WeighHold(claim, background),
        _ => 0,
    };

    /// <summary>A person's freedom and an office have one value at a time, loyalties and recognition do not.</summary>
    public bool Ends(string earlier, string later) => earlier != later;

    private static int WeighOffice(SourcedClaim claim, State office, Incident incident, Background background)
    {
        var isForeign = background.PartiesOf(office.Actors).Any(background.IsOutside);
        var isHigh = office.Office is null || HighOffices.Include(office.Office);
        if (!Holding.Contains(office.Value))
        {
            // That somebody is a former minister is part of his name, not of the news.
            return claim.Claim.IsPresupposed
                ? office.Value == "term-ended" || isForeign ? 0 : 80
                : isForeign || !isHigh ? 60 : office.Value is "claiming" or "contested" ? 94 : 100;
        }

        // "President Macron" in a report on Niger tells who he is; it is news only where the office or the man is in question.
        if (claim.Claim.IsPresupposed)
        {
            var inQuestion = background.PartiesOf(office.Actors).Any(background.IsContender) || incident.Claims.Any(c => c.Claim.Content is State other && !Holding.Contains(other.Value) && !c.Claim.IsBackground);
            return inQuestion && !isForeign ? 40 : 0;
        }

        return isForeign ? 0 : isHigh ? 85 : 50;
    }

    private static bool IsByOutsider(Event deed, Background background) => background.PartiesOf(deed.Actors).Any(background.IsOutside);

    private static int WeighHold(SourcedClaim claim, Background background)
    {
        var content = claim.Claim.Content;
        if (background.PartiesOf(content.Recipients).Any(background.IsLeader))
        {
            return 97;
        }

        return content.Themes.Concat(content.Recipients).Any(m => PowerWords.Contains(claim.Words(m.Head))) ? 99 : 0;
    }
}
