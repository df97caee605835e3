using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Situations.Boards;
using Xunit;

namespace Tocsin.Situations.Tests.Boards;

public sealed class BoardTests
{
    [Fact]
    public void A_claim_to_an_office_and_its_holder_are_a_dispute() => Some.State(
        Some.Report("Gen. Tamane declared himself president. Sorel remains president of Karu, the League said.")
            .State("Gen. Tamane declared himself president", StateFamily.Office, "claiming", "Gen. Tamane", office: "president")
            .State("Sorel remains president of Karu", StateFamily.Office, "holding", "Sorel", office: "president of Karu", by: "the League"))
        .Entries(BoardKind.Disputes).ShouldHaveSingleItem().Value.ShouldBe("rivals");

    [Fact]
    public void The_title_of_a_foreign_president_is_no_news() => Some.State(
        Some.Report("Tamane, the president of Karu, wrote a letter.").State("Tamane, the president of Karu, wrote a letter", StateFamily.Office, "holding", "Tamane", office: "president", presupposed: true))
        .Entries(BoardKind.Leadership).ShouldBeEmpty();

    [Fact]
    public void A_man_set_free_is_no_longer_held()
    {
        var board = Some.State(
            Some.Report("President Sorel is held in his house.").State("President Sorel is held in his house", StateFamily.Custody, "house-arrest", "President Sorel"),
            Some.Report("President Sorel is free.", day: "2031-05-09").State("President Sorel is free", StateFamily.Custody, "free", "President Sorel")
                .State("President Sorel", StateFamily.Office, "holding", "President Sorel", office: "President", presupposed: true))[BoardKind.Leadership];

        board.Entries.Where(e => e.Claims[0].Claim.Content is State { Family: StateFamily.Custody }).ShouldHaveSingleItem().Value.ShouldBe("free");
        board.Past.ShouldContain(e => e.Value == "house-arrest");
    }

    [Fact]
    public void A_withdrawn_force_is_no_longer_deployed()
    {
        var board = Some.State(
            Some.Report("Norland has 900 soldiers in Tesk.").State("Norland has 900 soldiers in Tesk", StateFamily.Force, "deployed", "Norland", place: "Tesk"),
            Some.Report("The last Norland soldiers left Tesk.", day: "2031-07-01").State("The last Norland soldiers left Tesk", StateFamily.Force, "withdrawn", "Norland soldiers", place: "Tesk"))[BoardKind.Forces];

        board.Entries.ShouldHaveSingleItem().Value.ShouldBe("withdrawn");
    }

    [Fact]
    public void A_force_kept_in_its_base_is_still_deployed() => Some.State(
        Some.Report("Norland has 900 soldiers in Tesk.").State("Norland has 900 soldiers in Tesk", StateFamily.Force, "deployed", "Norland", place: "Tesk"),
        Some.Report("Norland soldiers in Tesk may not leave their base.", day: "2031-05-09")
            .State("Norland soldiers in Tesk may not leave their base", StateFamily.Force, "restricted", "Norland soldiers", place: "Tesk"))
        .Entries(BoardKind.Forces).Select(e => e.Value).ShouldBe(["restricted", "deployed"]);

    [Fact]
    public void A_decision_not_taken_is_pending_until_it_is_made()
    {
        ReportBuilder[] reports =
        [
            Some.Report("Norland has made no finding.").State("Norland has made no finding", StateFamily.Determination, "made", "Norland", kind: ClaimKind.Denied),
            Some.Report("Norland is still reviewing the matter.", "Lakeside Echo", "2031-05-08").State("Norland is still reviewing the matter", StateFamily.Determination, "under-review", "Norland"),
            Some.Report("Norland found on Friday that it was a coup.", day: "2031-05-10").State("Norland found on Friday that it was a coup", StateFamily.Determination, "made", "Norland"),
        ];

        Some.State(reports[..2]).Entries(BoardKind.Determinations).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Undecided);
        Some.State(reports[..2]).Entries(BoardKind.OpenQuestions).ShouldNotBeEmpty();
        Some.State(reports).Entries(BoardKind.Determinations).ShouldHaveSingleItem().Value.ShouldBe("made");
        Some.State(reports).Entries(BoardKind.OpenQuestions).ShouldBeEmpty();
    }

    [Fact]
    public void Two_questions_of_one_body_are_two_decisions() => Some.State(
        Some.Report("Norland has made no coup finding. Norland is reviewing its sanctions.")
            .State("Norland has made no coup finding", StateFamily.Determination, "made", "Norland", kind: ClaimKind.Denied)
            .State("Norland is reviewing its sanctions", StateFamily.Determination, "under-review", "Norland"))
        .Entries(BoardKind.Determinations).Count.ShouldBe(2);

    [Fact]
    public void A_finding_that_was_made_is_not_pending_because_it_is_not_lifted_yet() => Some.State(
        Some.Report("Norland found that it was a coup.").State("Norland found that it was a coup", StateFamily.Determination, "made", "Norland"),
        Some.Report("Norland has not lifted its coup finding.", day: "2031-05-10").State("Norland has not lifted its coup finding", StateFamily.Determination, "lifted", "Norland", kind: ClaimKind.Denied))
        .Entries(BoardKind.Determinations).Select(e => e.Value).ShouldBe(["made", "lifted"], ignoreOrder: true);

    [Fact]
    public void A_part_without_evidence_stands_with_the_outside_actors_and_with_what_is_open()
    {
        var state = Some.State(Some.Report("There is no evidence that Red Lance took part.")
            .State("Red Lance took part", StateFamily.Involvement, "alleged", "Red Lance", kind: ClaimKind.Unproven, factuality: Factuality.Open));

        state.Entries(BoardKind.OutsideActors).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.NoEvidence);
        state.Entries(BoardKind.OpenQuestions).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.NoEvidence);
        state.Sentences(BoardKind.OutsideActors).ShouldBe(["There is no evidence that Red Lance took part."]);
    }

    [Fact]
    public void A_curfew_at_home_is_unrest_and_a_ban_from_abroad_is_a_sanction()
    {
        var state = Some.State(Some.Report("The army imposed a curfew in Belva. Norland closed its border with Karu. Thousands marched in Tesk against Karu.")
            .State("The army imposed a curfew in Belva", StateFamily.Measure, "curfew", "army", place: "Belva")
            .State("Norland closed its border with Karu", StateFamily.Measure, "border-closed", "Norland", "Karu")
            .Event("Thousands marched in Tesk", "PROTEST", "demo", "Thousands", place: "Tesk"));

        state.Entries(BoardKind.Unrest).Select(e => e.Value).ShouldBe(["PROTEST demo", "curfew"]);
        state.Entries(BoardKind.SanctionsAndAid).ShouldHaveSingleItem().Value.ShouldBe("border-closed");
    }

    [Fact]
    public void Two_figures_of_two_sources_are_a_dispute() => Some.State(
        Some.Report("Twelve people died in Tesk, the health ministry said.").State("Twelve people died in Tesk", StateFamily.Toll, "killed", place: "Tesk", number: "Twelve", low: 12, high: 12, counted: "person", by: "the health ministry"),
        Some.Report("In Tesk 40 people died.", "Lakeside Echo").State("In Tesk 40 people died", StateFamily.Toll, "killed", place: "Tesk", number: "40", low: 40, high: 40, counted: "person"))
        .Entries(BoardKind.Disputes).ShouldHaveSingleItem().Value.ShouldBe("figures");

    [Fact]
    public void A_figure_that_its_source_corrects_does_not_live_on()
    {
        var board = Some.State(
            Some.Report("About 1,100 Norland soldiers are in Tesk.").State("About 1,100 Norland soldiers are in Tesk", StateFamily.Force, "deployed", "Norland soldiers", place: "Tesk", number: "About 1,100", low: 1100, high: 1100, counted: "soldier"),
            Some.Report("About 1,500 Norland soldiers are in Tesk.", day: "2031-05-09").State("About 1,500 Norland soldiers are in Tesk", StateFamily.Force, "deployed", "Norland soldiers", place: "Tesk", number: "About 1,500", low: 1500, high: 1500, counted: "soldier"))[BoardKind.Forces];

        board.Entries.ShouldHaveSingleItem().Claims.ShouldHaveSingleItem().SaidOn.ShouldBe(new DateOnly(2031, 5, 9));
        board.Past.ShouldHaveSingleItem().Value.ShouldBe("deployed (earlier figure)");
    }

    [Fact]
    public void A_demand_with_a_term_stands_with_diplomacy_as_demanded() => Some.State(
        Some.Report("The Southern League gave Karu one week to free Sorel.").Event("The Southern League gave Karu one week to free Sorel", "REQUEST", "yield", "Southern League", "Karu", kind: ClaimKind.Demanded))
        .Entries(BoardKind.Diplomacy).ShouldHaveSingleItem().Certainty.ShouldBe(Certainty.Demanded);

    [Fact]
    public void An_accusation_that_the_accused_rejects_is_a_dispute() => Some.State(
        Some.Report("The army accused Norland of planning a raid. Norland rejects this.")
            .Event("The army accused Norland of planning a raid", "ACCUSE", "allege", "The army", "Norland")
            .Event("Norland rejects this", "REJECT", null, "Norland"))
        .Sentences(BoardKind.Disputes).ShouldBe(["The army accused Norland of planning a raid. Against this: Norland rejects this."]);

    [Fact]
    public void Only_reports_up_to_the_day_count()
    {
        var reports = Crisis.Reports;

        new StateOfPlayBuilder().Build(reports, new DateOnly(2031, 5, 6)).Sources.ShouldHaveSingleItem();
        new StateOfPlayBuilder().Build(reports, new DateOnly(2031, 5, 6))[BoardKind.Diplomacy].Entries.ShouldBeEmpty();
        new StateOfPlayBuilder().Build(reports, new DateOnly(2031, 5, 5)).Sources.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_given_twice_counts_once() =>
        new StateOfPlayBuilder().Build(Crisis.Reports.Concat(Crisis.Reports)).Sources.Count.ShouldBe(Crisis.Reports.Count);

    [Fact]
    public void Copies_are_counted_as_outlets_and_not_as_origins()
    {
        var entry = new StateOfPlayBuilder().Build(Crisis.Reports).Entries(BoardKind.Diplomacy).First(e => e.Value == "REQUEST yield");

        entry.Outlets.ShouldBe(2);
        entry.Origins.ShouldBe(1);
        entry.FirstSaidBy.ShouldBe("Coast Agency");
        entry.FirstSaidOn.ShouldBe(new DateOnly(2031, 5, 8));
    }
}
