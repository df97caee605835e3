using Tocsin.Coding;
using Tocsin.Situations.Boards;
using Tocsin.Situations.Briefs;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Tests;

/// <summary>Values for tests.</summary>
internal static class Some
{
    public static StateOfPlay State(params ReportBuilder[] reports) => new StateOfPlayBuilder().Build(reports.Select(r => r.Build()));

    public static StateOfPlay State(params CodedReport[] reports) => new StateOfPlayBuilder().Build(reports);

    public static IReadOnlyList<BoardEntry> Entries(this StateOfPlay state, BoardKind board) => [.. state[board].Entries];

    public static IReadOnlyList<Incident> Deeds(this StateOfPlay state, string family) => [.. state.Incidents.Where(i => i.Family == family)];

    public static IReadOnlyList<string> Sentences(this StateOfPlay state, BoardKind board)
    {
        var brief = BriefWriter.Write(state, new BriefSettings { Length = BriefLength.Full });
        var kind = board switch { BoardKind.Disputes => SectionKind.Disputed, BoardKind.OpenQuestions => SectionKind.Open, _ => SectionKind.Board };
        return [.. brief.Sections.Where(s => s.Kind == kind && (kind != SectionKind.Board || s.Board == board)).SelectMany(s => s.Sentences).Select(s => s.Text)];
    }

    public static ReportBuilder Report(string text, string publisher = "Morning Post", string day = "2031-05-06") => new(publisher, day, text);
}
