using Shouldly;
using Tocsin.Language;

namespace Tocsin.Corpus.Tests;

public sealed class CorpusReaderTests
{
    private static readonly CorpusWords Words = CorpusWords.Read(Path.Combine(AppContext.BaseDirectory, "ontology"));

    private const string Head = """
        report: quay-01
        situation: quay
        invented: yes
        region: oceania
        country: XQA
        register: agency
        date: 2014-03-09
        publisher: -
        political: yes
        context: -
        writer: t
        """;

    [Fact]
    public void A_phrase_is_found_as_whole_words_and_its_passage_points_at_it()
    {
        var report = Read("""
            T Port closed
            P The port of Quay was closed.
             @port thing "The port of Quay" "port"
             n1 COERCE/restrict "closed" recipient=@port
            S It reopened.
             @port "It"
             n2 RETREAT/access "reopened" actor=@port
            """);

        report.Text.ShouldBe("Port closed\n\nThe port of Quay was closed. It reopened.");
        report.Entities.Single().Mentions.Select(mention => mention.In(report.Text)).ShouldBe(["The port of Quay", "port", "It"]);
        report.Nodes.Select(node => node.Trigger.In(report.Text)).ShouldBe(["closed", "reopened"]);
        report.Nodes[1].Mentions.Single().Mention.In(report.Text).ShouldBe("It");
    }

    [Fact]
    public void An_arc_to_what_the_sentence_does_not_mention_goes_to_the_nearest_mention_before_it()
    {
        var report = Read("""
            P The guard left.
             @guard force XQA/MIL "The guard"
            S The guard slept.
             @guard "The guard"
            S Nobody knew of the march.
             n1 PROTEST "march" actor=@guard
            """);

        report.Nodes.Single().Mentions.Single().Mention.Start.ShouldBe(report.Text.LastIndexOf("The guard", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_goes_on_in_later_sentences()
    {
        var report = Read("""
            P "We left," she said.
             @she person --- "she"
             a1 said "said" source=@she content="We left"
            S "Nobody stopped us."
             +a1 content="Nobody stopped us"
            """);

        report.Attributions.Single().Contents.Select(content => content.In(report.Text)).ShouldBe(["We left", "Nobody stopped us"]);
    }

    [Theory]
    [InlineData("P It rained.\n n1 RAIN \"rained\"", "RAIN is no type")]
    [InlineData("P It rained.\n n1 OTHER \"snowed\"", "does not stand in the sentence")]
    [InlineData("P It rained.\n n1 OTHER \"ain\"", "does not stand in the sentence")]
    [InlineData("P It rained.\n n1 OTHER \"rained\" actor=@x", "no mention has that id")]
    [InlineData("P It rained.\n n1 OTHER \"rained\" cause=n9", "there is no such node")]
    [InlineData("P It rained.\n n1 OTHER \"rained\" maybe", "neither a role nor a factuality")]
    [InlineData("P It rained.\n n1 OTHER \"rained\"\n n1 OTHER \"rained\"", "n1 is there twice")]
    [InlineData("P It rained.\n n1 ASSAULT/rain \"rained\"", "has no mode rain")]
    [InlineData("P It rained.\n n1 custody/wet \"rained\"", "has no value wet")]
    [InlineData("P It rained.\n n1 OTHER \"rained\" colour=@x", "colour is no role")]
    [InlineData("P It rained.\n @rain weather \"It\"", "needs its kind")]
    [InlineData("P It rained.\n @it person \"It\"", "needs a code")]
    [InlineData("P It rained.\n @it time \"It\"", "needs its value")]
    [InlineData("P It rained.\n a1 sang \"rained\"", "sang is no kind of attribution")]
    [InlineData("P It rained.\n a1 said \"rained\" content=\"It rained\"", "holds its own cue")]
    [InlineData("P It rained.\n +a1 content=\"*\"", "does not stand before it")]
    [InlineData("P It rained.\nX By our staff\n @it thing \"staff\"", "X line")]
    [InlineData("It rained.", "begins with T, H, P, S or X")]
    [InlineData(" n1 OTHER \"rained\"", "before any text")]
    public void A_wrong_line_is_named_with_its_number(string body, string message)
    {
        var errors = new List<CorpusError>();

        new CorpusReader(Words).Read("quay-01.txt", Head + "\n\n" + body, errors).ShouldBeNull();

        errors.ShouldContain(error => error.Message.Contains(message, StringComparison.Ordinal));
        errors[0].Line.ShouldBeGreaterThan(11);
        errors[0].ToString().ShouldStartWith("quay-01.txt:");
    }

    [Theory]
    [InlineData("register: agency", "register: song", "register song")]
    [InlineData("date: 2014-03-09", "date: March", "date March")]
    [InlineData("report: quay-01", "report: other", "name of its file")]
    [InlineData("writer: t", "weather: t", "weather")]
    [InlineData("context: -", "context: gossip", "context gossip")]
    public void A_wrong_head_line_is_an_error(string line, string wrong, string message)
    {
        var errors = new List<CorpusError>();

        new CorpusReader(Words).Read("quay-01.txt", Head.Replace(line, wrong, StringComparison.Ordinal) + "\n\nP It rained.", errors);

        errors.ShouldContain(error => error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("report")]
    public void Anything_may_be_given_and_what_is_no_report_is_an_error(string content)
    {
        var errors = new List<CorpusError>();

        new CorpusReader(Words).Read("x.txt", content, errors).ShouldBeNull();

        errors.ShouldNotBeEmpty();
    }

    private static CorpusReport Read(string body)
    {
        var errors = new List<CorpusError>();
        var report = new CorpusReader(Words).Read("quay-01.txt", Head + "\n\n" + body, errors);
        errors.ShouldBeEmpty();
        return report!;
    }
}
