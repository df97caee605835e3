using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Situations.Boards;
using Xunit;

namespace Tocsin.Situations.Tests.Boards;

public sealed class CertaintyTests
{
    [Theory]
    [InlineData(ClaimKind.Denied, Factuality.CertainlyNot, Certainty.Denied)]
    [InlineData(ClaimKind.Feared, Factuality.Possible, Certainty.Feared)]
    [InlineData(ClaimKind.Planned, Factuality.Open, Certainty.Planned)]
    [InlineData(ClaimKind.Threatened, Factuality.Open, Certainty.Threatened)]
    [InlineData(ClaimKind.Demanded, Factuality.Open, Certainty.Demanded)]
    [InlineData(ClaimKind.Conditional, Factuality.Open, Certainty.Conditional)]
    [InlineData(ClaimKind.Undecided, Factuality.Open, Certainty.Undecided)]
    [InlineData(ClaimKind.Attempted, Factuality.CertainlyNot, Certainty.Attempted)]
    [InlineData(ClaimKind.Hypothetical, Factuality.Open, Certainty.Supposed)]
    [InlineData(ClaimKind.Unproven, Factuality.Open, Certainty.NoEvidence)]
    [InlineData(ClaimKind.Asserted, Factuality.Possible, Certainty.Possible)]
    [InlineData(ClaimKind.Asserted, Factuality.Open, Certainty.Unclear)]
    [InlineData(ClaimKind.Asserted, Factuality.ProbablyNot, Certainty.Denied)]
    public void What_is_not_put_forward_as_done_never_counts_as_a_deed(ClaimKind kind, Factuality factuality, Certainty certainty)
    {
        var entry = Some.State(Shelling("Morning Post", kind, factuality)).Entries(BoardKind.Violence).ShouldHaveSingleItem();

        entry.Certainty.ShouldBe(certainty);
        entry.Certainty.IsDeed().ShouldBeFalse();
    }

    [Fact]
    public void One_paper_in_its_own_words_reports() =>
        Some.State(Shelling("Morning Post")).Entries(BoardKind.Violence).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Reported);

    [Fact]
    public void Two_papers_in_their_own_words_confirm() =>
        Some.State(Shelling("Morning Post"), Shelling("Lakeside Echo", text: "On the road to the north the army shelled Tesk, our reporter saw."))
            .Entries(BoardKind.Violence).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Confirmed);

    [Fact]
    public void Two_papers_that_quote_one_ministry_do_not_confirm()
    {
        var entry = Some.State(
            Some.Report("The army shelled Tesk, the health ministry said.").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk", by: "the health ministry"),
            Some.Report("According to a note that the health ministry sent on, the army shelled Tesk.", "Lakeside Echo")
                .Event("the army shelled Tesk", "ASSAULT", null, "army", place: "Tesk", by: "the health ministry", cue: "According to"))
            .Entries(BoardKind.Violence).ShouldHaveSingleItem();

        entry.Certainty.ShouldBe(Certainty.SaidByParty);
        entry.Origins.ShouldBe(2);
    }

    [Fact]
    public void Asserted_by_one_and_denied_by_another_is_disputed()
    {
        var entry = Some.State(Shelling("Morning Post"), Denial("2031-05-06")).Entries(BoardKind.Violence).ShouldHaveSingleItem();

        entry.Certainty.ShouldBe(Certainty.Disputed);
        entry.Against.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_denial_that_gives_no_mode_still_denies_the_deed() =>
        Some.State(
            Some.Report("The army shelled Tesk with heavy guns.").Event("The army shelled Tesk with heavy guns", "ASSAULT", "heavy-weapons", "army", place: "Tesk"),
            Denial("2031-05-06"))
            .Entries(BoardKind.Violence).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Disputed);

    [Fact]
    public void What_had_not_happened_yet_is_no_denial_of_what_then_did() =>
        Some.State(
            Some.Report("The army has not shelled Tesk so far.").Event("The army has not shelled Tesk so far", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Denied),
            Some.Report("The army shelled Tesk.", "Lakeside Echo", "2031-05-08").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk"))
            .Entries(BoardKind.Violence).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Reported);

    [Fact]
    public void What_a_voice_takes_back_no_longer_stands() =>
        Some.State(
            Some.Report("The army shelled Tesk, the health ministry said.").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk", by: "the health ministry"),
            Some.Report("The health ministry denied that the army shelled Tesk.", "Lakeside Echo", "2031-05-08")
                .Event("the army shelled Tesk", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Denied, by: "health ministry", cue: "denied", cueKind: "denied"))
            .Entries(BoardKind.Violence).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Denied);

    [Fact]
    public void A_fear_ends_when_what_was_feared_is_reported() =>
        Some.State(Shelling("Morning Post", ClaimKind.Feared, Factuality.Possible), Shelling("Lakeside Echo", text: "The army shelled Tesk.", day: "2031-05-08"))
            .Entries(BoardKind.Violence).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Reported);

    private static ReportBuilder Shelling(string publisher, ClaimKind kind = ClaimKind.Asserted, Factuality factuality = Factuality.Certain, string text = "As to the army shelled Tesk we know this.", string day = "2031-05-06") =>
        Some.Report(text, publisher, day).Event("army shelled Tesk", "ASSAULT", null, "army", place: "Tesk", kind: kind, factuality: factuality);

    private static ReportBuilder Denial(string day) => Some.Report("The army denied that it had shelled Tesk.", "Lakeside Echo", day)
        .Event("it had shelled Tesk", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Denied, factuality: Factuality.CertainlyNot, by: "army", cue: "denied", cueKind: "denied");
}
