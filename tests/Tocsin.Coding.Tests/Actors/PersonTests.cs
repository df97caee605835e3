using Shouldly;
using Tocsin.Coding.Claims;
using Xunit;

namespace Tocsin.Coding.Tests.Actors;

/// <summary>Who a name or an office means, by the day of the report and by what the report says itself.</summary>
public sealed class PersonTests
{
    [Theory]
    [InlineData("2013-10-01", "The president of Mali met the envoy in Bamako.", "Ibrahim Boubacar Keïta", "MLIGOV")]
    [InlineData("2011-10-01", "The president of Mali met the envoy in Bamako.", "Amadou Toumani Touré", "MLIGOV")]
    [InlineData("2023-06-01", "The president of Niger met the envoy in Niamey.", "Mohamed Bazoum", "NERGOV")]
    public void An_office_is_held_by_who_held_it_that_day(string day, string text, string name, string code)
    {
        var president = Asked(text, "The president of", day);

        Key(president.Actor!.Name).ShouldBe(Key(name));
        president.Actor.Code.ShouldBe(code);
    }

    [Fact]
    public void A_known_name_without_explanation_has_its_country_and_office()
    {
        const string Text = "Macron spoke to reporters in Paris. France would stay, he said.";

        Asked(Text, "Macron", "2023-08-04").Actor!.Code.ShouldBe("FRAGOV");
    }

    [Fact]
    public void What_the_report_says_of_a_person_outranks_the_list()
    {
        const string Text = "General Emmanuel Macron, commander of the Ruritanian army, denied it.";

        Asked(Text, "Emmanuel Macron", "2023-08-04").Actor!.Sector.ShouldBe("MIL");
    }

    [Fact]
    public void Who_has_left_office_is_no_government()
    {
        const string Text = "Nicolas Sarkozy of France was convicted on Monday.";

        Asked(Text, "Nicolas Sarkozy", "2021-03-03").Actor!.Code.ShouldBe("FRAELI");
    }

    [Fact]
    public void A_person_whom_no_list_knows_is_an_actor_of_the_report()
    {
        const string Text = "Zorvan Teklu, a nurse in Asmara, was arrested in Eritrea. Teklu denied it.";

        var first = Asked(Text, "Zorvan Teklu", "2021-03-03").Actor!;
        first.Country.ShouldBe("ERI");
        first.IsCountryFromContext.ShouldBeTrue();
    }

    private static Mention Asked(string text, string words, string day)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return Some.Coder.Code(Some.Report(text, day), [new Tocsin.Language.Passage(start, start + words.Length)]).Asked.ShouldHaveSingleItem();
    }

    private static string Key(string name) => Tocsin.Coding.Actors.ActorIndex.Key(name);
}
