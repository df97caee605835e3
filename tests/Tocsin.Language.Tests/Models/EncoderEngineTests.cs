using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Shouldly;
using Tocsin.Language.Models;
using Tocsin.Language.Trees;
using Xunit;

namespace Tocsin.Language.Tests.Models;

public sealed class EncoderEngineTests : IDisposable
{
    private readonly TinyModel _model = new();
    private readonly ILanguageEngine _engine;

    public EncoderEngineTests() => _engine = _model.Open();

    public void Dispose()
    {
        _engine.Dispose();
        _model.Dispose();
    }

    public static TheoryData<string, string> HostileTexts => new()
    {
        { "empty", "" },
        { "blank", " \t\r\n\n \u00a0" },
        { "emoji", string.Concat(Enumerable.Repeat("😀👩‍👩‍👧🇳🇪 ", 400)) },
        { "Chinese", string.Concat(Enumerable.Repeat("叛军占领了城镇。", 400)) },
        { "Arabic", string.Concat(Enumerable.Repeat("سيطر المتمردون على البلدة. ", 200)) },
        { "half surrogate pairs", "\ud83d rebels \ude00 seized\ud83d the \ud83d\ud83d town" },
        { "combining marks", new string('\u0301', 2_000) + " town" },
        { "one word", new string('a', 100_000) },
        { "signs", new string('.', 10_000) + new string('@', 10_000) },
        { "zeros", new string('\0', 1_000) + " rebels \0 \u0007" },
        { "long decompositions", string.Concat(Enumerable.Repeat("\U0001D160\ufdfa\u0390", 1_000)) },
        { "a sentence of 5,000 words", string.Join(' ', Enumerable.Repeat("the town", 2_500)) },
    };

    [Theory, MemberData(nameof(HostileTexts))]
    public void Hostile_texts_are_read(string name, string text)
    {
        name.ShouldNotBeNull();

        ShouldBeSound(text, _engine.Read(text));
    }

    [Fact]
    public void Any_string_is_read() => Gen.String.Sample(text => ShouldBeSound(text, _engine.Read(text)), iter: 300);

    [Fact]
    public void A_text_of_a_million_characters_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("Rebels seized the town of Kelmar. ", 30_000));

        var sentences = _engine.Read(text);

        sentences.Length.ShouldBe(30_000);
        sentences.ShouldAllBe(sentence => sentence.Tokens.Length == 7);
    }

    [Fact]
    public void A_sentence_is_read_alike_wherever_a_window_begins()
    {
        // The tiny encoder sees no context, so every one of these sentences has to come out the same.
        var texts = Enumerable.Range(0, 60).Select(number => "Rebels seized" + string.Concat(Enumerable.Repeat(" the town", 1 + (number * 7 % 50))) + ".");
        var alone = texts.SelectMany(text => _engine.Read(text)).Select(Written).ToList();

        var together = _engine.Read(string.Join(' ', texts)).Select(Written).ToList();

        together.ShouldBe(alone);
    }

    [Fact]
    public void The_answer_is_the_same_alone_in_another_order_and_from_many_threads()
    {
        var texts = Enumerable.Range(1, 40).Select(number => string.Join(' ', Enumerable.Repeat("Rebels seized the town of Kelmar.", number))).ToArray();
        var alone = texts.Select(text => Written(_engine.Read(text))).ToArray();

        var backwards = texts.Reverse().Select(text => Written(_engine.Read(text))).Reverse().ToArray();
        var threaded = new string[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number => threaded[number] = Written(_engine.Read(texts[number])));

        backwards.ShouldBe(alone);
        threaded.ShouldBe(alone);
    }

    [Fact]
    public void A_blank_line_ends_a_sentence()
    {
        var sentences = _engine.Read("the town\n\nthe town\nthe town");

        sentences.Select(sentence => sentence.Tokens.Length).ShouldBe([2, 4]);
        sentences.ShouldAllBe(sentence => sentence.StartsParagraph);
    }

    [Fact]
    public void A_sentence_longer_than_a_window_is_one_tree()
    {
        var sentence = _engine.Read(string.Join(' ', Enumerable.Repeat("the town", 1_000))).ShouldHaveSingleItem();

        sentence.Tokens.Length.ShouldBe(2_000);
        sentence.Tokens.Count(token => token.Head < 0).ShouldBe(1);
        sentence.Tokens.Count(token => token.DepRel == "parataxis").ShouldBeGreaterThan(6);
    }

    [Fact]
    public void Words_of_a_multiword_token_stay_together()
    {
        var sentence = _engine.Read("The town doesn't.").ShouldHaveSingleItem();

        sentence.MultiwordTokens.ShouldBe([new MultiwordToken(2, 4, new Passage(9, 16))]);
        sentence.Tokens.Select(token => token.Form).ShouldBe(["The", "town", "does", "n't", "."]);
    }

    [Fact]
    public void A_model_that_is_not_there_is_named()
    {
        var path = Path.Combine(_model.Folder, "none");

        Should.Throw<ModelException>(() => LanguageEngine.Open(path)).Message
            .ShouldBe($"{Path.Combine(path, "vocab.txt")} is missing; a model is a folder with model.onnx, vocab.txt and labels.txt: give that folder, or put the file back.");
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("vocab.txt")]
    [InlineData("labels.txt")]
    public void A_file_that_is_missing_is_named(string file)
    {
        using var model = new TinyModel();
        File.Delete(model.PathOf(file));

        Should.Throw<ModelException>(model.Open).Message.ShouldStartWith($"{model.PathOf(file)} is missing; ");
    }

    [Fact]
    public void A_damaged_model_is_named()
    {
        using var model = new TinyModel();
        File.WriteAllText(model.PathOf("model.onnx"), "no model");

        Should.Throw<ModelException>(model.Open).Message
            .ShouldStartWith($"{model.PathOf("model.onnx")} is no model that ONNX Runtime can open; put the file back as it was released.");
    }

    [Fact]
    public void A_model_of_another_format_is_refused()
    {
        using var model = new TinyModel(format: "3");

        Should.Throw<ModelException>(model.Open).Message
            .ShouldBe($"{model.PathOf("model.onnx")} has the format 3, this program reads format 2; take the model that was released with it.");
    }

    [Fact]
    public void Labels_of_another_model_are_refused()
    {
        using var model = new TinyModel();
        File.AppendAllText(model.PathOf("labels.txt"), "k|0:|0:\n");

        Should.Throw<ModelException>(model.Open).Message.ShouldBe(
            $"{model.PathOf("model.onnx")} has the classes upos=3 xpos=2 feats=2 deprel=4 names=5 lemma=2, but labels.txt beside it names "
            + "upos=3 xpos=2 feats=2 deprel=4 names=5 lemma=3; put the files of one model together.");
    }

    [Fact]
    public void A_model_that_is_wrong_about_its_own_columns_is_refused()
    {
        using var model = new TinyModel(counts: "upos=4 xpos=2 feats=2 deprel=4 names=5 lemma=2");
        var labels = model.PathOf("labels.txt");
        File.WriteAllText(labels, File.ReadAllText(labels).Replace("[xpos]", "ADJ\n[xpos]", StringComparison.Ordinal));

        Should.Throw<ModelException>(model.Open).Message.ShouldBe(
            $"{model.PathOf("model.onnx")}: the output upos has the shape [-1, 3], labels.txt wants 4 columns; put the files of one model together.");
    }

    [Theory]
    [InlineData("[upos]", "", 1, "\"NOUN\" stands before the first section")]
    [InlineData("NOUN", "THING", 2, "\"THING\" is no part of speech of Universal Dependencies")]
    [InlineData("I-PER", "X-PER", 19, "\"X-PER\" is neither O nor B-KIND nor I-KIND")]
    [InlineData("l|0:|1:", "l|0", 24, "\"l|0\" is no lemma script such as l|0:|1:y")]
    [InlineData("root", "ROOT", 12, "the relations need \"root\" and at least one other")]
    public void A_wrong_label_is_named_with_its_line(string right, string wrong, int line, string message)
    {
        using var model = new TinyModel();
        var path = model.PathOf("labels.txt");
        File.WriteAllText(path, File.ReadAllText(path).Replace(right, wrong, StringComparison.Ordinal));

        Should.Throw<ModelException>(model.Open).Message
            .ShouldBe($"{path}:{line + (wrong.Length == 0 ? 1 : 0)}: {message}; put the labels.txt back that was written with model.onnx.");
    }

    [Fact]
    public void A_vocabulary_without_its_marks_is_refused()
    {
        using var model = new TinyModel();
        File.WriteAllText(model.PathOf("vocab.txt"), "[UNK]\n[CLS]\n");

        Should.Throw<ModelException>(model.Open).Message.ShouldContain("the piece [SEP] is missing among 2");
    }

    private static void ShouldBeSound(string text, ImmutableArray<Sentence> sentences)
    {
        var last = 0;
        foreach (var sentence in sentences)
        {
            SpanningTree.IsTree([.. sentence.Tokens.Select(token => token.Head)]).ShouldBeTrue();
            sentence.Tokens.Count(token => token.DepRel == "root").ShouldBe(1);
            sentence.Passage.Start.ShouldBeGreaterThanOrEqualTo(last);
            sentence.Passage.End.ShouldBeLessThanOrEqualTo(text.Length);
            last = sentence.Passage.End;
        }
    }

    private static string Written(IEnumerable<Sentence> sentences) => string.Join('\n', sentences.Select(Written));

    private static string Written(Sentence sentence)
    {
        var written = new StringBuilder();
        foreach (var token in sentence.Tokens)
        {
            written.Append(token with { Passage = default, SpaceAfter = false }).Append(token.Passage.Start - sentence.Passage.Start).Append('\n');
        }

        return written.AppendJoin(',', sentence.Names.Select(name => $"{name.First}-{name.End} {name.Kind}")).ToString();
    }
}
