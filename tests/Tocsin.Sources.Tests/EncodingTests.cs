using System.Text;

namespace Tocsin.Sources.Tests;

public sealed class EncodingTests
{
    private const string French = "Le président déchu a été libéré à l’aube, d’après ses avocats. Les généraux n’ont pas réagi à l’annonce : « Rien à dire ».";
    private const string Japanese = "首都で兵士が大統領官邸を占拠した。政府は声明を出していない。市内は静かで、商店は開いている。";
    private const string Russian = "Солдаты заняли здание радио в понедельник. Губернатор сообщил, что переговоры начались и что никто не пострадал.";

    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Named(name);

        Some.Report([.. encoding.GetPreamble(), .. encoding.GetBytes(French)]).Text.ShouldBe(French);
        Some.Report([.. encoding.GetPreamble(), .. encoding.GetBytes(Japanese)]).Text.ShouldBe(Japanese);
    }

    [Theory]
    [InlineData("utf-16", French)]
    [InlineData("utf-16BE", French)]
    [InlineData("utf-16", "Солдаты заняли здание радио в понедельник. Губернатор сообщил, что переговоры начались.")]
    public void Utf_16_is_known_without_a_mark(string name, string text) => Some.Report(Named(name).GetBytes(text)).Text.ShouldBe(text);

    [Theory]
    [InlineData("utf-8", Japanese)]
    [InlineData("utf-8", French)]
    [InlineData("windows-1252", French)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    public void Undeclared_text_is_made_out_from_its_bytes(string name, string text) => Some.Report(Named(name).GetBytes(text)).Text.ShouldBe(text);

    [Theory]
    [InlineData("windows-1252", "windows-1252", French)]
    [InlineData("iso-8859-1", "windows-1252", French)]
    [InlineData("shift_jis", "shift_jis", Japanese)]
    [InlineData("windows-1251", "windows-1251", Russian)]
    [InlineData("iso-2022-jp", "iso-2022-jp", Japanese)]
    public void A_page_is_read_in_the_encoding_that_it_declares(string declared, string written, string text) =>
        Some.Report(Named(written).GetBytes(Page(declared, text))).Text.ShouldBe(text);

    [Theory]
    [InlineData("windows-1252", "utf-8", French)]
    [InlineData("utf-8", "windows-1252", French)]
    [InlineData("utf-8", "shift_jis", Japanese)]
    [InlineData("no-such-encoding", "utf-8", Japanese)]
    public void A_page_that_declares_another_encoding_than_it_has_is_read_all_the_same(string declared, string written, string text) =>
        Some.Report(Named(written).GetBytes(Page(declared, text))).Text.ShouldBe(text);

    [Fact]
    public void A_declaration_of_utf_7_is_not_followed() =>
        Some.Report(Encoding.ASCII.GetBytes(Page("utf-7", "Soldiers +ADw-b+AD4- came."))).Text.ShouldContain("+ADw-b+AD4-");

    [Fact]
    public void A_few_bad_bytes_in_utf_8_cost_themselves_and_are_warned_of()
    {
        var read = Some.Read([.. Encoding.UTF8.GetBytes(French), 0xC3, (byte)' ', .. Encoding.UTF8.GetBytes("suite")], "a.txt");

        read.Reports.ShouldHaveSingleItem().Text.ShouldBe(French + "\uFFFD suite");
        read.Warnings.ShouldHaveSingleItem().ToString().ShouldBe("a.txt: 1 bytes or characters are no text in utf-8 and stand as U+FFFD; save it as UTF-8.");
    }

    [Fact]
    public void What_cannot_be_stored_is_replaced_unit_for_unit()
    {
        var report = Some.Report("{\"text\": \"a\\u0000b \\ud800 c \\ud83d\\ude00 d\"}", "a.jsonl");

        report.Text.ShouldBe("a\uFFFDb \uFFFD c \U0001F600 d");
    }

    private static string Page(string encoding, string text) =>
        $"<!DOCTYPE html><html><head><meta charset=\"{encoding}\"><title>T</title></head><body><article><p>{text}</p></article></body></html>";
}
