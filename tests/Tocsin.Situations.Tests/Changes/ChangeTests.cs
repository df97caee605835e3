using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Situations.Boards;
using Tocsin.Situations.Changes;
using Xunit;

namespace Tocsin.Situations.Tests.Changes;

public sealed class ChangeTests
{
    private static readonly ReportBuilder Held = Some.Report("President Sorel is held in his house.").State("President Sorel is held in his house", StateFamily.Custody, "house-arrest", "President Sorel");

    [Fact]
    public void What_nobody_said_before_is_new()
    {
        var change = Some.State(Held, Some.Report("Thousands marched in Belva.", day: "2031-05-08").Event("Thousands marched in Belva", "PROTEST", "demo", "Thousands", place: "Belva")).Changes.ShouldHaveSingleItem();

        change.Kind.ShouldBe(ChangeKind.New);
        change.Board.ShouldBe(BoardKind.Unrest);
        change.Causes.ShouldHaveSingleItem().SaidOn.ShouldBe(new DateOnly(2031, 5, 8));
    }

    [Fact]
    public void Another_value_of_the_same_condition_is_a_change_of_it()
    {
        var change = Some.State(Held, Some.Report("President Sorel was set free.", day: "2031-05-08").State("President Sorel was set free", StateFamily.Custody, "released", "President Sorel")).Changes.ShouldHaveSingleItem();

        change.Kind.ShouldBe(ChangeKind.Changed);
        change.Before!.Value.ShouldBe("house-arrest");
        change.After!.Value.ShouldBe("released");
    }

    [Fact]
    public void A_repetition_is_no_change() => Some.State(
        Held, Some.Report("As for President Sorel, he is held in his house.", day: "2031-05-08").State("President Sorel, he is held in his house", StateFamily.Custody, "house-arrest", "President Sorel"))
        .Changes.ShouldBeEmpty();

    [Fact]
    public void A_denial_of_what_stood_makes_a_dispute_of_it() => Some.State(
        Some.Report("The army shelled Tesk.").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk"),
        Some.Report("The army denied that it had shelled Tesk.", "Lakeside Echo", "2031-05-08")
            .Event("it had shelled Tesk", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Denied, by: "army", cue: "denied", cueKind: "denied"))
        .Changes.ShouldContain(c => c.Kind == ChangeKind.Disputed && c.Board == BoardKind.Violence);

    [Fact]
    public void A_first_day_has_no_changes() => Some.State(Held).Changes.ShouldBeEmpty();
}
