using System.Text;
using CsCheck;
using Shouldly;
using Tocsin.Cli.Output;
using Tocsin.Language;

namespace Tocsin.Cli.Tests;

public sealed class CodePointTests
{
    [Fact]
    public void Offsets_count_as_a_reader_of_code_points_counts() =>
        Gen.OneOf(Gen.Const("a"), Gen.Const("é"), Gen.Const("e\u0301"), Gen.Const("😀"), Gen.Const("👩‍🚀"), Gen.Const("𝔄"), Gen.Const("中"), Gen.Const("\r\n")).List[0, 40].Sample(parts =>
        {
            var text = string.Concat(parts);
            var codePoints = new CodePoints(text);
            var runes = text.EnumerateRunes().ToList();
            var utf16 = 0;
            for (var i = 0; i < runes.Count; i++)
            {
                codePoints.Of(new Passage(utf16, utf16 + runes[i].Utf16SequenceLength)).ShouldBe(new Passage(i, i + 1));
                utf16 += runes[i].Utf16SequenceLength;
            }

            codePoints.Before(text.Length).ShouldBe(runes.Count);
        });

    [Fact]
    public void Half_a_pair_is_a_code_point_of_its_own() => new CodePoints("a\uD83Db").Before(3).ShouldBe(3);
}
