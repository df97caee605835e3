using CsCheck;
using Shouldly;
using Tocsin.Language.Models;
using Xunit;

namespace Tocsin.Language.Tests.Models;

public sealed class LemmaScriptTests
{
    [Theory]
    [InlineData("l|0:|0:", "Town", "town")]
    [InlineData("k|0:|0:", "Kelmar", "Kelmar")]
    [InlineData("c|0:|0:", "KELMAR", "Kelmar")]
    [InlineData("l|0:|3:y", "Cities", "city")]
    [InlineData("l|2:|0:", "untold", "told")]
    [InlineData("l|1:re|1:d", "unit", "renid")]
    [InlineData("=be", "Was", "be")]
    [InlineData("=a\\=b\\\\\\|", "x", "a=b\\|")]
    [InlineData("l|0:|1:\\|\\:", "ab", "a|:")]
    [InlineData("l|0:|4:x", "Abc", "abc")]
    [InlineData("l|2:|2:", "abc", "abc")]
    [InlineData("l|0:|2:s", "a😀b", "as")]
    [InlineData("l|1:|0:", "😀b", "b")]
    [InlineData("l|0:|0:", "", "")]
    [InlineData("c|0:|0:", "", "")]
    public void A_script_makes_the_lemma(string text, string form, string lemma)
    {
        LemmaScript.TryParse(text, out var script).ShouldBeTrue();

        script.Apply(form).ShouldBe(lemma);
    }

    [Theory]
    [InlineData("")]
    [InlineData("l")]
    [InlineData("l|")]
    [InlineData("l|0:")]
    [InlineData("x|0:|0:")]
    [InlineData("l|0|0:")]
    [InlineData("l|-1:|0:")]
    [InlineData("l|0:|one:")]
    public void What_is_no_script_is_refused(string text) => LemmaScript.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void No_script_and_no_form_throw() => Gen.Select(Gen.String, Gen.String).Sample((text, form) =>
        !LemmaScript.TryParse(text, out var script) || script.Apply(form) is not null);
}
