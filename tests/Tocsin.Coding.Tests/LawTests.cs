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
        foreach (var claim in Some.Coder.Code(Some.Report(text)).Claims)
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
    }, iter: 100);

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
