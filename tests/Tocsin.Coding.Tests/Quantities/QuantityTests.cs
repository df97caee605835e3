using Shouldly;
using Tocsin.Coding.en;
using Tocsin.Coding.Grammar;
using Tocsin.Language;
using Xunit;

namespace Tocsin.Coding.Tests.Quantities;

/// <summary>Numbers of things: what is counted, and between which bounds it lies.</summary>
public sealed class QuantityTests : IDisposable
{
    private readonly ILanguageEngine _engine = LanguageEngine.Open();

    public void Dispose() => ((IDisposable)_engine).Dispose();

    [Theory]
    [InlineData("Gunmen killed 12 soldiers.", "soldier", 12.0, 12.0)]
    [InlineData("Gunmen killed twelve soldiers.", "soldier", 12.0, 12.0)]
    [InlineData("Gunmen killed at least 12 soldiers.", "soldier", 12.0, null)]
    [InlineData("Gunmen killed up to 40 soldiers.", "soldier", null, 40.0)]
    [InlineData("Gunmen killed as many as 40 soldiers.", "soldier", null, 40.0)]
    [InlineData("Gunmen killed between 20 and 30 soldiers.", "soldier", 20.0, 30.0)]
    [InlineData("Gunmen killed 20 to 30 soldiers.", "soldier", 20.0, 30.0)]
    [InlineData("Gunmen killed some 600 soldiers.", "soldier", 540.0, 660.0)]
    [InlineData("Gunmen killed dozens of soldiers.", "dozen", 24.0, null)]
    [InlineData("Gunmen killed hundreds of soldiers.", "hundred", 200.0, null)]
    [InlineData("The bloc sent 1,000 soldiers.", "soldier", 1000.0, 1000.0)]
    [InlineData("The floods displaced 2.5 million people.", "person", 2500000.0, 2500000.0)]
    [InlineData("Gunmen killed no more than five soldiers.", "soldier", null, 5.0)]
    [InlineData("Gunmen killed twenty-one soldiers.", "soldier", 21.0, 21.0)]
    public void A_number_has_its_bounds(string text, string noun, double? low, double? high)
    {
        var tree = new Tree(_engine.Read(text)[0]);
        var word = Enumerable.Range(0, tree.Count).First(at => string.Equals(tree.Lemma(at), noun, StringComparison.OrdinalIgnoreCase) || tree[at].Form.StartsWith(noun, StringComparison.OrdinalIgnoreCase));

        var quantity = QuantityReader.Of(tree, word).ShouldNotBeNull();

        (quantity.Low, quantity.High).ShouldBe((low, high));
    }
}
