using CsCheck;
using Shouldly;
using Tocsin.Language.en;

namespace Tocsin.Language.Tests.en;

public sealed class SentenceSplitterTests
{
    private const string Page = "sentences.txt";
    private static readonly Tokenizer Tokenizer = new(EnglishTables.Instance);
    private static readonly SentenceSplitter Splitter = new(EnglishTables.Instance);

    public static TheoryData<string> Names => CaseFile.Names(Page);

    [Theory, MemberData(nameof(Names))]
    public void A_text_has_the_sentences_that_its_case_says(string name)
    {
        var (text, expected) = CaseFile.Get(Page, name);
        using var engine = new RuleEngine();

        engine.Read(text).Select(sentence => string.Join(' ', sentence.Passage.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(expected);
    }

    [Fact]
    public void The_first_word_begins_a_sentence_and_no_word_within_a_multiword_token_does() => SomeText.Any.Sample(text =>
    {
        var words = Tokenizer.Tokenize(text);
        var starts = Splitter.Split(words);

        starts.Length.ShouldBe(words.Count);
        starts.Take(1).ShouldAllBe(start => start);
        foreach (var joined in words.MultiwordTokens)
        {
            starts[(joined.First + 1)..joined.End].ShouldAllBe(start => !start);
        }
    }, iter: SomeText.Tries);

    [Fact]
    public void The_sentences_of_a_paragraph_depend_on_it_alone() => Gen.Select(SomeText.Any, SomeText.Any).Sample((first, second) =>
    {
        bool[] Split(string text) => Splitter.Split(Tokenizer.Tokenize(text));

        Split(first + "\n\n" + second).ShouldBe([.. Split(first), .. Split(second)]);
    }, iter: SomeText.Tries);
}
