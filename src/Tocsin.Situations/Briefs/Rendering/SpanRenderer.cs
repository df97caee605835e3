using System.Globalization;
using Tocsin.Language;
using Tocsin.Situations.Briefs.En;

namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>Renders a brief as lines of spans: text for a terminal, without its colours.</summary>
public static class SpanRenderer
{
    /// <summary>The width that fits where none is known.</summary>
    public const int DefaultWidth = 80;

    private const int MinWidth = 20;
    private const string Bullet = "- ";
    private const string Indent = "  ";

    /// <summary>The lines, none longer than the width unless one word is.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="width">UTF-16 units in a line; less than 20 counts as 20.</param>
    /// <exception cref="ArgumentNullException"><paramref name="brief"/> is null.</exception>
    public static ValueList<ValueList<BriefSpan>> Render(Brief brief, int width = DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(brief);
        width = Math.Max(width, MinWidth);
        var lines = new List<ValueList<BriefSpan>>();
        var title = brief.AsOf is { } day ? $"State of play, {ClauseWriter.Date(day)}" : "State of play";
        lines.AddRange(Wrap("", "", [new(SpanKind.Title, title)], width));
        lines.AddRange(Wrap("", "", [new(SpanKind.Remark, brief.Basis)], width));
        foreach (var section in brief.Sections)
        {
            lines.Add([]);
            lines.Add([new(SpanKind.Heading, section.Title)]);
            foreach (var sentence in section.Sentences)
            {
                lines.AddRange(Wrap(Bullet, Indent, Spans(sentence), width));
            }

            if (section.LeftOut > 0)
            {
                lines.AddRange(Wrap(Indent, Indent, [new(SpanKind.Remark, LeftOut(section.LeftOut))], width));
            }
        }

        if (brief.Sources.Count > 0)
        {
            lines.Add([]);
            lines.Add([new(SpanKind.Heading, "Sources")]);
            foreach (var source in brief.Sources)
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"[{source.Number}] ");
                lines.AddRange(Wrap(number, new string(' ', number.Length), [new(SpanKind.Source, Describe(source))], width));
            }
        }

        return lines.ToValueList();
    }

    internal static string LeftOut(int count) => $"{(count == 1 ? "One more entry" : $"{Numbers.InWords(count)} more entries")} left out at this length.";

    /// <summary>"Sahel Courier, 26 July 2023: title (from Acacia Agency)".</summary>
    internal static string Describe(BriefSource source)
    {
        var head = $"{source.Publisher ?? "Publisher unknown"}, {(source.Published is { } day ? ClauseWriter.Date(day) : "day unknown")}";
        var title = source.Title ?? source.ReportId;
        return source.Origin is null ? $"{head}: {title}" : $"{head}: {title} (from {source.Origin})";
    }

    internal static string CitationMarks(BriefSentence sentence) =>
        string.Concat(sentence.Citations.Select(c => c.Source).Distinct().Select(n => string.Create(CultureInfo.InvariantCulture, $"[{n}]")));

    private static List<BriefSpan> Spans(BriefSentence sentence)
    {
        var mark = Titles.Mark(sentence.Certainty);
        var spans = new List<BriefSpan>
        {
            new(mark is null ? SpanKind.Deed : SpanKind.NoDeed, sentence.Text),
            new(SpanKind.Plain, " "),
            new(SpanKind.Citation, CitationMarks(sentence)),
        };
        if (mark is not null)
        {
            spans.Add(new(SpanKind.Plain, " "));
            spans.Add(new(SpanKind.Mark, $"({mark})"));
        }

        if (sentence.Support is { } support)
        {
            spans.Add(new(SpanKind.Plain, " "));
            spans.Add(new(SpanKind.Remark, $"({support})"));
        }

        return spans;
    }

    private static IEnumerable<ValueList<BriefSpan>> Wrap(string first, string next, IReadOnlyList<BriefSpan> spans, int width)
    {
        var line = new List<BriefSpan>();
        var length = first.Length;
        if (first.Length > 0)
        {
            line.Add(new(SpanKind.Plain, first));
        }

        var isEmpty = true;
        foreach (var (kind, word) in spans.SelectMany(span => span.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (span.Kind, Word: word))))
        {
            if (!isEmpty && length + 1 + word.Length > width)
            {
                yield return line.ToValueList();
                line = next.Length > 0 ? [new(SpanKind.Plain, next)] : [];
                length = next.Length;
                isEmpty = true;
            }

            var text = isEmpty ? word : " " + word;
            if (!isEmpty && line[^1].Kind == kind)
            {
                line[^1] = new(kind, line[^1].Text + text);
            }
            else
            {
                line.Add(new(kind, text));
            }

            length += text.Length;
            isEmpty = false;
        }

        yield return line.ToValueList();
    }
}
