using Shouldly;
using Tocsin.Coding.Claims;
using Xunit;

namespace Tocsin.Coding.Tests.Claims;

/// <summary>Under which PLOVER type words about deeds are counted.</summary>
public sealed class PloverTypesTests
{
    [Theory]
    [InlineData("The premier met the rebel leader.", "CONSULT")]
    [InlineData("The premier will meet the rebel leader.", "AGREE")]
    [InlineData("The kingdom will impose sanctions on the emirate.", "THREATEN")]
    [InlineData("The colonel threatened to arrest the ministers.", "THREATEN")]
    [InlineData("The bloc demanded that the army release the president.", "REQUEST")]
    [InlineData("Police arrested the mayor.", "COERCE")]
    public void Words_about_a_deed_have_a_type_of_their_own(string text, string type) =>
        Some.Coder.Code(Some.Report(text)).Claims.Select(PloverTypes.Of).ShouldContain(type);

    [Fact]
    public void A_state_has_none() =>
        Some.Coder.Code(Some.Report("Police arrested the mayor.")).Claims.Where(claim => claim.Content is State).ShouldAllBe(claim => PloverTypes.Of(claim) == null);
}
