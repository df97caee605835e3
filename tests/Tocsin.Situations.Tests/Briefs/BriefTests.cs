using System.Globalization;
using CsCheck;
using Shouldly;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Briefs.Rendering;
using Xunit;

namespace Tocsin.Situations.Tests.Briefs;

public sealed class BriefTests
{
    private static readonly Brief Brief = BriefWriter.Write(new StateOfPlayBuilder().Build(Crisis.Reports));

    [Fact]
    public void No_sentence_stands_without_a_citation() =>
        Brief.Sections.SelectMany(s => s.Sentences).ShouldAllBe(sentence => !sentence.Citations.IsEmpty);

    [Fact]
    public void The_words_of_a_citation_are_those_of_the_report_at_its_place()
    {
        var texts = Crisis.Reports.ToDictionary(r => r.Report.Id, r => r.Report.Text);
        Brief.Sections.SelectMany(s => s.Sentences).SelectMany(s => s.Citations).ShouldAllBe(c => c.Passage.In(texts[c.ReportId]) == c.Words);
    }

    [Fact]
    public void The_order_of_reports_and_claims_changes_nothing()
    {
        var wanted = JsonRenderer.Render(Brief);
        Gen.Shuffle(Crisis.Reports.ToArray()).Select(Gen.Int[0, 3]).Sample((reports, turn) =>
        {
            var turned = reports.Select(r => r with { Claims = Tocsin.Language.ValueList.ToValueList(r.Claims.Skip(turn).Concat(r.Claims.Take(turn))) });
            return JsonRenderer.Render(BriefWriter.Write(new StateOfPlayBuilder().Build(turned))) == wanted;
        }, iter: 50);
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            JsonRenderer.Render(BriefWriter.Write(new StateOfPlayBuilder().Build(Crisis.Reports))).ShouldBe(JsonRenderer.Render(Brief));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
