using System.Runtime.CompilerServices;
using Shouldly;
using Tocsin.Language.Conllu;
using Tocsin.Language.Models;
using Tocsin.Language.Trees;
using Xunit;

namespace Tocsin.Language.Tests.Models;

/// <summary>What holds of the model in models/en, on the reports in samples/; skipped in a checkout without a model.</summary>
public sealed class ReleasedModelTests : IDisposable
{
    private readonly ILanguageEngine _engine;

    public ReleasedModelTests()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(AppContext.BaseDirectory, "models", "en", "model.onnx")), "models/en holds no model");
        _engine = LanguageEngine.Open();
    }

    public void Dispose() => _engine?.Dispose();

    [Fact]
    public void The_answer_for_a_report_is_the_same_alone_in_another_order_and_from_many_threads()
    {
        var texts = Samples();
        texts.ShouldNotBeEmpty();
        var alone = texts.ConvertAll(Read);

        var backwards = Enumerable.Reverse(texts).Select(Read).Reverse().ToList();
        var threaded = new string[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number => threaded[number] = Read(texts[number]));
        using var another = LanguageEngine.Open();
        var again = texts.ConvertAll(text => Written(another, text));

        backwards.ShouldBe(alone);
        threaded.ShouldBe(alone);
        again.ShouldBe(alone);
    }

    [Fact]
    public void Every_sentence_of_a_report_is_one_tree() =>
        Samples().SelectMany(text => _engine.Read(text)).ShouldAllBe(sentence => SpanningTree.IsTree(sentence.Tokens.Select(token => token.Head).ToArray()));

    [Theory, MemberData(nameof(EncoderEngineTests.HostileTexts), MemberType = typeof(EncoderEngineTests))]
    public void Hostile_texts_are_read(string name, string text)
    {
        name.ShouldNotBeNull();

        _engine.Read(text).ShouldAllBe(sentence => SpanningTree.IsTree(sentence.Tokens.Select(token => token.Head).ToArray()));
    }

    [Fact]
    public void A_plain_sentence_is_read_as_people_read_it()
    {
        var sentence = _engine.Read("Soldiers seized the airport of Dorvan on Monday.").ShouldHaveSingleItem();

        sentence.Tokens.Select(token => $"{token.Form} {token.Upos} {token.Head} {token.DepRel}").ShouldBe(
        [
            "Soldiers Noun 1 nsubj", "seized Verb -1 root", "the Det 3 det", "airport Noun 1 obj", "of Adp 5 case",
            "Dorvan Propn 3 nmod", "on Adp 7 case", "Monday Propn 1 obl", ". Punct 1 punct",
        ]);
    }

    [Fact]
    public void The_file_has_the_format_that_this_program_reads()
    {
        using var model = EncoderModel.Open(Path.Combine(AppContext.BaseDirectory, "models", "en"));

        model.Language.ShouldBe("en");
        model.Labels.Names.Count.ShouldBeGreaterThan(1);
    }

    private string Read(string text) => Written(_engine, text);

    private static string Written(ILanguageEngine engine, string text)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var sentences = engine.Read(text);
        new ConlluWriter(writer).Write("sample", text, sentences);
        return writer + string.Join(' ', sentences.SelectMany(sentence => sentence.Names));
    }

    private static List<string> Samples([CallerFilePath] string thisFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "samples");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }
}
