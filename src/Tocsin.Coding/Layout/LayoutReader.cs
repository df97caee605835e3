using System.Text.RegularExpressions;
using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Coding.Layout;

/// <summary>Tells what each line of a report is for, by its form, its place and generic words (Layout/en), never by what any one report
/// says.</summary>
/// <remarks>Every character of the text that is no white space lies in exactly one line; lines are in order and do not overlap. No text
/// makes it throw. Safe to use from several threads.</remarks>
public static class LayoutReader
{
    /// <summary>What each line of a report is for, and whom the report says it was taken from.</summary>
    public static ReportLayout Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportReading(report, LayoutCues.Default).Run();
    }
}

/// <summary>The reading of one report: paragraphs by their words, then by their place, then the lines within story.</summary>
internal sealed partial class ReportReading
{
    private const int LongestHeadline = 25;
    private const int LongestHeading = 12;
    private const int LongestPlainHeading = 7;
    private const int LinksInARow = 3;
    private const int TailWindow = 300;
    private const int LongestSpeaker = 40;

    private readonly string _text;
    private readonly string? _title;
    private readonly LayoutCues _cues;
    private readonly CueForms _forms;
    private readonly List<Paragraph> _paragraphs;
    private readonly LineKind?[] _kinds;
    private readonly HashSet<string> _speakers;
    private readonly bool _isInCapitals;
    private readonly List<(int Start, int End, LineKind Kind)> _segments = [];
    private Origin? _openingOrigin;
    private Origin? _closingOrigin;

    public ReportReading(Report report, LayoutCues cues)
    {
        _text = report.Text;
        _title = report.Title is { Length: > 0 and <= Paragraph.LongestForm } title ? Comparable(title) : null;
        _cues = cues;
        _forms = new CueForms(cues);
        _paragraphs = ParagraphSplitter.Paragraphs(_text, line => _forms.Find(line) is not null);
        _kinds = new LineKind?[_paragraphs.Count];
        _speakers = _paragraphs.Select(Speaker).OfType<string>().CountBy(speaker => speaker).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        _isInCapitals = TitleForm.IsCapitals(_text);
    }

    public ReportLayout Run()
    {
        ByWords();
        ByPlace();
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            Split(_paragraphs[i], _kinds[i] ?? LineKind.Body, i);
        }

        return new ReportLayout(Lines().ToValueList(), _closingOrigin ?? _openingOrigin);
    }

    private void ByWords()
    {
        var isList = false;
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            var paragraph = _paragraphs[i];
            if (!paragraph.HasWords)
            {
                _kinds[i] = LineKind.SiteNotice;
                continue;
            }

            var kind = _forms.Find(paragraph);
            if (kind is LineKind.RelatedLink && i == 0 && _paragraphs.Count > 1 && !_forms.OpensLinks(paragraph) && (paragraph.HeadingLevel > 0 || IsTitle(paragraph)))
            {
                // "Explainer: Why the border is closed" is a link to a reader of another report, and the headline of its own.
                kind = null;
            }

            if (kind is LineKind.RelatedLink && _forms.OpensLinks(paragraph))
            {
                isList = true;
            }
            else if (kind is null && isList && IsLikeTitle(paragraph))
            {
                kind = LineKind.RelatedLink;
            }
            else
            {
                isList &= kind is not null;
            }

            _kinds[i] = kind;
        }
    }

    private void ByPlace()
    {
        var first = FirstStory();
        var head = Head(first);
        Links(head);
        Foot();
        for (var i = head; i < _paragraphs.Count; i++)
        {
            if (_kinds[i] is null && IsHeading(i))
            {
                _kinds[i] = LineKind.Heading;
            }
        }

        // A report that is nothing but a title says what its title says.
        if (!_kinds.Any(kind => kind is null or LineKind.Body or LineKind.Headline))
        {
            var only = Array.IndexOf(_kinds, LineKind.Heading);
            if (only >= 0)
            {
                _kinds[only] = LineKind.Headline;
            }
        }
    }

    // The first paragraph that can only be story.
    private int FirstStory()
    {
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            if (_kinds[i] is null && !IsLikeTitle(_paragraphs[i]))
            {
                return i;
            }
        }

        return _paragraphs.Count;
    }

    // Kicker, headline, deck, name of the author: what stands above the first paragraph of story. Says where it ends.
    private int Head(int firstStory)
    {
        for (var i = 0; i < _paragraphs.Count && i < 8; i++)
        {
            if (IsTitle(_paragraphs[i]))
            {
                _kinds[i] = LineKind.Headline;
            }
        }

        var open = Enumerable.Range(0, Math.Min(firstStory, _paragraphs.Count)).Where(i => _kinds[i] is null or LineKind.Headline).ToList();
        var onlyTitles = firstStory == _paragraphs.Count;
        if (open.Count == 0 || (onlyTitles && _paragraphs.Count == 1))
        {
            return firstStory == _paragraphs.Count ? 0 : firstStory;
        }

        var headline = open.FindIndex(i => _kinds[i] == LineKind.Headline);
        if (headline < 0)
        {
            headline = open.FindIndex(i => _paragraphs[i].HeadingLevel == 1);
        }

        if (headline < 0)
        {
            // A kicker is short, and a longer line follows it.
            headline = open.Count > 1 && _paragraphs[open[0]].Words.Length <= 3 && _paragraphs[open[1]].Words.Length > 3 ? 1 : 0;
            if (!IsHeadline(_paragraphs[open[headline]], open[headline]))
            {
                return open[0];
            }
        }

        if (headline > 3)
        {
            return firstStory;
        }

        for (var k = 0; k < headline; k++)
        {
            _kinds[open[k]] ??= LineKind.Heading;
        }

        // Where the headline is given apart, a line of few words above the story is its kicker.
        _kinds[open[headline]] = _title is not null && _kinds[open[headline]] is null && _paragraphs[open[headline]] is { HeadingLevel: 0, Words.Length: <= 3 }
            ? LineKind.Heading
            : LineKind.Headline;
        var end = open[headline] + 1;
        for (var k = headline + 1; k < open.Count && k <= headline + 4 && !onlyTitles; k++)
        {
            var paragraph = _paragraphs[open[k]];
            if (_kinds[open[k]] is LineKind.Headline)
            {
                end = open[k] + 1;
                continue;
            }

            if (BylineForm.IsNameAlone(paragraph, _cues) && paragraph.HeadingLevel == 0)
            {
                _kinds[open[k]] = LineKind.Byline;
            }
            else if (k == headline + 1 && paragraph.HeadingLevel <= 1 && paragraph.Words.Length > 4 && !paragraph.HasBullet)
            {
                // A deck tells more of the same.
                _kinds[open[k]] = LineKind.Headline;
            }
            else
            {
                break;
            }

            end = open[k] + 1;
        }

        return end;
    }

    // Three titles in a row, or any after the last paragraph of story, lead elsewhere.
    private void Links(int from)
    {
        var last = LastStory();
        for (var i = Math.Max(1, from); i < _paragraphs.Count;)
        {
            var run = i;
            var isBelow = i > last && last >= 0;
            while (run < _paragraphs.Count && _kinds[run] is null && (IsLink(_paragraphs[run]) || (isBelow && IsLabelledTitle(_paragraphs[run]))))
            {
                run++;
            }

            // "UPDATE: ..." alone may be story still; two such lines, or "FROM OUR ARCHIVE: ...", are none.
            if (run - i >= LinksInARow || (isBelow && (run - i > 1 || (run > i && (IsLink(_paragraphs[i]) || IsInCapitalsBeforeColon(_paragraphs[i]))))))
            {
                for (var k = i; k < run; k++)
                {
                    _kinds[k] = BylineForm.IsNameAlone(_paragraphs[k], _cues) && run - i == 1 ? LineKind.Byline : LineKind.RelatedLink;
                }
            }

            i = Math.Max(run, i + 1);
        }
    }

    private bool IsLink(Paragraph paragraph) =>
        paragraph.HeadingLevel == 0 && IsLikeTitle(paragraph) && !_isInCapitals && paragraph.Words.Length >= 2 && TitleForm.IsTitleCase(paragraph.Words, _cues);

    // "Kosovo: Patrols after a raid".
    private bool IsLabelledTitle(Paragraph paragraph) =>
        paragraph.HeadingLevel == 0 && !_isInCapitals && !paragraph.EndsSentence && IsLikeTitle(paragraph) && TitleAfterLabel().IsMatch(paragraph.Core);

    private static bool IsInCapitalsBeforeColon(Paragraph paragraph) =>
        paragraph.Core.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && TitleForm.IsCapitals(paragraph.Core.AsSpan(0, colon)) && paragraph.Core.AsSpan(0, colon).Contains(' ');

    private int LastStory()
    {
        for (var i = _paragraphs.Count - 1; i >= 0; i--)
        {
            if (_kinds[i] is null && !IsLikeTitle(_paragraphs[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // "(Coastal News)", "- Coastal News": a name alone below the story.
    private void Foot()
    {
        var last = LastStory();
        if (last < 0)
        {
            return;
        }

        for (var i = last + 1; i < _paragraphs.Count; i++)
        {
            var paragraph = _paragraphs[i];
            if (_kinds[i] is not null and not LineKind.Byline and not LineKind.RelatedLink && !(_kinds[i] is LineKind.Caption && paragraph.IsBracketed && paragraph.Words.Length <= 2))
            {
                continue;
            }

            if (paragraph.Words.Length is >= 1 and <= 5 && !paragraph.EndsSentence && IsFootOrigin(paragraph, i))
            {
                _kinds[i] = LineKind.Origin;
                _closingOrigin ??= new Origin(OriginForm.Trimmed(paragraph.Core), new Passage(paragraph.Start, paragraph.End));
            }
        }
    }

    private bool IsFootOrigin(Paragraph paragraph, int index)
    {
        if (!paragraph.Words.All(word => TitleForm.StartsCapital(word) || _cues.Common.Has(CueForm.Small, word)) || !TitleForm.StartsCapital(paragraph.Words[0]))
        {
            return false;
        }

        if (paragraph.IsBracketed)
        {
            return true;
        }

        var lastWord = Folding.Fold(paragraph.Words[^1]);
        if (_cues.Origins.Has(CueForm.Agency, lastWord) && paragraph.Words.Length >= 2)
        {
            return true;
        }

        var follows = index > 0 && _paragraphs[index - 1].HasBullet;
        return paragraph.HasBullet && !follows && _text[paragraph.Start] is '\u2014' or '\u2013' && index == _paragraphs.Count - 1;
    }

    private bool IsTitle(Paragraph paragraph)
    {
        if (_title is null || paragraph.IsLong)
        {
            return false;
        }

        var words = Comparable(paragraph.Core);
        return words.Length > 0 && (words == _title || (words.Length >= 20 && _title.StartsWith(words + " ", StringComparison.Ordinal)));
    }

    // Words and numbers alone: publishers change quotation marks and stops from place to place.
    private static string Comparable(string title) => string.Join(' ', NoWord().Split(Folding.Fold(title)).Where(part => part.Length > 0));

    private bool IsHeadline(Paragraph paragraph, int index)
    {
        if (paragraph.HeadingLevel > 0)
        {
            return true;
        }

        if (paragraph.Words.Length < 2 || !_paragraphs.Skip(index + 1).Any(later => later.HasWords))
        {
            return false;
        }

        // In a text of capitals only the blank line tells.
        return !_isInCapitals || (paragraph.PrecedesBlank && paragraph.Words.Length <= 15);
    }

    /// <summary>Whether it can be a title: short, no full stop, a capital or number at its start.</summary>
    private bool IsLikeTitle(Paragraph paragraph)
    {
        if (paragraph.IsLong || paragraph.Words.Length is 0 or > LongestHeadline || paragraph.Lines.Count > 3)
        {
            return false;
        }

        if (paragraph.HeadingLevel > 0 || IsTitle(paragraph))
        {
            return true;
        }

        if (IsTurn(paragraph))
        {
            return false;
        }

        var last = paragraph.Core[^1];
        if (last is '.' or ',' or ';' or ':' or '…' || (last is '"' or '”' or '’' && paragraph.EndsSentence) || (last is '!' && paragraph.Words.Length <= 4))
        {
            return false;
        }

        var first = paragraph.Core[0];
        return (char.IsUpper(first) || char.IsDigit(first) || first is '"' or '“' or '‘' or '\'' or '¿' or '$' or '€' or '£' or '@' or '#') && !InnerStop().IsMatch(paragraph.Core);
    }

    private bool IsHeading(int index)
    {
        var paragraph = _paragraphs[index];
        if (paragraph.HeadingLevel > 0)
        {
            return paragraph.Words.Length <= LongestHeadline;
        }

        if (_isInCapitals || _paragraphs.Count == 1 || paragraph.HasBullet || paragraph.Lines.Count > 1 || paragraph.Words.Length > LongestHeading || !IsLikeTitle(paragraph))
        {
            return false;
        }

        if (paragraph.Core[^1] is '!' || paragraph.Core[0] is '"' or '“' or '‘')
        {
            return false;
        }

        if (TitleForm.IsCapitals(paragraph.Core) || TitleForm.IsTitleCase(paragraph.Words, _cues))
        {
            return true;
        }

        return paragraph.Words.Length <= LongestPlainHeading && paragraph.FollowsBlank && index + 1 < _paragraphs.Count && _paragraphs[index + 1].Words.Length is 0 or > LongestPlainHeading;
    }

    // "QUESTION: Has she resigned?": whoever speaks more than once in a record of what was said.
    private bool IsTurn(Paragraph paragraph) => Speaker(paragraph) is { } speaker && _speakers.Contains(speaker);

    private static string? Speaker(Paragraph paragraph) =>
        paragraph.Core.AsSpan(0, Math.Min(paragraph.Core.Length, LongestSpeaker)).IndexOf(':') is > 0 and var colon && TitleForm.IsCapitals(paragraph.Core.AsSpan(0, colon))
            ? paragraph.Core[..colon]
            : null;

    private void Split(Paragraph paragraph, LineKind kind, int index)
    {
        if (kind == LineKind.Origin && _kinds[index] == LineKind.Origin && OriginForm.Find(paragraph, _cues) is { } name)
        {
            _closingOrigin = new Origin(name, new Passage(paragraph.Start, paragraph.End));
        }

        if (kind != LineKind.Body)
        {
            _segments.Add((paragraph.Start, paragraph.End, kind));
            return;
        }

        var start = paragraph.Start;
        var end = paragraph.End;
        if (DatelineForm.AtStart(_text, paragraph.CoreStart, end, IsFirstStory(index), _cues) is { } opening)
        {
            var split = paragraph.CoreStart + opening.Length;
            _segments.Add((start, split, LineKind.Dateline));
            if (opening.Agency is { } agency)
            {
                _openingOrigin ??= new Origin(agency.Trim(), new Passage(start, start + _text[start..split].TrimEnd().Length));
            }

            start = split;
        }

        var (tail, tailKind) = Tail(start, end, index);
        _segments.Add((start, tail, LineKind.Body));
        if (tail < end)
        {
            _segments.Add((tail, end, tailKind));
        }
    }

    private bool IsFirstStory(int index)
    {
        for (var i = 0; i < index; i++)
        {
            if ((_kinds[i] ?? LineKind.Body) == LineKind.Body)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLastStory(int index)
    {
        for (var i = index + 1; i < _paragraphs.Count; i++)
        {
            if ((_kinds[i] ?? LineKind.Body) == LineKind.Body)
            {
                return false;
            }
        }

        return true;
    }

    // What stands behind the last full stop of a paragraph and is no story.
    private (int Start, LineKind Kind) Tail(int start, int end, int index)
    {
        var from = Math.Max(start, end - TailWindow);
        var window = _text[from..end];
        foreach (Match stop in AfterStop().Matches(window))
        {
            var at = from + stop.Index + stop.Length;
            if (at <= start || at >= end)
            {
                continue;
            }

            var tail = new Paragraph(_text, [new Passage(at, end)], followsBlank: false, precedesBlank: true);
            var kindAtEnd = _forms.FindAtEnd(tail);
            if (kindAtEnd is not LineKind.Caption && IsLastStory(index) && SignOff().IsMatch(window[(at - from)..]) && tail.Words.Length <= 4 && OriginForm.IsName(tail.Core, _cues)
                && TitleForm.StartsCapital(tail.Words[0]) && tail.Words.All(word => TitleForm.StartsCapital(word) || _cues.Common.Has(CueForm.Small, word)))
            {
                _closingOrigin ??= new Origin(OriginForm.Trimmed(tail.Core), new Passage(at, end));
                return (at, LineKind.Origin);
            }

            if (kindAtEnd is { } kind)
            {
                if (kind == LineKind.Origin && OriginForm.Find(tail, _cues) is { } name)
                {
                    _closingOrigin = new Origin(name, new Passage(at, end));
                }

                return (at, kind);
            }
        }

        return (end, LineKind.Body);
    }

    // Segments to lines: a line of the text, or the part of it that a segment takes.
    private IEnumerable<Line> Lines()
    {
        var lines = ParagraphSplitter.Lines(_text);
        var segment = 0;
        foreach (var (line, _) in lines)
        {
            while (segment < _segments.Count && _segments[segment].End <= line.Start)
            {
                segment++;
            }

            for (var s = segment; s < _segments.Count && _segments[s].Start < line.End; s++)
            {
                var from = Math.Max(line.Start, _segments[s].Start);
                var to = Math.Min(line.End, _segments[s].End);
                while (from < to && char.IsWhiteSpace(_text[from]))
                {
                    from++;
                }

                while (to > from && char.IsWhiteSpace(_text[to - 1]))
                {
                    to--;
                }

                if (to > from)
                {
                    yield return new Line(new Passage(from, to), _segments[s].Kind);
                }
            }
        }
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"\p{Ll}{2}[.!?][""”’)]?\s+\p{Lu}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InnerStop();

    [GeneratedRegex(@"[.!?…][""”’]?\s*(?=[(\[\u2014\u2013]|-{1,2}\s?\p{Lu})|[.!?…][""”’)]?\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterStop();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’ -]{1,30}:\s\p{Lu}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleAfterLabel();

    [GeneratedRegex(@"^[(\[\u2014\u2013-]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignOff();
}
