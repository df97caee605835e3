using Shouldly;
using Tocsin.Language.Models;
using Xunit;

namespace Tocsin.Language.Tests.Models;

public sealed class LemmaTableTests : IDisposable
{
    private readonly TinyModel _model = new();

    public void Dispose() => _model.Dispose();

    [Theory]
    [InlineData("fought", Upos.Verb, "fight")]
    [InlineData("Fought", Upos.Verb, "fight")]
    [InlineData("FOUGHT", Upos.Verb, "fight")]
    [InlineData("fought", Upos.Noun, null)]
    [InlineData("saw", Upos.Noun, "saw")]
    [InlineData("saw", Upos.Verb, "see")]
    [InlineData("foughts", Upos.Verb, null)]
    [InlineData("", Upos.Verb, null)]
    public void A_form_has_the_lemma_of_its_part_of_speech(string form, Upos upos, string? lemma) =>
        Table("# For people.\nfought  VERB  fight\nsaw  NOUN  saw\nsaw  VERB  see\n").Find(form, upos).ShouldBe(lemma);

    [Fact]
    public void A_form_longer_than_any_word_is_not_looked_for() => Table("fought  VERB  fight\n").Find(new string('f', 100_000), Upos.Verb).ShouldBeNull();

    [Fact]
    public void A_model_without_the_file_has_an_empty_table() => LemmaTable.Read(_model.PathOf("lemmas.txt")).Find("fought", Upos.Verb).ShouldBeNull();

    [Theory]
    [InlineData("fought  VERB")]
    [InlineData("fought  DEED  fight")]
    [InlineData("fought  7  fight")]
    [InlineData("fought VERB fight")]
    public void A_broken_line_is_named(string line) =>
        Should.Throw<ModelException>(() => Table("saw  VERB  see\n" + line)).Message.ShouldContain($"lemmas.txt:2: \"{line}\" is not a form, a part of speech and a lemma");

    [Fact]
    public void A_lemma_that_was_seen_comes_before_a_guessed_one()
    {
        string Lemmas()
        {
            using var engine = LanguageEngine.Open(_model.Folder);
            return string.Join(' ', engine.Read("the town").SelectMany(sentence => sentence.Tokens).Select(token => $"{token.Lemma}/{token.Upos}"));
        }

        var guessed = Lemmas();
        var town = guessed.Split(' ')[^1].Split('/');
        File.WriteAllText(_model.PathOf("lemmas.txt"), $"town  {town[1].ToUpperInvariant()}  burg\n");

        Lemmas().ShouldBe(guessed[..^(town[0].Length + town[1].Length + 1)] + "burg/" + town[1]);
    }

    [Fact]
    public void Where_only_capitals_differ_the_guess_stays()
    {
        File.WriteAllText(_model.PathOf("lemmas.txt"), string.Concat(Enum.GetNames<Upos>().Select(upos => $"town  {upos.ToUpperInvariant()}  ToWn\n")));
        using var engine = LanguageEngine.Open(_model.Folder);

        engine.Read("town").ShouldHaveSingleItem().Tokens.ShouldHaveSingleItem().Lemma.ShouldNotBe("ToWn");
    }

    private LemmaTable Table(string text)
    {
        File.WriteAllText(_model.PathOf("lemmas.txt"), text);
        return LemmaTable.Read(_model.PathOf("lemmas.txt"));
    }
}
