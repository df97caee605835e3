using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Tells in a plain sentence who holds, claims or lost an office, or is held: for claims whose report tells it only in passing.</summary>
internal static class StateWriter
{
    /// <summary>The sentence; null where the claim is no such state, or its report is less than sure of it, or names nobody.</summary>
    public static Clause? Write(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        if (claim.Content is not State state || sourced.Stance != Stance.Done || claim.Factuality != Factuality.Certain || !claim.Attributions.All(Sources.CanFollow))
        {
            return null;
        }

        var named = state.Family switch
        {
            StateFamily.Office => state.Actors.FirstOrDefault(m => m.Kind == MentionKind.Person),
            StateFamily.Custody => state.Recipients.Concat(state.Actors).FirstOrDefault(m => m.Kind == MentionKind.Person),
            _ => null,
        };
        if (named is null || Told(state) is not { } told)
        {
            return null;
        }

        var text = $"{OutsideText.Clean(named.Actor?.Name ?? named.Name)} {told}";
        if (claim.Attributions is [.., { Source: { } source }])
        {
            text += ", according to " + ClauseWriter.SourceWords(sourced, source);
        }

        return new Clause(text + ".", named.Passage.Cover(state.Trigger), IsWhole: true);
    }

    private static string? Told(State state) => state.Family == StateFamily.Custody
        ? state.Value switch
        {
            "under-guard" => "is under guard",
            "house-arrest" => "is under house arrest",
            "detained" => "is held",
            "imprisoned" => "is in prison",
            "abducted" => "has been abducted",
            "missing" => "is missing",
            "fled" => "has fled",
            "exiled" => "is in exile",
            "released" => "has been released",
            _ => null,
        }
        : state.Office is { } office ? OfficeTold(state.Value, OutsideText.Clean(office)) : null;

    private static string? OfficeTold(string value, string office) => value switch
    {
        "claiming" => $"claims the office of {office}",
        "acting" => office.StartsWith("acting", StringComparison.OrdinalIgnoreCase) ? $"is {office}" : $"is acting {office}",
        "transitional" => office.StartsWith("transitional", StringComparison.OrdinalIgnoreCase) ? $"is {office}" : $"is transitional {office}",
        "designated" => $"is to be {office}",
        "suspended" => $"is suspended as {office}",
        "ousted" => $"has been ousted as {office}",
        "dismissed" => $"has been dismissed as {office}",
        "resigned" => $"has resigned as {office}",
        "restored" => $"is back as {office}",
        _ => null,
    };
}
