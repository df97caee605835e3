using System.Globalization;
using CsCheck;
using Shouldly;
using Tocsin.Language.Conllu;
using Tocsin.Language.en;
using Tocsin.Language.Tests.en;

namespace Tocsin.Language.Tests.Conllu;

public sealed class ConlluTests
{
    private static readonly RuleEngine Engine = new();

    [Fact]
    public void A_document_is_written_with_all_that_the_format_asks_for() => Written("k1", "The rebels'\ncamp isn't far.\n\nIt's (was) Kelmar").ShouldBe(
        """
        # newdoc id = k1
        # newpar
        # sent_id = k1-1
        # text = The rebels' camp isn't far.
        1	The	The	X	_	_	_	_	_	_
        2-3	rebels'	_	_	_	_	_	_	_	_
        2	rebels	rebels	X	_	_	_	_	_	_
        3	'	'	X	_	_	_	_	_	_
        4	camp	camp	X	_	_	_	_	_	_
        5-6	isn't	_	_	_	_	_	_	_	_
        5	is	is	X	_	_	_	_	_	_
        6	n't	n't	X	_	_	_	_	_	_
        7	far	far	X	_	_	_	_	_	SpaceAfter=No
        8	.	.	X	_	_	_	_	_	_

        # newpar
        # sent_id = k1-2
        # text = It's (was) Kelmar
        1-2	It's	_	_	_	_	_	_	_	_
        1	It	It	X	_	_	_	_	_	_
        2	's	's	X	_	_	_	_	_	_
        3	(	(	X	_	_	_	_	_	SpaceAfter=No
        4	was	was	X	_	_	_	_	_	SpaceAfter=No
        5	)	)	X	_	_	_	_	_	_
        6	Kelmar	Kelmar	X	_	_	_	_	_	SpaceAfter=No


        """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_tree_is_read_with_heads_that_count_from_zero()
    {
        const string Content = """
            # newdoc id = d1
            # newpar
            1	Soldiers	soldier	NOUN	NNS	Number=Plur	2	nsubj	_	_
            2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
            2	do	do	AUX	VBP	_	0	root	_	_
            3	n't	not	PART	RB	_	2	advmod	_	_
            3.1	go	go	VERB	VB	_	_	_	_	_
            4	.	.	PUNCT	.	_	2	punct	_	_
            """;

        var document = Read(Content).ShouldHaveSingleItem();

        document.Id.ShouldBe("d1");
        document.Text.ShouldBe("Soldiers don't.");
        var sentence = document.Sentences.ShouldHaveSingleItem();
        sentence.HasTree.ShouldBeTrue();
        sentence.Tokens.Select(token => token.Head).ShouldBe([1, -1, 1, 1]);
        sentence.Tokens.Select(token => token.Passage.In(document.Text)).ShouldBe(["Soldiers", "do", "n't", "."]);
        sentence.Tokens[0].ShouldBe(new Token(new Passage(0, 8), "Soldiers", "soldier", Upos.Noun, "NNS", "Number=Plur", 1, "nsubj", true));
        sentence.MultiwordTokens.ShouldBe([new MultiwordToken(1, 3, new Passage(9, 14))]);
    }

    [Fact]
    public void A_word_that_does_not_stand_in_its_multiword_token_has_its_whole_passage()
    {
        var sentence = Read("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\tde\tADP\t_\t_\t_\t_\t_\t_\n2\tle\tle\tDET\t_\t_\t_\t_\t_\t_\n")
            .Single().Sentences.Single();

        sentence.Tokens.ShouldAllBe(token => token.Passage == new Passage(0, 2));
    }

    [Fact]
    public void Documents_are_read_one_after_another()
    {
        const string Word = "1\ta\ta\tX\t_\t_\t_\t_\t_\t_\n\n";

        Read($"# newdoc id = a\n{Word}{Word}# newpar\n{Word}# newdoc id = b\n{Word}").Select(document => (document.Id, document.Text))
            .ShouldBe([("a", "a a\n\na"), ("b", "a")]);
    }

    [Theory]
    [InlineData("1\ta", "t.conllu:1: 2 columns where 10 belong, parted by tabs.")]
    [InlineData("# x\nb\ta\ta\tX\t_\t_\t_\t_\t_\t_", "t.conllu:2: \"b\" is no ID; an ID is a number from 1, a range \"3-4\" or an empty node \"8.1\".")]
    [InlineData("2-1\ta\ta\tX\t_\t_\t_\t_\t_\t_", "t.conllu:1: \"2-1\" is no range of IDs.")]
    [InlineData("2\ta\ta\tX\t_\t_\t_\t_\t_\t_", "t.conllu:1: the ID 2 stands where 1 belongs.")]
    [InlineData("1-2\ta\ta\tX\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\t_\t_\t_\t_\t_\t_", "t.conllu:1: the range 1-2 lacks some of its words.")]
    [InlineData("1\ta\ta\tNOUNS\t_\t_\t_\t_\t_\t_", "t.conllu:1: \"NOUNS\" is no universal part of speech.")]
    [InlineData("1\ta\ta\t\t_\t_\t_\t_\t_\t_", "t.conllu:1: \"\" is no universal part of speech.")]
    [InlineData("1\ta\ta\tX\t_\t_\tx\t_\t_\t_", "t.conllu:1: \"x\" is no HEAD; it is a number, or \"_\".")]
    [InlineData("1\ta\ta\tX\t_\t_\t2\t_\t_\t_", "t.conllu:1: the word \"a\" has the head 2, which the sentence lacks.")]
    [InlineData("1\ta\ta\tX\t_\t_\t0\t_\t_\t_\n2\ta\ta\tX\t_\t_\t_\t_\t_\t_", "t.conllu:1: some words of the sentence have a HEAD and some have none.")]
    [InlineData("1.1\ta\ta\tX\t_\t_\t_\t_\t_\t_", "t.conllu:1: the sentence has no word.")]
    public void A_faulty_line_is_told_with_its_place(string content, string message) =>
        Should.Throw<InvalidDataException>(() => Read(content)).Message.ShouldBe(message);

    [Fact]
    public void What_is_written_reads_back_the_same() => SomeText.Any.Sample(text =>
    {
        var sentences = Engine.Read(text);
        if (sentences.IsEmpty)
        {
            return;
        }

        var back = Read(Written("d", text)).ShouldHaveSingleItem().Sentences;

        back.Select(Shown).ShouldBe(sentences.Select(Shown));
    }, iter: SomeText.Tries);

    private static string Shown(Sentence sentence) => string.Create(CultureInfo.InvariantCulture,
        $"{sentence.StartsParagraph} {string.Join(' ', sentence.Tokens.Select(token => token.Form + (token.SpaceAfter ? "_" : "")))} {string.Join(' ', sentence.MultiwordTokens.Select(joined => (joined.First, joined.End)))}");

    private static string Written(string id, string text)
    {
        using var writer = new StringWriter();
        new ConlluWriter(writer).Write(id, text, Engine.Read(text));
        return writer.ToString();
    }

    private static ConlluDocument[] Read(string content) => [.. ConlluReader.Read(new StringReader(content), "t.conllu")];
}
