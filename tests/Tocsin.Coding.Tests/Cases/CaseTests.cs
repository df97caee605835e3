using Shouldly;
using Tocsin.Coding.Claims;
using Xunit;

namespace Tocsin.Coding.Tests.Cases;

/// <summary>The tables of linguistic cases in Cases/en: each is read as its lines say.</summary>
public sealed class CaseTests
{
    private const string Folder = "en";

    // Cases that the model still misreads: examples for its corpus are wanted, and here is where their effect is seen.
    private const string OpenFolder = "en-open";

    public static TheoryData<string> Names => CaseFile.Names(Folder);

    [Theory, MemberData(nameof(Names))]
    public void A_case_is_read_as_its_lines_say(string name) => Misread(Folder, name).ShouldBeNull();

    [Fact]
    public void What_is_still_misread_is_known()
    {
        var well = CaseFile.Names(OpenFolder).Select(row => row.Data).Where(name => Misread(OpenFolder, name) is null);

        well.ShouldBeEmpty("these are read well now: move them to Cases/en");
    }

    private static string? Misread(string folder, string name)
    {
        var (text, day, mustFind, mustNotFind) = CaseFile.Get(folder, name);

        var claims = Some.Coder.Code(Some.Report(text, day)).Claims;

        var missing = mustFind.Where(wanted => !claims.Any(claim => wanted.Matches(claim, text))).Select(wanted => "+ " + wanted);
        var wrong = mustNotFind.Where(banned => claims.Any(claim => banned.Matches(claim, text))).Select(banned => "- " + banned);
        var all = missing.Concat(wrong).ToList();
        return all.Count == 0 ? null : $"{string.Join('\n', all)}\n{text}\nwas read as:\n{string.Join('\n', claims.Select(claim => Told(claim, text)))}";
    }

    private static string Told(Claim claim, string text)
    {
        var what = claim.Content switch { Event coded => $"{coded.Type}/{coded.Mode}", State state => $"{state.Family}:{state.Value}", _ => "" };
        string Names(IEnumerable<Mention> mentions) => string.Join(", ", mentions.Select(mention => $"{mention.Name} ({mention.Actor?.Code})"));
        return $"  {what} \"{claim.Content.Trigger.In(text)}\" {claim.Kind} {claim.Factuality.Code()} actor {Names(claim.Content.Actors)}; recipient {Names(claim.Content.Recipients)};"
            + $" theme {Names(claim.Content.Themes)}; place {claim.Content.Place?.Name}; time {claim.Content.Time?.Range}; says {Names(claim.Attributions.Select(a => a.Source).OfType<Mention>())};"
            + $" details {string.Join(", ", claim.Details.Select(detail => $"{detail.Kind} {detail.Passage.In(text)}"))}";
    }
}
