using System.Text.Json;
using Shouldly;
using Tocsin.Cli.Coded;
using Tocsin.Coding.Claims;

namespace Tocsin.Cli.Tests;

public sealed class CodedJsonTests
{
    private const string Text = "😀 The army denied that it had shelled Kelmar.";

    [Fact]
    public void Passages_count_code_points_of_the_text()
    {
        var document = Parse(CodedJson.Line(Some.Coded(Text, "shelled", actor: "The army", recipient: "Kelmar")));

        var happening = document.GetProperty("events")[0];
        Cut(Text, happening).ShouldBe("shelled");
        Cut(Text, happening.GetProperty("source")[0]).ShouldBe("The army");
        Cut(Text, happening.GetProperty("target")[0]).ShouldBe("Kelmar");
        Cut(Text, document.GetProperty("factuality")[0]).ShouldBe("shelled");
        Cut(Text, document.GetProperty("attributions")[0].GetProperty("cue")).ShouldBe("shelled");
    }

    [Fact]
    public void A_denial_is_told_as_one()
    {
        var document = Parse(CodedJson.Line(Some.Coded(Text, "shelled", actor: "The army")));

        var happening = document.GetProperty("events")[0];
        happening.GetProperty("polarity").GetString().ShouldBe("negated");
        happening.GetProperty("modality").GetString().ShouldBe("denied");
        document.GetProperty("factuality")[0].GetProperty("value").GetDouble().ShouldBe(-3);
        document.GetProperty("claims")[0].GetProperty("factuality").GetString().ShouldBe("CT-");
    }

    [Theory]
    [InlineData("CONCEDE", "YIELD")]
    [InlineData("RETREAT", "YIELD")]
    [InlineData("ASSAULT", "ASSAULT")]
    [InlineData("REQUEST", "REQUEST")]
    public void Events_have_one_of_the_fifteen_roots_and_claims_the_type_itself(string type, string root)
    {
        var coded = Some.Coded(Text, "shelled", type);
        coded = coded with { Claims = [coded.Claims[0] with { Kind = ClaimKind.Asserted, Factuality = Factuality.Certain }] };

        var document = Parse(CodedJson.Line(coded));

        document.GetProperty("events")[0].GetProperty("type").GetString().ShouldBe(root);
        document.GetProperty("claims")[0].GetProperty("type").GetString().ShouldBe(type);
    }

    [Theory]
    [InlineData(ClaimKind.Threatened, Factuality.Possible, "ASSAULT", "THREATEN")]
    [InlineData(ClaimKind.Planned, Factuality.Certain, "CONSULT", "AGREE")]
    [InlineData(ClaimKind.Planned, Factuality.CertainlyNot, "CONSULT", "REJECT")]
    [InlineData(ClaimKind.Demanded, Factuality.Open, "RETREAT", "REQUEST")]
    [InlineData(ClaimKind.Demanded, Factuality.Open, "SANCTION", "ACCUSE")]
    public void An_event_that_is_only_talked_of_has_the_type_that_plover_counts_it_under(ClaimKind kind, Factuality factuality, string type, string counted)
    {
        var coded = Some.Coded(Text, "shelled", type);
        coded = coded with { Claims = [coded.Claims[0] with { Kind = kind, Factuality = factuality }] };

        var document = Parse(CodedJson.Line(coded));

        document.GetProperty("events")[0].GetProperty("type").GetString().ShouldBe(counted);
        document.GetProperty("claims")[0].GetProperty("type").GetString().ShouldBe(type);
    }

    [Fact]
    public void Codes_stay_strings_and_days_are_written_out()
    {
        var happening = Parse(CodedJson.Line(Some.Coded(Text, "shelled", actor: "The army"))).GetProperty("events")[0];

        happening.GetProperty("code").GetString().ShouldBe("190");
        happening.GetProperty("date").GetString().ShouldBe("2031-05-05");
        happening.GetProperty("source")[0].GetProperty("code").GetString().ShouldBe("SYRMIL");
    }

    [Fact]
    public void A_document_is_one_line()
    {
        CodedJson.Line(Some.Coded("The army\r\nshelled\u2028Kelmar.", "shelled")).ShouldNotContain('\n');
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    // As a reader does that knows nothing of UTF-16.
    private static string Cut(string text, JsonElement passage)
    {
        var runes = text.EnumerateRunes().ToList();
        return string.Concat(runes[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
    }
}
