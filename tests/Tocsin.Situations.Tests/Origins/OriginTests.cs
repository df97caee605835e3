using Shouldly;
using Xunit;

namespace Tocsin.Situations.Tests.Origins;

public sealed class OriginTests
{
    private const string Story =
        "The leaders of the Southern League met on Sunday in the port of Belva and gave the officers who took power in Karu one week to free the president. "
        + "They closed the borders of their countries with Karu and stopped all trade in food and fuel until further notice. "
        + "A spokesman for the officers said that the council would answer in its own time and warned the League against any adventure. "
        + "Traders in the border town of Tesk said that lorries had already been turned back in the afternoon and that prices were rising.";

    private const string Shortened =
        "The leaders of the Southern League met on Sunday in the port of Belva and gave the officers who took power in Karu one week to free the president. "
        + "They closed the borders of their countries with Karu and stopped all trade in food and fuel until further notice.";

    private const string Another =
        "After a day of talks in Belva the Southern League has set the new rulers of Karu a term of seven days in which to release the head of state. "
        + "Frontiers are shut and commerce is at a standstill, one of the delegates told this paper. "
        + "In Tesk, where lorries wait for hours on ordinary days, nothing moved on Sunday evening.";

    [Fact]
    public void A_copy_has_the_origin_of_the_first_that_printed_it() =>
        OriginsOf(Some.Report(Story, "Morning Post"), Some.Report(Story, "Lakeside Echo", "2031-05-07")).ShouldBe(["Morning Post", "Morning Post"]);

    [Fact]
    public void A_shortened_copy_is_a_copy() =>
        OriginsOf(Some.Report(Story, "Morning Post"), Some.Report(Shortened, "Lakeside Echo", "2031-05-07")).ShouldBe(["Morning Post", "Morning Post"]);

    [Fact]
    public void Two_reporters_on_one_event_are_two_origins() =>
        OriginsOf(Some.Report(Story, "Morning Post"), Some.Report(Another, "Lakeside Echo")).Distinct().Count().ShouldBe(2);

    [Fact]
    public void Reports_that_name_one_agency_have_one_origin_whatever_their_words() =>
        OriginsOf(Some.Report(Story, "Morning Post").From("Coast Agency"), Some.Report(Another, "Lakeside Echo").From("The COAST agency")).Distinct().Count().ShouldBe(1);

    [Fact]
    public void A_copy_that_names_no_agency_has_that_of_the_copy_that_does() =>
        OriginsOf(Some.Report(Story, "Morning Post"), Some.Report(Shortened, "Lakeside Echo", "2031-05-07").From("Coast Agency")).ShouldBe(["Coast Agency", "Coast Agency"]);

    [Fact]
    public void A_paper_does_not_confirm_itself() =>
        OriginsOf(Some.Report(Story, "Morning Post"), Some.Report(Another, "Morning Post", "2031-05-07")).Distinct().Count().ShouldBe(1);

    [Fact]
    public void A_report_taken_from_a_paper_has_the_origin_of_that_papers_own() =>
        OriginsOf(Some.Report(Story, "Morning Post"), Some.Report(Another, "Lakeside Echo", "2031-05-07").From("Morning Post")).Distinct().Count().ShouldBe(1);

    private static IReadOnlyList<string> OriginsOf(params ReportBuilder[] reports) => [.. Some.State(reports).Sources.Select(s => s.Origin.Name)];
}
