using Shouldly;
using Tocsin.Language.Models;
using Xunit;

namespace Tocsin.Language.Tests.Models;

public sealed class WordShapesTests
{
    [Theory]
    [InlineData("town", 1)]
    [InlineData("well-known", 1)]
    [InlineData("n't", 1)]
    [InlineData("and/or", 5)]
    [InlineData("Town", 2)]
    [InlineData("Al-Rashid", 5)]
    [InlineData("J.", 3)]
    [InlineData("I", 3)]
    [InlineData("UN", 4)]
    [InlineData("U.S.", 4)]
    [InlineData("McBride", 5)]
    [InlineData("2023", 6)]
    [InlineData("40,000", 7)]
    [InlineData("10%", 7)]
    [InlineData("26th", 8)]
    [InlineData(".", 9)]
    [InlineData("?!", 9)]
    [InlineData("…", 9)]
    [InlineData(",", 10)]
    [InlineData("--", 10)]
    [InlineData("\"", 11)]
    [InlineData("''", 11)]
    [InlineData("(", 12)]
    [InlineData("$", 13)]
    [InlineData("😀", 13)]
    [InlineData("https://example.org/x", 14)]
    [InlineData("WWW.example", 14)]
    [InlineData("desk@example.org", 14)]
    [InlineData("@desk", 14)]
    [InlineData("#coup", 14)]
    [InlineData("#1", 7)]
    [InlineData("example.com", 14)]
    [InlineData(".com", 1)]
    [InlineData("城", 15)]
    [InlineData("بلدة", 15)]
    public void A_word_has_a_shape(string form, byte shape) => Shapes([form]).ShouldBe([shape]);

    [Theory]
    [InlineData("TROOPS ENTER CAPITAL at 9", "16 16 16 16 6")]
    [InlineData("TROOPS ENTER", "4 4")]
    [InlineData("Troops Enter the Northern Capital", "17 17 17 17 17")]
    [InlineData("troops enter the northern capital on a monday night", "18 18 18 18 18 18 18 18 18")]
    [InlineData("troops enter the capital", "1 1 1 1")]
    public void How_a_paragraph_is_written_decides_for_its_words(string text, string shapes) =>
        string.Join(' ', Shapes(text.Split(' '))).ShouldBe(shapes);

    [Fact]
    public void A_line_break_parts_paragraphs()
    {
        var shapes = new byte[6];

        WordShapes.Find(
            ["TROOPS", "ENTER", "CAPITAL", "Witnesses", "said", "so"],
            [Gap.Paragraph, Gap.Space, Gap.Space, Gap.Line, Gap.Space, Gap.Space],
            shapes);

        shapes.ShouldBe([16, 16, 16, 2, 1, 1]);
    }

    private static byte[] Shapes(string[] forms)
    {
        var gaps = new Gap[forms.Length];
        Array.Fill(gaps, Gap.Space);
        var shapes = new byte[forms.Length];
        WordShapes.Find(forms, gaps, shapes);
        return shapes;
    }
}
