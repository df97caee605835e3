using Shouldly;
using Tocsin.Situations.Briefs;
using Xunit;

namespace Tocsin.Situations.Tests;

public sealed class ScaleTests
{
    [Fact]
    public void Ten_thousand_claims_are_brought_together()
    {
        var reports = Enumerable.Range(0, 2500).Select(i => new ReportBuilder($"Paper {i % 50}", new DateOnly(2031, 1, 1).AddDays(i % 300).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            $"Report {i}: the army shelled Tesk. The Southern League condemned Karu in note {i}. Norland has {i + 100} soldiers in Belva. Thousands marched in Belva with banner {i}.")
            .Event("the army shelled Tesk", "ASSAULT", null, "army", place: "Tesk")
            .Event("The Southern League condemned Karu", "ACCUSE", "disapprove", "Southern League", "Karu")
            .State("Norland has", Tocsin.Coding.Claims.StateFamily.Force, "deployed", "Norland", place: "Belva")
            .Event("Thousands marched in Belva", "PROTEST", "demo", "Thousands", place: "Belva")
            .Build()).ToList();

        var state = new StateOfPlayBuilder().Build(reports);

        state.Incidents.SelectMany(i => i.Claims).Count().ShouldBe(10_000);
        BriefWriter.Write(state).Sections.ShouldNotBeEmpty();
    }
}
