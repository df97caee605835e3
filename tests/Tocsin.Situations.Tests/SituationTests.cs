using Shouldly;
using Tocsin.Coding.Claims;
using Xunit;

namespace Tocsin.Situations.Tests;

public sealed class SituationTests
{
    [Fact]
    public void A_situation_is_about_the_country_where_things_happen_and_not_about_those_who_comment()
    {
        var situation = new StateOfPlayBuilder().Build(Crisis.Reports).Situation;

        situation.Countries.ShouldBe(["KAR"]);
        situation.Places.ShouldContain("Belva");
        situation.Reported.ToString().ShouldBe("2031-05-06/2031-05-09");
    }

    [Fact]
    public void No_reports_make_an_empty_state_of_play()
    {
        var state = new StateOfPlayBuilder().Build([]);

        state.AsOf.ShouldBeNull();
        state.Boards.Count.ShouldBe(10);
        state.Boards.ShouldAllBe(board => board.Entries.IsEmpty);
    }

    [Fact]
    public void Near_spellings_of_a_name_are_one_person() => Some.State(
        Some.Report("Ibrahim Tchamaane declared himself president.").State("Ibrahim Tchamaane declared himself president", StateFamily.Office, "claiming", "Ibrahim Tchamaane", office: "president"),
        Some.Report("Ibrahim Tchaman says that he is president.", "Lakeside Echo").State("Ibrahim Tchaman says that he is president", StateFamily.Office, "claiming", "Ibrahim Tchaman", office: "president"))
        .Incidents.Count.ShouldBe(1);

    [Theory]
    [InlineData("Moussa Ba", "Moussa Da")]
    [InlineData("Idriss Deby", "Mahamat Deby")]
    public void Other_names_are_other_persons(string left, string right) => Some.State(
        Some.Report($"{left} was seized.").State($"{left} was seized", StateFamily.Custody, "detained", left),
        Some.Report($"{right} was seized.", "Lakeside Echo").State($"{right} was seized", StateFamily.Custody, "detained", right))
        .Incidents.Count.ShouldBe(2);
}
