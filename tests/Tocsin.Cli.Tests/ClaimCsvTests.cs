using CsvHelper;
using Shouldly;
using Tocsin.Cli.Coded;

namespace Tocsin.Cli.Tests;

public sealed class ClaimCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"evil.example\")")]
    [InlineData("+1 for peace")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public void A_cell_from_outside_is_never_a_formula(string title)
    {
        var row = Row(ClaimCsv.Rows(Some.Coded("Rebels shelled Kelmar.", "shelled", title: title)));

        row["title"].ShouldBe("'" + title);
    }

    [Theory]
    [InlineData("Rebels, \"brave\" ones, shelled Kelmar.")]
    [InlineData("Rebels\nshelled\r\nKelmar; and left.")]
    [InlineData("Rebels shelled Kelmar 😀.")]
    public void A_cell_reads_back_as_it_was(string text) => Row(ClaimCsv.Rows(Some.Coded(text, "shelled")))["text"].ShouldBe(text);

    [Fact]
    public void Every_row_has_as_many_cells_as_the_header()
    {
        var row = Row(ClaimCsv.Rows(Some.Coded("Rebels shelled Kelmar.", "shelled", actor: "Rebels")));

        row["actors"].ShouldBe("Rebels");
        row["actor_codes"].ShouldBe("SYRMIL");
        row["cameo"].ShouldBe("190");
        row["factuality"].ShouldBe("CT-");
        row["end"].ShouldBe("22");
    }

    private static Dictionary<string, string> Row(string rows)
    {
        var names = ClaimCsv.Header.TrimEnd('\n').Split(',');
        using var reader = new StringReader(rows);
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { HasHeader = false });
        csv.Read().ShouldBeTrue();
        return names.Select((name, i) => (name, Value: csv[i].ToString()!)).ToDictionary(cell => cell.name, cell => cell.Value, StringComparer.Ordinal);
    }
}
