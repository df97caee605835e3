using Shouldly;
using Tocsin.Coding.Places;
using Xunit;

namespace Tocsin.Coding.Tests.Places;

/// <summary>Which place a name means, told by the text around it.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("Soldiers patrolled Agadez on Monday.", "Agadez", "NER", "town")]
    [InlineData("Fighting spread across the Agadez region on Monday.", "Agadez", "NER", "region")]
    [InlineData("Two men were shot in Paris, Texas, on Monday.", "Paris", "USA", "town")]
    [InlineData("Police in Paris arrested forty people on Monday.", "Paris", "FRA", "town")]
    [InlineData("The mayor of Springfield, Mass., was charged.", "Springfield", "USA", "town")]
    [InlineData("Shells fell on Tripoli, in northern Lebanon, on Monday.", "Tripoli", "LBN", "town")]
    [InlineData("Libya's rival governments fought for Tripoli. The Libyan port of Misrata was calm.", "Tripoli", "LBY", "town")]
    [InlineData("Ships were stopped in the Strait of Hormuz.", "Strait of Hormuz", null, "strait")]
    [InlineData("The army crossed the Niger River on Monday.", "Niger River", null, "river")]
    [InlineData("Troops took Port-au-Prince's airport.", "Port-au-Prince", "HTI", "town")]
    [InlineData("Rebels hold most of Darfur, the envoy said on Monday.", "Darfur", "SDN", "area")]
    public void A_name_is_placed_where_the_text_puts_it(string text, string name, string? country, string precision)
    {
        var place = At(text, name);

        place.Place.ShouldNotBeNull(text);
        place.Place.Country.ShouldBe(country);
        place.Place.Precision.ShouldBe(precision);
    }

    [Theory]
    [InlineData("Michael Jordan scored thirty points.", "Jordan")]
    [InlineData("French troops left the town of Gao.", "French")]
    [InlineData("Chad Smith was arrested on Monday.", "Chad")]
    public void A_name_of_a_person_and_an_adjective_are_no_places(string text, string name) =>
        Code(text).Places.ShouldNotContain(place => place.Passage.In(text) == name && !place.IsInName);

    [Fact]
    public void A_place_that_nobody_knows_takes_nothing_from_the_others()
    {
        const string Text = "Soldiers marched from Qwzelbru to Niamey on Monday.";

        Code(Text).Places.ShouldContain(place => place.Passage.In(Text) == "Niamey" && place.Place != null && place.Place.Country == "NER");
    }

    [Fact]
    public void A_name_that_nothing_decides_keeps_its_candidates()
    {
        var place = At("He was born in Springfield.", "Springfield");

        place.Candidates.Count.ShouldBeGreaterThan(1);
    }

    private static PlaceMention At(string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        return Code(text).Places.First(place => place.Passage.Start <= start && place.Passage.End > start);
    }

    private static CodedReport Code(string text) => Some.Coder.Code(Some.Report(text));
}
