using Shouldly;
using Tocsin.Coding;
using Tocsin.Language;

namespace Tocsin.Corpus.Tests;

/// <summary>Times on tables of sentences: one written with the reader, one by somebody who had not seen it.</summary>
public sealed class TimeTableTests
{
    [Theory]
    [InlineData("own.txt", 0.97)]
    [InlineData("blind.txt", 0.97)]
    public void Times_are_read_as_the_table_has_them(string table, double least)
    {
        using var engine = LanguageEngine.Open();
        var coder = new Coder(engine, CodingData.Load());
        var cases = TimeTable.Read(Path.Combine(AppContext.BaseDirectory, "times", table)).ToList();

        var wrong = cases.Where(asked => TimeTable.Answer(asked, coder) != asked.Value).Select(asked => $"{asked.Text} is {asked.Value}, read {TimeTable.Answer(asked, coder)}").ToList();

        (1 - ((double)wrong.Count / cases.Count)).ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', wrong));
    }
}
