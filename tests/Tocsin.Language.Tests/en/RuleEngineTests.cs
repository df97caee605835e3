using CsCheck;
using Shouldly;
using Tocsin.Language.en;

namespace Tocsin.Language.Tests.en;

public sealed class RuleEngineTests
{
    private static readonly RuleEngine Engine = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void A_blank_text_has_no_sentences(string text) => Engine.Read(text).ShouldBeEmpty();

    [Fact]
    public void Sentences_have_words_without_a_tree()
    {
        var sentences = Engine.Read("The army didn't fire. It left.\n\nNobody came");

        sentences.Length.ShouldBe(3);
        sentences.Select(sentence => sentence.StartsParagraph).ShouldBe([true, false, true]);
        sentences.ShouldAllBe(sentence => !sentence.HasTree && sentence.Names.IsEmpty);
        sentences[0].Tokens.Select(token => token.Form).ShouldBe(["The", "army", "did", "n't", "fire", "."]);
        sentences[0].Tokens.Select(token => token.SpaceAfter).ShouldBe([true, true, false, true, false, true]);
        sentences[0].MultiwordTokens.ShouldBe([new MultiwordToken(2, 4, new Passage(9, 15))]);
        sentences[0].Tokens.ShouldAllBe(token => token.Head == -1 && token.DepRel == "_" && token.Upos == Upos.X && token.Lemma == token.Form);
        sentences[2].Tokens[^1].SpaceAfter.ShouldBeFalse();
    }

    [Fact]
    public void Every_word_of_any_text_is_in_one_sentence() => SomeText.Any.Sample(text =>
    {
        var words = new Tokenizer(EnglishTables.Instance).Tokenize(text);

        Engine.Read(text).SelectMany(sentence => sentence.Tokens).Select(token => token.Passage).ShouldBe(words.Passages.ToArray());
    }, iter: SomeText.Tries);

    // Work that grew with the square of the length would make this test last for minutes.
    [Theory]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a's")]
    [InlineData("-=")]
    [InlineData("1-")]
    [InlineData("www.")]
    [InlineData("a@")]
    [InlineData("'")]
    [InlineData("( ")]
    [InlineData("] ")]
    [InlineData(":) ")]
    [InlineData("[1 ")]
    [InlineData("J. ")]
    [InlineData("a\n")]
    [InlineData("\uD83D")]
    [InlineData("\u0301")]
    public void A_row_of_a_hundred_thousand_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));

        Engine.Read(text)[^1].Passage.End.ShouldBe(text.TrimEnd().Length);
    }
}
