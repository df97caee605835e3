using Tocsin.Coding.Claims;
using Tocsin.Situations.Origins;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations;

/// <summary>Tells who says a claim, so that one voice quoted by many papers stays one.</summary>
internal static class Voices
{
    /// <summary>The innermost source that is quoted: whoever has it from somebody else only passes it on. Without one, the origin.</summary>
    public static string Of(Claim claim, ReportOrigin origin, PartyIndex parties)
    {
        var source = claim.Attributions.Select(a => a.Source).LastOrDefault(s => s is not null);
        if (source is null)
        {
            return "origin:" + origin.Id;
        }

        // "Officials" of two papers may be two people; a ministry is one.
        var party = parties[source];
        return party.IsNamed || party.Country is not null ? "party:" + party.Id : $"{origin.Id}:{party.Id}";
    }
}
