using Shouldly;
using Tocsin.Coding.Claims;
using Xunit;

namespace Tocsin.Situations.Tests.Incidents;

public sealed class IncidentTests
{
    [Fact]
    public void One_arrest_in_two_reports_is_one_happening() => Some.State(
        Some.Report("The guard seized President Sorel in Belva.").Event("The guard seized President Sorel in Belva", "COERCE", "arrest", "guard", "President Sorel", "Belva"),
        Some.Report("President Sorel was abducted by the guard.", "Lakeside Echo").Event("President Sorel was abducted by the guard", "ASSAULT", "abduct", "the guard", "President Sorel"))
        .Deeds("hold").Count.ShouldBe(1);

    [Fact]
    public void A_denial_belongs_to_the_happening_that_it_denies() => Some.State(
        Some.Report("The army shelled Tesk.").Event("The army shelled Tesk", "ASSAULT", "heavy-weapons", "army", place: "Tesk"),
        Some.Report("The army denied that it had shelled Tesk.", "Lakeside Echo")
            .Event("it had shelled Tesk", "ASSAULT", "heavy-weapons", "army", place: "Tesk", kind: ClaimKind.Denied, by: "army", cue: "denied", cueKind: "denied"))
        .Deeds("ASSAULT").Count.ShouldBe(1);

    [Fact]
    public void Attacks_on_two_towns_are_two() => Some.State(
        Some.Report("The army shelled Tesk.").Event("The army shelled Tesk", "ASSAULT", "heavy-weapons", "army", place: "Tesk"),
        Some.Report("The army shelled Belva.", "Lakeside Echo").Event("The army shelled Belva", "ASSAULT", "heavy-weapons", "army", place: "Belva"))
        .Deeds("ASSAULT").Count.ShouldBe(2);

    [Fact]
    public void Attacks_on_two_days_are_two() => Some.State(
        Some.Report("The army shelled Tesk on Monday.").Event("The army shelled Tesk", "ASSAULT", "heavy-weapons", "army", place: "Tesk", when: "on Monday", on: new(2031, 5, 5)),
        Some.Report("The army shelled Tesk on Friday.", "Lakeside Echo", "2031-05-09")
            .Event("The army shelled Tesk", "ASSAULT", "heavy-weapons", "army", place: "Tesk", when: "on Friday", on: new(2031, 5, 9)))
        .Deeds("ASSAULT").Count.ShouldBe(2);

    [Fact]
    public void Attacks_by_two_sides_are_two() => Some.State(
        Some.Report("The army shelled Tesk.").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk"),
        Some.Report("The rebels shelled Tesk.", "Lakeside Echo").Event("The rebels shelled Tesk", "ASSAULT", null, "rebels", place: "Tesk"))
        .Deeds("ASSAULT").Count.ShouldBe(2);

    [Fact]
    public void Attacks_by_two_forces_of_one_state_are_two() => Some.State(
        Some.Report("The army shelled Tesk.").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk"),
        Some.Report("The guard shelled Tesk.", "Lakeside Echo").Event("The guard shelled Tesk", "ASSAULT", null, "guard", place: "Tesk"))
        .Deeds("ASSAULT").Count.ShouldBe(2);

    [Fact]
    public void A_state_and_its_army_can_be_one_attacker() => Some.State(
        Some.Report("Karu shelled Tesk on Monday.").Event("Karu shelled Tesk on Monday", "ASSAULT", null, "Karu", place: "Tesk"),
        Some.Report("The army shelled Tesk on Monday.", "Lakeside Echo").Event("The army shelled Tesk on Monday", "ASSAULT", null, "army", place: "Tesk"))
        .Deeds("ASSAULT").Count.ShouldBe(1);

    [Fact]
    public void Marches_of_people_without_a_name_in_one_town_on_one_day_are_one() => Some.State(
        Some.Report("Thousands marched in Belva on Monday.").Event("Thousands marched in Belva on Monday", "PROTEST", "demo", "Thousands", place: "Belva", when: "on Monday", on: new(2031, 5, 5)),
        Some.Report("A crowd marched through Belva on Monday.", "Lakeside Echo")
            .Event("A crowd marched through Belva on Monday", "PROTEST", "demo", "A crowd", place: "Belva", when: "on Monday", on: new(2031, 5, 5)))
        .Deeds("PROTEST").Count.ShouldBe(1);

    [Fact]
    public void A_short_and_a_full_name_are_one_person() => Some.State(
        Some.Report("The guard seized President Sorel.").State("The guard seized President Sorel", StateFamily.Custody, "detained", "President Sorel"),
        Some.Report("Sorel is held by the guard.", "Lakeside Echo").State("Sorel is held by the guard", StateFamily.Custody, "detained", "Sorel"))
        .Deeds("state:custody").Count.ShouldBe(1);

    [Fact]
    public void History_is_never_current()
    {
        var state = Some.State(Some.Report("The army shelled Tesk in 2012.").Event("The army shelled Tesk", "ASSAULT", null, "army", place: "Tesk", background: true));

        state.Boards.ShouldAllBe(board => board.Entries.IsEmpty);
        state.Boards.SelectMany(b => b.Past).ShouldNotBeEmpty();
    }
}
