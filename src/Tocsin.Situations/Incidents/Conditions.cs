using Tocsin.Coding.Claims;
using Tocsin.Language;
using Tocsin.Situations.Incidents.En;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations.Incidents;

/// <summary>Tells which condition a claim of a state is about: the same subject in the same family of states is one condition, whatever value a
/// report gives it.</summary>
/// <remarks>"The ousted Bazoum" names no office, "has made no finding" no question; where all reports give him, or the body that decides, one
/// only, it is that.</remarks>
internal sealed class Conditions
{
    private const string Unsaid = "?";

    private readonly PartyIndex _parties;
    private readonly Dictionary<string, string> _onlyOffice;
    private readonly Dictionary<string, string> _onlyQuestion;

    public Conditions(IReadOnlyList<SourcedClaim> claims, PartyIndex parties)
    {
        _parties = parties;
        _onlyOffice = OnlyOnes(claims, StateFamily.Office, (state, _) => (Person(state.Actors)?.Id, OfficeOf(state)));
        _onlyQuestion = OnlyOnes(claims, StateFamily.Determination, (state, sourced) => (Power(state.Actors), QuestionOf(sourced)));
    }

    public static string FamilyOf(State state) => "state:" + state.Family;

    /// <summary>The key of the condition; null for an event, and for a toll, which belongs to a happening and is compared as one.</summary>
    public string? KeyOf(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        if (claim.Content is not State state || state.Family == StateFamily.Toll)
        {
            return null;
        }

        var country = state.Place?.Place?.Country ?? "-";
        var key = state.Family switch
        {
            StateFamily.Office => Office(state),
            StateFamily.Custody => (Person(state.Recipients) ?? Person(state.Actors))?.Id,
            StateFamily.Force => $"{Power(state.Actors)}|{country}",
            StateFamily.Aid or StateFamily.Recognition => $"{Power(state.Actors)}|{Power(state.Recipients)}",
            StateFamily.Determination => $"{Power(state.Actors)}|{QuestionOf(sourced) ?? _onlyQuestion.GetValueOrDefault(Power(state.Actors), Unsaid)}",
            StateFamily.Involvement or StateFamily.Division => state.Actors.Count > 0 ? _parties[state.Actors[0]].Id : null,
            StateFamily.Measure => $"{state.Value}|{Power(state.Actors)}|{Power(state.Recipients)}",
            _ => $"{Power(state.Actors)}|{Power(state.Recipients)}|{country}",
        };

        // Without a subject nothing tells one condition from another: each such sentence stands for itself.
        return string.Join('|', FamilyOf(state), claim.IsBackground ? "before" : "now", key ?? $"{claim.ReportId}:{claim.Sentence}");
    }

    private static Dictionary<string, string> OnlyOnes(IEnumerable<SourcedClaim> claims, string family, Func<State, SourcedClaim, (string? Subject, string? Name)> read) => claims
        .Where(c => c.Claim.Content is State state && state.Family == family)
        .Select(c => read((State)c.Claim.Content, c))
        .Where(pair => pair is { Subject: not null, Name: not null })
        .GroupBy(pair => pair.Subject!, StringComparer.Ordinal)
        .Where(g => g.Select(pair => pair.Name).Distinct(StringComparer.Ordinal).Count() == 1)
        .ToDictionary(g => g.Key, g => g.First().Name!, StringComparer.Ordinal);

    private string? Office(State state)
    {
        var title = OfficeOf(state);
        return Person(state.Actors) is { } holder
            ? $"{holder.Id}|{title ?? _onlyOffice.GetValueOrDefault(holder.Id, Unsaid)}"
            : title is null ? null : "-|" + title;
    }

    // The word that names the office: "minister" of "foreign minister of Norland".
    private static string? OfficeOf(State state)
    {
        if (state.Office is not { } office)
        {
            return null;
        }

        var words = office.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, word => word is "of" or "for" or "to" or "in");
        return end > 0 ? words[end - 1] : words.Length > 0 ? words[^1] : null;
    }

    private static string? QuestionOf(SourcedClaim sourced) => Questions.Of(sourced.Words(sourced.Claim.Evidence)) ?? Questions.Of(sourced.Words(sourced.Claim.Sentence));

    private Party? Person(ValueList<Mention> mentions) => mentions.Select(m => _parties[m]).FirstOrDefault(p => p.IsPerson)
        ?? (mentions.Count > 0 ? _parties[mentions[0]] : null);

    private string Power(ValueList<Mention> mentions) => mentions.Count > 0 ? _parties[mentions[0]].Power : "-";
}
