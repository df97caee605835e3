using CsCheck;
using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Language;
using Xunit;

namespace Tocsin.Coding.Tests;

/// <summary>What holds of the coder for every report.</summary>
public sealed class LawTests
{
    private static readonly string[] Words =
    [
        "Rebels", "attacked", "the", "president", "of", "Niger", ",", ".", "said", "that", "\n\n", "not", "may", "General", "Ana Soriel", "on Monday", "2,000", "soldiers", "withdrew",
        "from", "Agadez", "\"", "the coup", "protests", "—", "叛军", "😀", "e\u0301", "\r\n", "who", "seized", "power", "by", "guard", "'s", "US", "if", "to", "release", "him", "and", "but",
        "denied", "# ", "- ", "11:30 ", "Source: Agency", "Read also: More", "\ud83d", "http://a.b/c", "(", ")", "arrest", "no", "evidence",
    ];

    // Texts that look like news: its words in any order, with signs and scripts between them.
    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 60].Select(words => string.Join(' ', words));

    [Fact]
    public void Every_passage_lies_in_the_text() => Texts.Sample(text =>
    {
        var whole = new Passage(0, text.Length);
        var coded = Some.Coder.Code(Some.Report(text));
        foreach (var passage in coded.Places.Select(place => place.Passage).Concat(coded.Times.Select(time => time.Passage)).Concat(coded.Chains.SelectMany(chain => chain.Links).Select(link => link.Head)))
        {
            whole.Contains(passage).ShouldBeTrue();
            passage.IsEmpty.ShouldBeFalse();
        }

        foreach (var claim in coded.Claims)
        {
            whole.Contains(claim.Evidence).ShouldBeTrue();
            claim.Evidence.IsEmpty.ShouldBeFalse();
            claim.Evidence.Contains(claim.Content.Trigger).ShouldBeTrue();
            whole.Contains(claim.Sentence).ShouldBeTrue();
            foreach (var mention in claim.Content.Actors.Concat(claim.Content.Recipients).Concat(claim.Content.Themes))
            {
                whole.Contains(mention.Passage).ShouldBeTrue();
                mention.Name.ShouldNotBeEmpty();
            }

            foreach (var detail in claim.Details)
            {
                whole.Contains(detail.Passage).ShouldBeTrue();
            }
        }
    }, iter: 300);

    [Fact]
    public void Coding_again_gives_the_same() => Texts.Sample(text =>
    {
        var first = Some.Coder.Code(Some.Report(text));
        var again = Some.Coder.Code(Some.Report(text));

        again.Claims.ShouldBe(first.Claims);
        again.Mentions.ShouldBe(first.Mentions);
        again.Attributions.ShouldBe(first.Attributions);
        again.Places.ShouldBe(first.Places);
        again.Times.ShouldBe(first.Times);
        again.Chains.ShouldBe(first.Chains);
    }, iter: 100);

    [Theory]
    [InlineData("Les rebelles: \u201cre\u0301volte\u201d. Rebels shelled Douentza on Monday.")]
    [InlineData("The of\uFB01ce in A\u0301lava burned. Rebels shelled Douentza on Monday.")]
    [InlineData("\u0645\u062D\u0645\u062F \u0628\u0627\u0632\u0648\u0645 (Mohamed Bazoum) spoke. Rebels shelled Douentza on Monday.")]
    [InlineData("\uFEFF\u200FRebels\u00A0shelled Douentza on\u2009Monday. \U0001F600 Rebels shelled Douentza on Monday.")]
    public void Odd_letters_move_no_passage(string text)
    {
        var coded = Some.Coder.Code(Some.Report(text));

        coded.Places.ShouldContain(place => place.Passage.In(text) == "Douentza");
        coded.Times.ShouldContain(time => time.Passage.In(text) == "Monday");
        coded.Claims.ShouldContain(claim => claim.Content.Trigger.In(text) == "shelled");
    }

    [Fact]
    public void Ids_of_claims_are_unique_in_a_report() => Texts.Sample(text =>
        Some.Coder.Code(Some.Report(text)).Claims.Select(claim => claim.Id).ShouldBeUnique(), iter: 100);

    [Fact]
    public void Neighbours_and_threads_change_nothing()
    {
        string[] texts = ["Rebels attacked the convoy.", "The army denied that it had shelled the town.", "", "President Ana Soriel resigned on Monday. She left the country."];
        var alone = texts.Select(text => Some.Coder.Code(Some.Report(text)).Claims).ToList();

        var threaded = new ValueList<Claim>[texts.Length];
        Parallel.For(0, texts.Length, i => threaded[i] = Some.Coder.Code(Some.Report(texts[i])).Claims);

        threaded.ShouldBe(alone);
    }

    [Fact]
    public void A_deed_counts_as_done_only_where_it_is_asserted_and_at_least_probable() => Texts.Sample(text =>
        Some.Coder.Code(Some.Report(text)).Claims.ShouldAllBe(claim =>
            !claim.CountsAsDone || (claim.Kind == ClaimKind.Asserted && claim.Factuality <= Factuality.Probable)), iter: 100);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("😀😀😀")]
    [InlineData("叛军占领了城镇。")]
    [InlineData("\0\0\0")]
    public void A_text_without_news_makes_no_claims(string text) => Some.Coder.Code(Some.Report(text)).Claims.ShouldBeEmpty();

    [Fact]
    public void A_very_long_sentence_is_read() =>
        Some.Coder.Code(Some.Report(string.Concat(Enumerable.Repeat("rebels attacked the convoy and ", 1500)) + "fled.")).Claims.ShouldNotBeEmpty();
}
