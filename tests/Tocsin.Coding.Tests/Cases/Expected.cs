using System.Globalization;
using System.Text.RegularExpressions;
using Tocsin.Coding.Claims;

namespace Tocsin.Coding.Tests.Cases;

/// <summary>A line of a case file: what a claim must look like.</summary>
/// <remarks><c>TYPE[/mode]</c> or <c>family:value</c>, then in any order: <c>actor "words"</c>, <c>recipient</c>, <c>theme</c>, <c>place</c>,
/// <c>office</c>, <c>trigger</c>, <c>says</c> (a source's words, or <c>says nobody</c>), <c>actor-code</c>, <c>recipient-code</c>, <c>time</c> (a range),
/// <c>number</c> ("low..high"), <c>purpose</c>, <c>cause</c>, <c>condition</c>, <c>deadline</c>, <c>no-deadline</c>, <c>hangs-on</c>, each with quoted words; a factuality
/// (CT+); a kind (denied); <c>background</c>. Words are looked for within the mention's name or passage.</remarks>
internal sealed partial record Expected(string Line, string What, IReadOnlyList<(string Key, string Words)> Fields, IReadOnlyList<string> Flags)
{
    public static Expected Parse(string line)
    {
        var matches = Parts().Matches(line);
        var fields = new List<(string, string)>();
        var flags = new List<string>();
        foreach (var match in matches.Skip(1))
        {
            if (match.Groups["words"].Success)
            {
                fields.Add((match.Groups["key"].Value, match.Groups["words"].Value));
            }
            else
            {
                flags.Add(match.Groups["key"].Value);
            }
        }

        return new Expected(line, matches[0].Value, fields, flags);
    }

    public bool Matches(Claim claim, string text) => IsWhat(claim) && Fields.All(field => HasField(claim, text, field.Key, field.Words)) && Flags.All(flag => HasFlag(claim, flag));

    public override string ToString() => Line;

    private bool IsWhat(Claim claim) => What == "*" || claim.Content switch
    {
        Event coded => What == coded.Type || What == $"{coded.Type}/{coded.Mode}",
        State state => What == state.Family || What == $"{state.Family}:{state.Value}",
        _ => false,
    };

    private static bool HasField(Claim claim, string text, string key, string words)
    {
        bool Names(IEnumerable<Mention> mentions) => words == "nobody" ? !mentions.Any() : mentions.Any(mention => mention.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || mention.Passage.In(text).Contains(words, StringComparison.OrdinalIgnoreCase));
        bool Tells(DetailKind kind) => claim.Details.Any(detail => detail.Kind == kind && detail.Passage.In(text).Contains(words, StringComparison.Ordinal));
        return key switch
        {
            "actor" => Names(claim.Content.Actors),
            "recipient" => Names(claim.Content.Recipients),
            "theme" => Names(claim.Content.Themes),
            "place" => claim.Content.Place is { } place ? Names([place]) || place.Place?.Name == words : words == "nobody",
            "office" => (claim.Content as State)?.Office?.Contains(words, StringComparison.OrdinalIgnoreCase) == true,
            "trigger" => claim.Content.Trigger.In(text).Contains(words, StringComparison.Ordinal),
            "evidence" => claim.Evidence.In(text).Contains(words, StringComparison.Ordinal),
            "says" => words == "nobody" ? claim.Attributions.IsEmpty : Names(claim.Attributions.Select(attribution => attribution.Source).OfType<Mention>()),
            "actor-code" => claim.Content.Actors.Any(mention => mention.Actor?.Code == words),
            "recipient-code" => claim.Content.Recipients.Any(mention => mention.Actor?.Code == words),
            "time" => words == "unknown" ? claim.Content.Time is null || claim.Content.Time.Range.IsUnknown : claim.Content.Time?.Range.ToString() == words,
            "number" => claim.Content.Quantities.Any(quantity => string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}..{quantity.High}") == words),
            "purpose" => Tells(DetailKind.Purpose),
            "cause" => Tells(DetailKind.Cause),
            "condition" => Tells(DetailKind.Condition),
            "deadline" => Tells(DetailKind.Deadline),
            "no-deadline" => Tells(DetailKind.NoDeadline),
            "hangs-on" => Tells(DetailKind.HangsOn),
            _ => throw new FormatException($"There is no key \"{key}\" in case files."),
        };
    }

    private static bool HasFlag(Claim claim, string flag)
    {
        if (FactualityCodes.TryParse(flag, out var factuality))
        {
            return claim.Factuality == factuality;
        }

        return flag switch
        {
            "background" => claim.IsBackground,
            "current" => !claim.IsBackground,
            "presupposed" => claim.IsPresupposed,
            "told" => !claim.IsPresupposed,
            "done" => claim.CountsAsDone,
            _ => Enum.TryParse<ClaimKind>(flag, ignoreCase: true, out var kind) ? claim.Kind == kind : throw new FormatException($"There is no flag \"{flag}\" in case files."),
        };
    }

    [GeneratedRegex("""(?<key>[^\s"]+)(\s+"(?<words>[^"]*)")?""")]
    private static partial Regex Parts();
}
