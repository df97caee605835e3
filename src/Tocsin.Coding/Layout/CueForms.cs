using System.Text.RegularExpressions;

namespace Tocsin.Coding.Layout;

/// <summary>Knows a line by its words alone, wherever it stands.</summary>
internal sealed partial class CueForms(LayoutCues cues)
{
    private const int LongestTitle = 25;
    private const int LongestCall = 40;
    private const int LongestWeakCall = 10;

    // Words that ask and are nouns, too: "share of the vote", "comment from the ministry".
    private static readonly HashSet<string> AlsoNouns =
    [
        "share", "comment", "like", "email", "copy", "contact", "support", "watch", "read", "rate", "vote", "post", "tag", "bookmark", "download", "follow", "help", "click", "visit", "report",
    ];

    private static readonly string[] SentenceStarts = ["please ", "to ", "and ", "or ", "so ", "then "];

    /// <summary>What the line is for; null where its words do not say.</summary>
    public LineKind? Find(Paragraph line)
    {
        if (line.IsLong || line.Folded.Length == 0)
        {
            return null;
        }

        return Whole(line) ?? Parts(line);
    }

    /// <summary>Whether the line begins a list of links: "Related stories".</summary>
    public bool OpensLinks(Paragraph line) =>
        !line.IsLong && cues.Related.Has(CueForm.Opens, line.Folded.TrimEnd(':', '.', ' '));

    /// <summary>Whether what follows a full stop within a line is something else than story: "... on Sunday. Read also: Ten pictures".</summary>
    public LineKind? FindAtEnd(Paragraph tail)
    {
        if (tail.IsLong || tail.Folded.Length == 0)
        {
            return null;
        }

        if ((!tail.EndsSentence || CountSentences(tail.Core) == 1) && tail.Words.Length <= LongestTitle && IsLabelled(cues.Related, CueForm.Link, tail.Folded, colonOnly: true))
        {
            return LineKind.RelatedLink;
        }

        if (IsCredit(tail))
        {
            return LineKind.Caption;
        }

        if (IsLabelled(cues.Origins, CueForm.Label, tail.Folded, colonOnly: true) && OriginForm.Name(tail.Core, cues) is not null)
        {
            return LineKind.Origin;
        }

        return cues.Bylines.AtStart(CueForm.By, tail.Folded) is { } by && by.Contains(' ', StringComparison.Ordinal) && BylineForm.IsByline(tail, cues)
            ? LineKind.Byline
            : null;
    }

    private LineKind? Whole(Paragraph line)
    {
        var bare = Bare(line.Folded);
        var isSpeech = IsSpeech(line);
        if (line.Words.Length <= LongestCall && !isSpeech && (cues.Notices.AtStart(CueForm.Begins, line.Folded) is not null || IsDated(line.Folded)))
        {
            return LineKind.SiteNotice;
        }

        if (OriginForm.Find(line, cues) is not null)
        {
            return LineKind.Origin;
        }

        if (IsRelated(line, bare))
        {
            return LineKind.RelatedLink;
        }

        if (IsCaption(line))
        {
            return LineKind.Caption;
        }

        if (BylineForm.IsByline(line, cues))
        {
            return LineKind.Byline;
        }

        if (cues.Bylines.AtStart(CueForm.By, line.Folded) is null && DatelineForm.IsDateline(line, cues))
        {
            return LineKind.Dateline;
        }

        if (cues.Calls.Has(CueForm.Alone, bare))
        {
            return LineKind.Call;
        }

        if (cues.Notices.Has(CueForm.Alone, bare) || Colons(cues.Notices, line.Folded))
        {
            return LineKind.SiteNotice;
        }

        if (isSpeech)
        {
            return null;
        }

        return IsCall(line) ? LineKind.Call : cues.Notices.IsIn(CueForm.Within, line.Folded) ? LineKind.SiteNotice : null;
    }

    // "(c) 2023 The Courier" and not "(c) that elections be brought forward", the third item of a list.
    private bool IsDated(string folded) =>
        cues.Notices.AtStart(CueForm.Dated, folded) is { } words && folded.AsSpan(words.Length).TrimStart() is [>= '0' and <= '9', ..];

    private static bool Colons(CueFile file, string folded) =>
        file.AtStart(CueForm.Label, folded) is { } words && folded.AsSpan(words.Length).TrimStart() is [':', ..];

    // "Share | Tweet | Email", "By Lina Haddad | 28 July 2023", "Home > World > Africa", "Facebook Twitter WhatsApp".
    private LineKind? Parts(Paragraph line)
    {
        var parts = Separator().Split(line.Core);
        if (parts.Length >= 2 && parts.All(part => part.Trim().Length > 0))
        {
            var kinds = parts.Select(part => Whole(new Paragraph(part, [new(0, part.Length)], followsBlank: true, precedesBlank: true))).ToList();
            if (kinds.All(kind => kind is not null))
            {
                return kinds.Contains(LineKind.Byline) ? LineKind.Byline : kinds.Contains(LineKind.Call) ? LineKind.Call : kinds[0];
            }

            if (parts.Length >= 3 && line.Core.AsSpan().ContainsAny('>', '›') && parts.All(part => part.Trim().Split(' ').Length <= 4))
            {
                return LineKind.SiteNotice;
            }

            if (kinds[0] is LineKind.RelatedLink or LineKind.Call)
            {
                return kinds[0];
            }

            // Three headlines on one line are the ticker of a page.
            if (parts.Length >= 3 && !line.EndsSentence && parts.All(IsShortTitle))
            {
                return LineKind.RelatedLink;
            }
        }

        return EachWord(line);
    }

    private static bool IsShortTitle(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 3 and <= LongestTitle && TitleForm.StartsCapital(words[0]) && !Paragraph.EndsWithTerminal(part);
    }

    private LineKind? EachWord(Paragraph line)
    {
        var words = line.Folded.Split(' ');
        if (words.Length is < 2 or > 30)
        {
            return null;
        }

        var calls = 0;
        foreach (var word in words)
        {
            var bare = Bare(word);
            if (cues.Calls.Has(CueForm.Alone, bare))
            {
                calls++;
            }
            else if (!cues.Notices.Has(CueForm.Alone, bare))
            {
                return null;
            }
        }

        return calls > 0 ? LineKind.Call : words.Length > 2 ? LineKind.SiteNotice : null;
    }

    // Without the number of comments or shares that stands beside such a word, and without a last mark.
    private static string Bare(string folded) => Count().Replace(folded, "").Trim().TrimEnd('.', ':', '!', '…', ' ');

    private bool IsSpeech(Paragraph line) =>
        line.Folded is ['"' or '\'', ..] || cues.Common.IsIn(CueForm.Speech, line.Folded);

    private bool IsRelated(Paragraph line, string bare)
    {
        var related = cues.Related;
        if (related.Has(CueForm.Alone, bare) || related.Has(CueForm.Opens, bare) || (related.Has(CueForm.Link, bare) && bare.Contains(' ', StringComparison.Ordinal)))
        {
            return true;
        }

        if (IsLabelled(related, CueForm.Label, line.Folded, colonOnly: line.EndsSentence)
            || IsLabelled(related, CueForm.Link, line.Folded, colonOnly: line.EndsSentence)
            || IsLabelled(related, CueForm.Opens, line.Folded, colonOnly: line.EndsSentence))
        {
            return line.Words.Length <= LongestTitle + 10 && CountSentences(line.Core) <= 2;
        }

        if (line.EndsSentence && !line.Core.EndsWith('?') || line.Words.Length > LongestTitle)
        {
            return false;
        }

        if (line.HasPointer && !cues.Common.IsIn(CueForm.Speech, line.Folded) && line.Words.Length >= 2 && !IsCall(line))
        {
            return true;
        }

        return related.AtStart(CueForm.Link, line.Folded) is { } words && IsLinkAfter(line, words);
    }

    // "More on Sahel Security" is a link; "More on the talks was expected" is story and, with its stop, was told apart before.
    private static bool IsLinkAfter(Paragraph line, string words)
    {
        var count = words.Split(' ').Length;
        if (count >= line.Words.Length)
        {
            return true;
        }

        var next = line.Words[count];
        var isTitle = char.IsUpper(next[0]) || char.IsDigit(next[0]) || next[0] is '"' or '“' or '\'' or '‘' or '«';
        return (isTitle && !TitleForm.IsCapitals(line.Core)) || (count >= 2 && line.Words.Length <= 12 && line.FollowsBlank && line.PrecedesBlank);
    }

    private static bool IsLabelled(CueFile file, CueForm form, string folded, bool colonOnly)
    {
        if (file.AtStart(form, folded) is not { } words)
        {
            return false;
        }

        var rest = folded.AsSpan(words.Length);
        var mark = rest.TrimStart();
        if (mark.IsEmpty)
        {
            return false;
        }

        return mark[0] is ':' || (!colonOnly && (mark[0] is '|' or '\u2013' or '\u2014' or '>' or '"' or '\u203A' or '\u25B6' or '\u25BA' or '\u2192'
            || (mark[0] == '-' && rest[0] == ' ') || mark.StartsWith("\u2026") || mark.StartsWith("...")));
    }

    private bool IsCaption(Paragraph line)
    {
        if (IsCredit(line))
        {
            return true;
        }

        // The credit may be the last sentence of a caption of one or two, or stand in brackets at its end.
        var sentences = SentenceEnd().Split(line.Core).Where(part => part.Length > 0).ToArray();
        if (sentences.Length is 2 or 3 && IsCredit(Alone(sentences[^1])) && line.Words.Length <= 60)
        {
            return true;
        }

        if (EndBracket().Match(line.Core) is { Success: true } bracket && line.Words.Length <= 60 && CountSentences(line.Core[..bracket.Index]) <= 2
            && Folding.Fold(bracket.Groups[1].Value) is var inner
            && !(IsAgency(inner) && Paragraph.EndsWithTerminal(line.Core.AsSpan(0, bracket.Index)))
            && (IsCreditName(inner) || IsCredit(Alone(bracket.Groups[1].Value))))
        {
            return true;
        }

        return !line.EndsSentence && sentences.Length <= 2 && line.Words.Length <= 40
            && CreditAfterMark().Match(line.Core) is { Success: true } credit && IsCreditName(Folding.Fold(credit.Groups[1].Value));
    }

    private static Paragraph Alone(string text) => new(text, [new(0, text.Length)], followsBlank: true, precedesBlank: true);

    private bool IsCredit(Paragraph line)
    {
        var captions = cues.Captions;
        if (IsLabelled(captions, CueForm.Label, line.Folded, colonOnly: true))
        {
            return CountSentences(line.Core) <= 3;
        }

        if (captions.AtStart(CueForm.Begins, line.Folded) is { } begins
            && (line.Folded.Length == begins.Length || !line.EndsSentence || line.Words.Length <= 8) && line.Words.Length <= 20
            && !IsSpeech(line))
        {
            return true;
        }

        // "Ledger photo", "AFP/Getty", "Ministry handout": names and the word, nothing else.
        if (line.Words.Length <= 4 && !line.EndsSentence && captions.Of(CueForm.Ends).ToArray().Any(end =>
            line.Folded.EndsWith(" " + end, StringComparison.Ordinal)) && TitleForm.StartsCapital(line.Words[0]) && line.Words[..^1].All(TitleForm.StartsCapital)
            && !TitleForm.StartsCapital(line.Words[^1]))
        {
            return true;
        }

        return line.Words.Length <= 4 && (line.IsBracketed || line.Core.Contains('/', StringComparison.Ordinal) || captions.Has(CueForm.Credit, line.Folded) && line.Folded.Contains(' ', StringComparison.Ordinal))
            && IsCreditName(line.Folded) && (!line.IsBracketed || line.Folded.AsSpan().ContainsAny('/', ' ') || captions.Has(CueForm.Credit, line.Folded) && !IsAgency(line.Folded));
    }

    // A bracket that holds an agency's name alone, after a sentence, says whom the report is from, not whom a picture is from.
    private static bool IsAgency(string folded) => folded is "afp" or "reuters" or "epa" or "anadolu" or "xinhua";

    private bool IsCreditName(string folded)
    {
        if (folded.Length is 0 or > 60)
        {
            return false;
        }

        var names = folded.Split(['/', '|', ',', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Any(name => cues.Captions.Has(CueForm.Credit, name) || cues.Captions.Of(CueForm.Credit).ToArray().Any(credit =>
            credit.Contains(' ', StringComparison.Ordinal) && name.EndsWith(credit, StringComparison.Ordinal))
            || cues.Captions.Of(CueForm.Ends).ToArray().Any(end => name.EndsWith(" " + end, StringComparison.Ordinal)));
    }

    private bool IsCall(Paragraph line)
    {
        // A short line is a call even where its own words are words of speech: "Have your say below".
        if (line.Words.Length > LongestCall || (line.Words.Length > LongestWeakCall && IsSpeech(line)))
        {
            return false;
        }

        var calls = cues.Calls;
        if (calls.IsIn(CueForm.Within, line.Folded))
        {
            return true;
        }

        var hasObject = calls.IsIn(CueForm.Object, line.Folded);
        foreach (var sentence in ClauseEnd().Split(line.Folded))
        {
            var clause = sentence.Trim();
            if (!hasObject && !(line.Words.Length <= LongestTitle && clause.AsSpan().Count(' ') < LongestWeakCall && calls.IsIn(CueForm.Weak, clause)))
            {
                continue;
            }

            foreach (var start in SentenceStarts)
            {
                if (clause.StartsWith(start, StringComparison.Ordinal))
                {
                    clause = clause[start.Length..];
                    break;
                }
            }

            if (calls.AtStart(CueForm.Ask, clause) is { } ask && !(AlsoNouns.Contains(ask) && IsNoun(clause.AsSpan(ask.Length).TrimStart())))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoun(ReadOnlySpan<char> after)
    {
        var end = after.IndexOfAny(' ', ',');
        return cues.Common.Has(CueForm.Noun, (end < 0 ? after : after[..end]).ToString());
    }

    private static int CountSentences(string text) => SentenceEnd().Split(text.Trim()).Count(part => part.Length > 0);

    [GeneratedRegex(@"\s+[|·•›>]\s+|\s*[|•]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\d[\d.,]*k?\s+|\s*\(?\b\d[\d.,]*k?\)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"(?<=(?<!\b\p{Lu})[.!?…][""”’)\]]?)\s+(?=[\p{Lu}""“(\[])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[.!?…:;,]\s+|\s[-–—|]\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"[(\[]([^()\[\]]{2,80})[)\]]\.?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndBracket();

    [GeneratedRegex(@"(?:\s[-–—|/]\s?|\|\s?)([^-–—|]{2,60})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CreditAfterMark();
}
