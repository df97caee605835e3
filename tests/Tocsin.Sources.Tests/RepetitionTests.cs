using Tocsin.Coding.Reports;

namespace Tocsin.Sources.Tests;

public sealed class RepetitionTests
{
    [Fact]
    public void What_the_first_does_not_know_is_taken_from_the_second()
    {
        var read = Lines("""{"text": "Soldiers came."}""", """{"text": "Soldiers came.", "publisher": "Coastal News", "date": "2023-07-28", "title": "Kelmar"}""");

        var report = read.Reports.ShouldHaveSingleItem();
        (report.Publisher, report.PublishedOn, report.Title).ShouldBe(("Coastal News", new DateOnly(2023, 7, 28), "Kelmar"));
        report.FoundAt.ShouldBe(["x.jsonl:1", "x.jsonl:2"]);
    }

    [Theory]
    [InlineData("""{"text": "Soldiers came.", "publisher": "Coastal News"}""", """{"text": "Soldiers came.", "publisher": "Inland News"}""")]
    [InlineData("""{"text": "Soldiers came.", "date": "2023-07-28"}""", """{"text": "Soldiers came.", "date": "2023-07-29"}""")]
    [InlineData("""{"text": "Soldiers came.", "id": "a"}""", """{"text": "Soldiers came.", "id": "b"}""")]
    [InlineData("""{"text": "Soldiers came."}""", """{"text": "soldiers came."}""")]
    public void What_publisher_day_or_id_part_are_two_reports(string first, string second) => Lines(first, second).Reports.Count.ShouldBe(2);

    [Theory]
    [InlineData("""{"text": "Soldiers came.", "publisher": "Coastal News"}""", """{"text": "Soldiers came.", "publisher": " coastal  news "}""")]
    [InlineData("""{"text": "Soldiers came.", "date": "2023-07-28"}""", """{"text": "Soldiers came.", "date": "2023-07-28T12:00:00Z"}""")]
    [InlineData("""{"text": "Soldiers came.\n"}""", """{"text": "  Soldiers\r\ncame."}""")]
    [InlineData("""{"text": "Le cafe\u0301 est ferm\u00e9."}""", """{"text": "Le caf\u00e9 est ferm\u00e9."}""")]
    public void White_space_case_of_publisher_and_composition_of_letters_make_no_other_report(string first, string second) =>
        Lines(first, second).Reports.ShouldHaveSingleItem().FoundAt.Count.ShouldBe(2);

    [Fact]
    public void An_id_given_to_two_texts_is_told_with_both_places()
    {
        var read = Lines("""{"id": "a", "text": "Soldiers came."}""", """{"id": "a", "text": "Soldiers left."}""");

        read.Reports.ShouldHaveSingleItem().Text.ShouldBe("Soldiers came.");
        read.Unreadables.ShouldHaveSingleItem().ToString().ShouldBe("x.jsonl:2: the id \"a\" was already given to another text, at x.jsonl:1; give each report an id of its own.");
    }

    [Fact]
    public void A_report_has_the_same_id_in_every_run() =>
        Some.Report("Soldiers came.").Id.ShouldBe(Some.Report("Soldiers came.", "other.txt").Id);

    [Fact]
    public void Reports_of_different_ids_are_never_merged()
    {
        var first = new Report { Id = "a", Text = "x", FoundAt = ["a"] };

        Should.Throw<ArgumentException>(() => ReportMerger.Merge(first, first with { Id = "b" }));
    }

    private static ReadReports Lines(params string[] lines) => Some.Read(string.Join('\n', lines), "x.jsonl");
}
