using CsCheck;
using Shouldly;
using Tocsin.Language.en;

namespace Tocsin.Language.Tests.en;

public sealed class TokenizerTests
{
    private const string Page = "tokens.txt";
    private static readonly Tokenizer Tokenizer = new(EnglishTables.Instance);

    public static TheoryData<string> Names => CaseFile.Names(Page);

    [Theory, MemberData(nameof(Names))]
    public void A_text_has_the_words_that_its_case_says(string name)
    {
        var (text, expected) = CaseFile.Get(Page, name);

        Shown(Tokenizer.Tokenize(text)).ShouldBe(expected.ShouldHaveSingleItem());
    }

    [Fact]
    public void Words_stand_where_their_passages_say() => SomeText.Any.Sample(text =>
    {
        var words = Tokenizer.Tokenize(text);

        for (var word = 0; word < words.Count; word++)
        {
            words.Passages[word].In(text).ShouldBe(words.Forms[word]);
        }
    }, iter: SomeText.Tries);

    [Fact]
    public void Words_and_white_space_make_up_the_text() => SomeText.Any.Sample(text =>
    {
        var words = Tokenizer.Tokenize(text);

        var at = 0;
        foreach (var passage in words.Passages)
        {
            passage.IsEmpty.ShouldBeFalse();
            text[at..passage.Start].ShouldAllBe(c => char.IsWhiteSpace(c));
            passage.In(text).ShouldAllBe(c => !char.IsWhiteSpace(c));
            at = passage.End;
        }

        text[at..].ShouldAllBe(c => char.IsWhiteSpace(c));
    }, iter: SomeText.Tries);

    [Fact]
    public void A_gap_says_what_stands_before_its_word() => SomeText.Any.Sample(text =>
    {
        var words = Tokenizer.Tokenize(text);

        for (var word = 1; word < words.Count; word++)
        {
            var between = text[words.Passages[word - 1].End..words.Passages[word].Start];
            (words.Gaps[word] == Gap.None).ShouldBe(between.Length == 0);
            words.SpaceAfter(word - 1).ShouldBe(between.Length > 0);
        }
    }, iter: SomeText.Tries);

    [Theory]
    [InlineData("a b", Gap.Space)]
    [InlineData("a \t\u00A0b", Gap.Space)]
    [InlineData("a\nb", Gap.Line)]
    [InlineData("a \r\n b", Gap.Line)]
    [InlineData("a\rb", Gap.Line)]
    [InlineData("a\u2028b", Gap.Line)]
    [InlineData("a\n\nb", Gap.Paragraph)]
    [InlineData("a\r\n \r\nb", Gap.Paragraph)]
    [InlineData("a\r\rb", Gap.Paragraph)]
    [InlineData("a\fb", Gap.Paragraph)]
    [InlineData("a\u2029b", Gap.Paragraph)]
    internal void Line_breaks_of_all_systems_count(string text, Gap gap)
    {
        var words = Tokenizer.Tokenize(text);

        words.Gaps.ToArray().ShouldBe([Gap.Paragraph, gap]);
    }

    [Fact]
    public void Multiword_tokens_cover_their_words() => SomeText.Any.Sample(text =>
    {
        var words = Tokenizer.Tokenize(text);

        var end = 0;
        foreach (var joined in words.MultiwordTokens)
        {
            joined.First.ShouldBeGreaterThanOrEqualTo(end);
            joined.End.ShouldBeGreaterThan(joined.First + 1);
            joined.Passage.ShouldBe(words.Passages[joined.First].Cover(words.Passages[joined.End - 1]));
            end = joined.End;
        }

        end.ShouldBeLessThanOrEqualTo(words.Count);
    }, iter: SomeText.Tries);

    [Fact]
    public void The_words_of_a_paragraph_depend_on_it_alone() => Gen.Select(SomeText.Any, SomeText.Any).Sample((first, second) =>
    {
        const string Blank = "\n\n";
        var both = Tokenizer.Tokenize(first + Blank + second);
        var alone = Tokenizer.Tokenize(first);
        var next = Tokenizer.Tokenize(second);

        both.Count.ShouldBe(alone.Count + next.Count);
        both.Forms.ToArray().ShouldBe([.. alone.Forms, .. next.Forms]);
        both.Gaps.ToArray().ShouldBe([.. alone.Gaps, .. next.Gaps]);
        both.Passages[alone.Count..].ToArray().Select(passage => passage.Start - first.Length - Blank.Length)
            .ShouldBe(next.Passages.ToArray().Select(passage => passage.Start));
    }, iter: SomeText.Tries);

    [Fact]
    public void The_same_text_has_the_same_words_from_many_threads()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2000).Select(number => $"Unit{number} didn't move."));
        var expected = Shown(Tokenizer.Tokenize(text));

        Parallel.For(0, 8, _ => Shown(Tokenizer.Tokenize(text)).ShouldBe(expected));
    }

    private static string Shown(TokenizedText words)
    {
        var shown = new System.Text.StringBuilder();
        var joined = 0;
        var end = 0;
        for (var word = 0; word < words.Count; word++)
        {
            shown.Append(word == 0 ? "" : word < end ? "⁀" : " ").Append(words.Forms[word]);
            if (joined < words.MultiwordTokens.Length && words.MultiwordTokens[joined].First == word)
            {
                end = words.MultiwordTokens[joined++].End;
            }
        }

        return shown.ToString();
    }
}
