using Tocsin.Coding.Claims;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations.Incidents;

/// <summary>Which condition a claim of a state is about: the same subject in the same family of states is one condition, whatever value a
/// report gives it.</summary>
internal static class Conditions
{
    public static string FamilyOf(State state) => "state:" + state.Family;

    /// <summary>The key of the condition; null for an event, and for a toll, which belongs to a happening and is compared as one.</summary>
    public static string? KeyOf(Claim claim, PartyIndex parties, IReadOnlyDictionary<string, IReadOnlyList<string>> officesByHolder)
    {
        if (claim.Content is not State state || state.Family == StateFamily.Toll)
        {
            return null;
        }

        var actors = state.Actors.Select(m => parties[m]).ToList();
        var recipients = state.Recipients.Select(m => parties[m]).ToList();
        var country = state.Place?.Place?.Country ?? "-";
        var key = state.Family switch
        {
            StateFamily.Office => Office(state, Person(actors), officesByHolder),
            StateFamily.Custody => (Person(recipients) ?? Person(actors))?.Id,
            StateFamily.Force => $"{Power(actors)}|{country}",
            StateFamily.Aid or StateFamily.Recognition => $"{Power(actors)}|{Power(recipients)}",
            StateFamily.Determination => Power(actors),
            StateFamily.Involvement or StateFamily.Division => actors.FirstOrDefault()?.Id,
            StateFamily.Measure => $"{state.Value}|{Power(actors)}|{Power(recipients)}",
            _ => $"{Power(actors)}|{Power(recipients)}|{country}",
        };

        // Without a subject nothing tells one condition from another: each such sentence stands for itself.
        return string.Join('|', FamilyOf(state), claim.IsBackground ? "before" : "now", key ?? $"{claim.ReportId}:{claim.Sentence}");
    }

    /// <summary>The offices that reports give to each holder, as their last words ("minister" of "foreign minister").</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfficesByHolder(IEnumerable<SourcedClaim> claims, PartyIndex parties) => claims
        .Select(c => c.Claim.Content).OfType<State>()
        .Where(s => s.Family == StateFamily.Office && s.Office is not null && s.Actors.Count > 0)
        .Select(s => (Holder: Person([.. s.Actors.Select(m => parties[m])])?.Id, Title: TitleOf(s.Office!)))
        .Where(pair => pair.Holder is not null)
        .GroupBy(pair => pair.Holder!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Title).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], StringComparer.Ordinal);

    private static string? Office(State state, Party? holder, IReadOnlyDictionary<string, IReadOnlyList<string>> officesByHolder)
    {
        var title = state.Office is { } office ? TitleOf(office) : null;
        if (holder is null)
        {
            return title is null ? null : "-|" + title;
        }

        // "The ousted Bazoum" names no office; where reports give him one only, it is that.
        return $"{holder.Id}|{title ?? (officesByHolder.TryGetValue(holder.Id, out var known) && known.Count == 1 ? known[0] : "?")}";
    }

    private static string TitleOf(string office)
    {
        var words = office.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, word => word is "of" or "for" or "to" or "in");
        return end > 0 ? words[end - 1] : words.Length > 0 ? words[^1] : office;
    }

    private static Party? Person(List<Party> parties) => parties.Find(p => p.IsPerson) ?? parties.FirstOrDefault();

    private static string Power(List<Party> parties) => parties.Count > 0 ? parties[0].Power : "-";
}
