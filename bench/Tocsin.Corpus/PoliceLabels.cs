using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>What police did in a sentence, in the labels of Halterman et al. 2021 ("Corpus-Level Evaluation for Event QA"): killed, arrested,
/// failed to act, used force, did anything.</summary>
internal static class PoliceLabels
{
    private static readonly string[] s_words = ["police", "policem", "cop ", "cops ", "constable", "officer", "sub-inspector", "superintendent", "dgp", "commissioner", "fir ", "lathi"];

    public static IEnumerable<string> Of(CodedReport coded, Passage sentence)
    {
        var text = coded.Report.Text;
        var labels = new SortedSet<string>(StringComparer.Ordinal);
        var isAboutPolice = s_words.Any(word => sentence.In(text).Contains(word, StringComparison.OrdinalIgnoreCase));
        foreach (var claim in coded.Claims.Where(claim => sentence.Contains(claim.Content.Trigger) && claim.Content is Event))
        {
            var type = ((Event)claim.Content).Type;
            var mode = ((Event)claim.Content).Mode;
            var byPolice = claim.Content.Actors.Any(actor => IsPolice(actor, text)) || (claim.Content.Actors.IsEmpty && isAboutPolice);
            if (!byPolice)
            {
                continue;
            }

            labels.Add("ANY_ACTION");
            if (claim.Kind == ClaimKind.Denied)
            {
                if (type is "COERCE" or "AID" or "ASSAULT" or "MOBILIZE")
                {
                    labels.Add("FAIL");
                }

                continue;
            }

            if (!claim.CountsAsDone)
            {
                continue;
            }

            if (type == "COERCE" && mode == "arrest")
            {
                labels.Add("ARREST");
            }
            else if (type == "ASSAULT")
            {
                labels.Add("FORCE");
                if (coded.Claims.Any(toll => toll.Content is State { Family: StateFamily.Toll } && sentence.Contains(toll.Content.Trigger)))
                {
                    labels.Add("KILL");
                }
            }
        }

        if (coded.Attributions.Any(said => sentence.Contains(said.Cue) && said.Source is { } source && IsPolice(source, text)))
        {
            labels.Add("ANY_ACTION");
        }

        return labels;
    }

    private static bool IsPolice(Mention mention, string text) =>
        mention.Actor?.Sector == "COP" || s_words.Any(word => (mention.Passage.In(text) + " ").Contains(word, StringComparison.OrdinalIgnoreCase));
}
