using System.Globalization;
using System.Text;
using Tocsin.Coding;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;

namespace Tocsin.Corpus;

/// <summary>A case of the table of times: a sentence with one expression in brackets, and what it means.</summary>
/// <param name="Published">When the report was published.</param>
/// <param name="Text">The sentence without brackets.</param>
/// <param name="Start">Where the expression begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">A day, a range, a time of day, "deadline ../DAY", "duration P3D", or "unknown".</param>
internal sealed record TimeCase(DateTimeOffset Published, string Text, int Start, int End, string Value);

/// <summary>Measures how the program reads times, on tables of sentences (corpus/times).</summary>
internal static class TimeTable
{
    /// <summary>Reads a table: lines of time of publication, sentence and value, parted by tabs; # for comments.</summary>
    public static IEnumerable<TimeCase> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            var start = fields[1].IndexOf('[', StringComparison.Ordinal);
            var end = fields[1].IndexOf(']', StringComparison.Ordinal) - 1;
            yield return new TimeCase(DateTimeOffset.Parse(fields[0], CultureInfo.InvariantCulture), fields[1].Remove(start, 1).Remove(end, 1), start, end, fields[2].Trim());
        }
    }

    /// <summary>What the program makes of the expression, in the words of the table.</summary>
    public static string Answer(TimeCase asked, Coder coder)
    {
        var coded = coder.Code(new Report { Id = "time", Text = asked.Text, Published = asked.Published });
        var found = coded.Times.Where(time => time.Passage.Start < asked.End && asked.Start < time.Passage.End)
            .OrderByDescending(time => Math.Min(time.Passage.End, asked.End) - Math.Max(time.Passage.Start, asked.Start)).FirstOrDefault();
        return found is null ? "unknown" : Value(found);
    }

    /// <summary>The table's word for a time.</summary>
    public static string Value(TimeReference time)
    {
        if (time.Duration is { } length)
        {
            return "duration " + length;
        }

        if (time.Range.IsUnknown)
        {
            return "unknown";
        }

        var value = new StringBuilder(time.IsDeadline ? "deadline " : "").Append(time.Range.ToString());
        return time.Clock is { } clock && !time.IsDeadline && time.Range.IsDay ? value.Append(clock.ToString("'T'HH:mm", CultureInfo.InvariantCulture)).ToString() : value.ToString();
    }

    /// <summary>The share of cases read right, with those that are not.</summary>
    public static string Score(string path, Coder coder, bool isQuiet)
    {
        var (right, all) = (0, 0);
        var wrong = new StringBuilder();
        foreach (var asked in Read(path))
        {
            all++;
            var answer = Answer(asked, coder);
            if (answer == asked.Value)
            {
                right++;
            }
            else if (!isQuiet)
            {
                wrong.AppendLine(CultureInfo.InvariantCulture, $"{asked.Published:yyyy-MM-dd ddd}  {asked.Text[..asked.Start]}[{asked.Text[asked.Start..asked.End]}]{asked.Text[asked.End..]}  is {asked.Value}, read {answer}");
            }
        }

        return wrong.Append(CultureInfo.InvariantCulture, $"{right} of {all} times right, {(double)right / Math.Max(all, 1):P1}").ToString();
    }
}
