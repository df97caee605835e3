using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Situations.Boards;
using Xunit;

namespace Tocsin.Situations.Tests.Briefs;

public sealed class WordingTests
{
    [Fact]
    public void The_words_are_the_reports_own() =>
        Told(Some.Report("However, the army\nshelled Tesk, and it rained.").Event("However, the army\nshelled Tesk,", "ASSAULT", null, "army", place: "Tesk"))
            .ShouldBe("The army shelled Tesk.");

    [Fact]
    public void A_clause_without_its_hedge_is_widened_to_the_sentence_that_has_it() =>
        Told(Some.Report("Diplomats fear that the army shells Tesk next.").Event("the army shells Tesk next", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Feared))
            .ShouldBe("Diplomats fear that the army shells Tesk next.");

    [Fact]
    public void A_clause_whose_sentence_has_no_hedge_gets_it_from_the_brief() =>
        Told(Some.Report("The army shells Tesk next week.").Event("The army shells Tesk next week", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Feared))
            .ShouldBe("Feared: the army shells Tesk next week.");

    [Fact]
    public void A_source_outside_of_the_clause_is_named_after_it() =>
        Told(Some.Report("Two officers said the army shelled Tesk again.").Event("the army shelled Tesk again", "ASSAULT", null, "army", place: "Tesk", by: "Two officers"))
            .ShouldBe("The army shelled Tesk again, according to two officers.");

    [Fact]
    public void A_source_in_the_clause_is_not_named_again() =>
        Told(Some.Report("The army shelled Tesk, two officers said.").Event("The army shelled Tesk, two officers said", "ASSAULT", null, "army", place: "Tesk", by: "two officers"))
            .ShouldBe("The army shelled Tesk, two officers said.");

    [Fact]
    public void A_weekday_gets_its_date() =>
        Told(Some.Report("The army shelled Tesk on Monday.").Event("The army shelled Tesk on Monday", "ASSAULT", null, "army", place: "Tesk", when: "on Monday", on: new(2031, 5, 5)))
            .ShouldBe("The army shelled Tesk on Monday [5 May 2031].");

    [Fact]
    public void A_pronoun_gets_its_name() =>
        Told(Some.Report("It shelled Tesk with two guns.").Event("It shelled Tesk with two guns", "ASSAULT", null, "It=the army", place: "Tesk"))
            .ShouldBe("[The army] shelled Tesk with two guns.");

    [Fact]
    public void A_dateline_is_no_part_of_the_sentence() =>
        Told(Some.Report("BELVA (Coast Agency) – The army shelled Tesk.").Event("BELVA (Coast Agency) – The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk"))
            .ShouldBe("The army shelled Tesk.");

    [Fact]
    public void One_board_does_not_say_the_same_twice()
    {
        var sentences = Some.State(Some.Report("The army shelled Tesk and killed 12 people.")
            .Event("The army shelled Tesk and killed 12 people", "ASSAULT", "heavy-weapons", "army", place: "Tesk")
            .State("killed 12 people", StateFamily.Toll, "killed", number: "12", low: 12, high: 12, counted: "person"))
            .Sentences(BoardKind.Violence);

        sentences.ShouldBe(["The army shelled Tesk and killed 12 people."]);
    }

    [Fact]
    public void A_pending_decision_tells_its_term_and_what_hangs_on_it() =>
        Some.State(Some.Report("Norland has not decided whether it was a coup. There is no time limit. Military aid would be affected.")
            .State("Norland has not decided whether it was a coup", StateFamily.Determination, "made", "Norland", kind: ClaimKind.Undecided,
                details: [(DetailKind.NoDeadline, "no time limit"), (DetailKind.HangsOn, "Military aid would be affected")]))
            .Sentences(BoardKind.Determinations).ShouldBe(["Norland has not decided whether it was a coup; no deadline is set; at stake: Military aid would be affected."]);

    [Fact]
    public void A_captive_whom_reports_only_call_so_is_told_by_what_they_call_him() =>
        Some.State(Some.Report("The deposed president Sorel wrote to the League in a long letter.")
            .State("The deposed president Sorel wrote to the League in a long letter", StateFamily.Office, "ousted", "The deposed president Sorel", office: "president", presupposed: true))
            .Sentences(BoardKind.Leadership).ShouldBe(["Adama Sorel is spoken of as “The deposed president Sorel”."]);

    [Fact]
    public void Other_figures_are_told_with_their_day()
    {
        var sentences = Some.State(
            Some.Report("Twelve people died in Tesk, the health ministry said.").State("Twelve people died in Tesk, the health ministry said", StateFamily.Toll, "killed", place: "Tesk", number: "Twelve", low: 12, high: 12, counted: "person", by: "the health ministry"),
            Some.Report("In Tesk 40 people died.", "Lakeside Echo", "2031-05-07").State("In Tesk 40 people died", StateFamily.Toll, "killed", place: "Tesk", number: "40", low: 40, high: 40, counted: "person"))
            .Sentences(BoardKind.Violence);

        sentences.ShouldBe(["In Tesk 40 people died. Another figure, of 6 May 2031: Twelve people died in Tesk, the health ministry said."]);
    }

    private static string Told(ReportBuilder report) => Some.State(report).Sentences(BoardKind.Violence).ShouldHaveSingleItem();
}
