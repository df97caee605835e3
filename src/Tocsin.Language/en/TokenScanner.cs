using System.Buffers;
using System.Globalization;

namespace Tocsin.Language.en;

/// <summary>One pass over a text that finds its words, left to right, a run without white space at a time.</summary>
internal ref struct TokenScanner(string text, EnglishTables tables, TokenizedTextBuilder words)
{
    private const int MaxAmpersandSide = 4;
    private const int MaxBeforeStars = 2;
    private const int MaxEndings = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouAEIOU");
    private static readonly string[] Endings = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    // Both start anew with a paragraph, so that no stray sign reaches further.
    private int _openBrackets;
    private bool _openQuote;
    private int _chunkStart;
    private int _chunkEnd;

    /// <summary>Finds all words.</summary>
    public void Scan()
    {
        var at = 0;
        while (true)
        {
            var gap = SkipSpace(text, ref at);
            if (at == text.Length)
            {
                return;
            }

            words.Space(gap);
            if (gap == Gap.Paragraph)
            {
                _openBrackets = 0;
                _openQuote = false;
            }

            _chunkStart = at;
            _chunkEnd = at;
            while (_chunkEnd < text.Length && !char.IsWhiteSpace(text[_chunkEnd]))
            {
                _chunkEnd++;
            }

            while (at < _chunkEnd)
            {
                at = Next(at);
            }
        }
    }

    /// <summary>Moves <paramref name="at"/> over white space and says what it was.</summary>
    private static Gap SkipSpace(string text, ref int at)
    {
        var start = at;
        var lines = 0;
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            lines += text[at] switch
            {
                '\r' when at + 1 < text.Length && text[at + 1] == '\n' => 0,
                '\n' or '\r' or '\u000B' or '\u0085' or '\u2028' => 1,
                '\f' or '\u2029' => 2,
                _ => 0,
            };
        }

        return at == start ? Gap.None : lines switch { 0 => Gap.Space, 1 => Gap.Line, _ => Gap.Paragraph };
    }

    private int Next(int at)
    {
        var c = text[at];
        if (c == '_')
        {
            return Sign(at);
        }

        if (Characters.CoreLength(text, at) > 0)
        {
            var web = WebScanner.Length(text.AsSpan(at, _chunkEnd - at), tables);
            return web > 0 ? Emit(at, at + web) : char.IsAsciiDigit(c) ? Number(at, at) : Word(at, at);
        }

        if (Characters.IsApostrophe(c) || c is '`' or '‘')
        {
            return Apostrophe(at);
        }

        var free = at == _chunkStart || Characters.CoreLength(text, at - 1) == 0;
        if (c is '.' or '+' && free && At(at + 1) is >= '0' and <= '9' && (at == _chunkStart || text[at - 1] != '.'))
        {
            return Number(at, at + 1);
        }

        if (c == '.' && at == _chunkStart && WebScanner.EndingLength(text.AsSpan(at, _chunkEnd - at), tables) is > 0 and var ending)
        {
            return Emit(at, at + ending);
        }

        if (c is '@' or '#' && free)
        {
            var handle = WebScanner.HandleLength(text.AsSpan(at, _chunkEnd - at));
            if (handle > 0)
            {
                return Emit(at, at + handle);
            }
        }

        return Sign(at);
    }

    private readonly char At(int at) => at < _chunkEnd ? text[at] : '\0';

    private readonly int Emit(int start, int end)
    {
        words.Add(start, end);
        return end;
    }

    private readonly int CoreEnd(int at)
    {
        int length;
        while (at < _chunkEnd && (length = Characters.CoreLength(text, at)) > 0)
        {
            at += length;
        }

        return at;
    }

    private readonly bool IsCore(int at) => at < _chunkEnd && Characters.CoreLength(text, at) > 0;

    private readonly bool IsLetter(int at) => at < _chunkEnd && Characters.IsLetter(text, at);

    // ---- Numbers

    private readonly int Number(int start, int digits)
    {
        var end = digits + NumberScanner.Length(text.AsSpan(digits, _chunkEnd - digits));
        if (!IsCore(end))
        {
            return PossessiveNumber(start, end);
        }

        var letters = CoreEnd(end);
        var suffix = text.AsSpan(end, letters - end);
        var meridiem = suffix.Length == 1 && suffix[0] is 'a' or 'p' or 'A' or 'P' && At(letters) == '.' && At(letters + 1) is 'm' or 'M';
        return meridiem || tables.IsUnit(suffix) ? Emit(start, end) : Word(start, end);
    }

    private readonly int PossessiveNumber(int start, int end)
    {
        if (Characters.IsApostrophe(At(end)) && At(end + 1) is 's' or 'S' && !IsCore(end + 2))
        {
            return EmitWord(start, end + 2);
        }

        return Emit(start, end);
    }

    // ---- Words

    /// <summary>Emits the word that begins at <paramref name="start"/> and goes on at <paramref name="from"/>.</summary>
    private readonly int Word(int start, int from)
    {
        var part = start;
        var end = CoreEnd(from);
        if (MoneyLength(start, end) is > 0 and var money)
        {
            return Emit(start, start + money);
        }

        if (end < _chunkEnd && WholeLength(start) is > 0 and var whole)
        {
            return Emit(start, start + whole);
        }

        while (end < _chunkEnd)
        {
            var next = Continue(start, part, end);
            if (next < 0)
            {
                break;
            }

            part = end + 1;
            end = next;
        }

        end = WithTail(start, part, end);
        if (text[end - 1] == '.' && Characters.IsApostrophe(At(end)) && ApostropheEnding(end) is > 0 and var ending)
        {
            end += ending;
        }

        while (text[end - 1] == '_')
        {
            end--;
        }

        return EmitWord(start, end);
    }

    /// <summary>Where the word goes on to across the sign at <paramref name="end"/>, or -1 where it ends.</summary>
    private readonly int Continue(int start, int part, int end)
    {
        var sign = text[end];
        switch (sign)
        {
            case '\'' or '’' or 'ʼ':
                return IsLetter(end + 1) ? CoreEnd(end + 1) : -1;
            case '`':
                return At(end + 1) == 's' && !IsCore(end + 2) ? end + 2 : -1;
            case '.':
                return end - part == 1 && char.IsLetter(text[part]) && IsLetter(end + 1) && AcronymGoesOn(end + 1) ? CoreEnd(end + 1)
                    : end - part == 2 && part == start && At(end + 1) == 'D' && !IsCore(end + 2) ? end + 2
                    : -1;
            case '&':
                var right = CoreEnd(end + 1);
                return right > end + 1 && AmpersandJoins(text.AsSpan(part, end - part), text.AsSpan(end + 1, right - end - 1)) ? right : -1;
            case '-' or '‐' or '‑':
                return HyphenJoins(start, part, end) ? CoreEnd(end + 1) : -1;
            case '*':
                var stars = end;
                while (At(stars) == '*')
                {
                    stars++;
                }

                return IsLetter(end - 1) && (IsLetter(stars) || end - start <= MaxBeforeStars) ? CoreEnd(stars) : -1;
            default:
                return -1;
        }
    }

    // "U.S", "p.m", "M.Sc" go on; "plan B.Then" does not.
    private readonly bool AcronymGoesOn(int at)
    {
        var end = CoreEnd(at);
        return end - at == 1 || (end - at == 2 && At(end) == '.');
    }

    private static bool AmpersandJoins(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > MaxAmpersandSide || right.Length > MaxAmpersandSide)
        {
            return false;
        }

        return (left.Length == 1 && right.Length == 1) || (IsCapitals(left) && IsCapitals(right));
    }

    private static bool IsCapitals(ReadOnlySpan<char> letters)
    {
        foreach (var c in letters)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return letters.Length > 0;
    }

    private readonly bool HyphenJoins(int start, int part, int hyphen)
    {
        if (!IsCore(hyphen + 1))
        {
            return false;
        }

        var fresh = part == start && (start == _chunkStart || !Characters.IsHyphen(text[start - 1]));
        var end = CoreEnd(hyphen + 1);
        var prefix = text.AsSpan(part, hyphen - part);
        if (fresh && tables.IsPrefix(prefix))
        {
            // "UN-backed" begins with a name, "ANTI-WAR" with a prefix.
            return prefix.Length == 1 || !IsCapitals(prefix) || IsCapitals(text.AsSpan(hyphen + 1, end - hyphen - 1));
        }

        return !Characters.IsHyphen(At(end)) && tables.IsSuffix(text.AsSpan(hyphen + 1, end - hyphen - 1));
    }

    // "Rs500", "USD20": the letters part from the digits.
    private readonly int MoneyLength(int start, int end)
    {
        var letters = text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9');
        return letters is > 1 and < 5 && tables.IsMoney(text.AsSpan(start, letters)) ? letters : 0;
    }

    private readonly int WholeLength(int start)
    {
        var most = Math.Min(_chunkEnd - start, tables.MaxWhole);
        Span<char> straight = stackalloc char[most];
        text.AsSpan(start, most).Replace(straight, '’', '\'');
        for (var length = most; length > 1; length--)
        {
            if (!IsCore(start + length) && tables.IsWhole(straight[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Adds to a word the signs behind it that are part of it: the stop of an abbreviation, a sign of money, a hyphen.</summary>
    private readonly int WithTail(int start, int part, int end)
    {
        var word = text.AsSpan(start, end - start);
        var sign = At(end);
        switch (sign)
        {
            case '.':
                return (part == start ? StopBelongs(start, end) : AcronymShape(word) && !IsEllipsis(end)) ? end + 1 : end;
            case '$' or '€' or '£':
                return word.Length <= 3 && IsCapitals(word) && (char.IsAsciiDigit(At(end + 1)) || end + 1 == _chunkEnd) ? end + 1 : end;
            case '-' or '‐' or '‑':
                return end + 1 == _chunkEnd && start == _chunkStart && (tables.IsPrefix(word) || IsStammer(word) || BeginsAnew(word, end + 1)) ? end + 1 : end;
            case '\'' or '’':
                return !_openQuote && word.Length > 3 && word.EndsWith("in", StringComparison.Ordinal) ? end + 1 : end;
            default:
                return end;
        }
    }

    private static bool AcronymShape(ReadOnlySpan<char> word)
    {
        var stop = word.LastIndexOf('.');
        return stop > 0 && word.Length - stop <= 3;
    }

    // "th- the", "w- we": a word broken off after its first sounds.
    private static bool IsStammer(ReadOnlySpan<char> word) =>
        word.Length <= 2 && word[0] is not ('a' or 'I') && !word.ContainsAny(Vowels) && !(word.Length == 2 && char.IsUpper(word[1]));

    // "evalu- evaluated": broken off, then said whole.
    private readonly bool BeginsAnew(ReadOnlySpan<char> word, int at)
    {
        var next = NextOnLine(at);
        return next > at && text.AsSpan(next).StartsWith(word, StringComparison.OrdinalIgnoreCase) && !word.Equals("I", StringComparison.Ordinal);
    }

    // ---- Full stops

    /// <summary>Whether the stop at <paramref name="stop"/> is part of the word without other stops that begins at <paramref name="start"/>.</summary>
    private readonly bool StopBelongs(int start, int stop)
    {
        if (IsEllipsis(stop))
        {
            return false;
        }

        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) ? IsInitial(start, stop) : char.IsLower(word[0]) && NextIsNumber(stop + 1);
        }

        var kind = tables.Abbreviation(word);
        if (IsCore(stop + 1))
        {
            return (kind == AbbreviationKind.Number && char.IsAsciiDigit(text[stop + 1]))
                || (kind == AbbreviationKind.Title && char.IsUpper(text[stop + 1]));
        }

        return kind switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => NextIsNumber(stop + 1),
            AbbreviationKind.Date => NextOnLine(stop + 1) is var next && next < text.Length && !(char.IsUpper(text[next]) && IsStarterAt(next)),
            _ => true,
        };
    }

    private readonly bool IsEllipsis(int stop) => At(stop + 1) == '.' && At(stop + 2) == '.';

    // An initial stands in a name: before a word with a capital, after a word with one or at the start; "I" only beside another initial.
    private readonly bool IsInitial(int start, int stop)
    {
        var after = NextOnLine(stop + 1);
        var last = words.LastForm;
        var linked = start == _chunkStart ? words.NextGap is Gap.Space or Gap.Line : start > 0;
        var lastInitial = linked && last.Length == 2 && last[1] == '.' && char.IsUpper(last[0]);
        if (At(stop + 1) == ',' && linked)
        {
            return text[start] != 'I';
        }

        if (after >= text.Length || !char.IsUpper(text[after]))
        {
            return lastInitial && after < text.Length && char.IsLetterOrDigit(text[after]);
        }

        var nextInitial = after + 1 < text.Length && text[after + 1] == '.';
        if (text[start] == 'I')
        {
            return lastInitial || nextInitial;
        }

        return !linked || lastInitial || nextInitial || (last.Length > 0 && !char.IsLower(last[0])) || !IsStarterAt(after);
    }

    private readonly bool IsStarterAt(int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return tables.IsStarter(text.AsSpan(at, end - at));
    }

    private readonly bool NextIsNumber(int at)
    {
        var next = NextOnLine(at);
        return next < text.Length && (char.IsDigit(text[next]) || (text[next] is '#' && next + 1 < text.Length && char.IsDigit(text[next + 1])));
    }

    /// <summary>The first character that is no white space, unless a blank line stands before it; the end of the text then.</summary>
    private readonly int NextOnLine(int at) => SkipSpace(text, ref at) == Gap.Paragraph ? text.Length : at;

    // ---- Words that are several

    private readonly int EmitWord(int start, int end)
    {
        var first = words.Count;
        var possessive = false;
        if (At(end) is '\'' or '’' && !_openQuote && !IsCore(end + 1) && text[end - 1] is 's' or 'S' && end - start > 1)
        {
            possessive = true;
        }

        var parts = tables.Contraction(text.AsSpan(start, end - start));
        if (parts.Length > 0)
        {
            var at = start;
            foreach (var part in parts)
            {
                at = Emit(at, at + part.Length);
            }
        }
        else
        {
            EmitParted(start, end);
        }

        if (possessive)
        {
            end = Emit(end, end + 1);
        }

        if (words.Count - first > 1)
        {
            words.Join(first);
        }

        return end;
    }

    /// <summary>Emits a word, its endings with an apostrophe ("n't", "'s", also several: "'d've") as words of their own.</summary>
    private readonly void EmitParted(int start, int end)
    {
        Span<int> cuts = stackalloc int[MaxEndings];
        var count = 0;
        var stem = end;
        while (count < MaxEndings && EndingLength(text.AsSpan(start, stem - start)) is > 0 and var ending)
        {
            stem -= ending;
            cuts[count++] = stem;
        }

        Emit(start, stem);
        while (count > 0)
        {
            var cut = cuts[--count];
            Emit(cut, count > 0 ? cuts[count - 1] : end);
        }
    }

    private static int EndingLength(ReadOnlySpan<char> word)
    {
        var apostrophe = word.LastIndexOfAny("'’ʼ`");
        if (apostrophe <= 0 || word.Length - apostrophe > 3)
        {
            return 0;
        }

        Span<char> tail = stackalloc char[4];
        foreach (var ending in Endings)
        {
            if (word.Length <= ending.Length)
            {
                continue;
            }

            var part = word[^ending.Length..];
            var straight = tail[..ending.Length];
            part.CopyTo(straight);
            straight.Replace('’', '\'');
            straight.Replace('ʼ', '\'');
            straight.Replace('`', '\'');
            if (ending.AsSpan().Equals(straight, StringComparison.OrdinalIgnoreCase))
            {
                return ending.Length;
            }
        }

        return 0;
    }

    // ---- Signs

    private int Apostrophe(int at)
    {
        var c = text[at];
        var free = at == _chunkStart || !IsCore(at - 1);
        if (c is '\'' or '’' or '‘')
        {
            if ((free || IsLetter(at - 1)) && At(at + 1) is >= '0' and <= '9' && At(at + 2) is >= '0' and <= '9' && !char.IsAsciiDigit(At(at + 3)))
            {
                var decade = At(at + 3) == 's' && !IsCore(at + 4) ? at + 4
                    : Characters.IsApostrophe(At(at + 3)) && At(at + 4) == 's' && !IsCore(at + 5) ? at + 5
                    : !IsCore(at + 3) ? at + 3 : at;
                if (decade > at)
                {
                    return Emit(at, decade);
                }
            }

            if (free && IsLetter(at + 1))
            {
                var whole = ElisionLength(at);
                if (whole > 0)
                {
                    return EmitWord(at, at + whole);
                }
            }

            if (c != '‘' && ApostropheEnding(at) is > 0 and var ending)
            {
                return Emit(at, at + ending);
            }
        }

        if (c == At(at + 1) || (c == '‘' && At(at + 1) == '’'))
        {
            return Emit(at, at + 2);
        }

        if (c is '\'' or '‘' && free && at + 1 < _chunkEnd)
        {
            _openQuote = true;
        }
        else if (c is '\'' or '’')
        {
            _openQuote = false;
        }

        return Emit(at, at + 1);
    }

    // "'em", "'til", "'tis": with the apostrophe one word, or a contraction of the table.
    private readonly int ElisionLength(int at)
    {
        var end = CoreEnd(at + 1);
        if (end - at > tables.MaxWhole)
        {
            return 0;
        }

        Span<char> straight = stackalloc char[end - at];
        text.AsSpan(at, end - at).CopyTo(straight);
        straight[0] = '\'';
        return tables.IsWhole(straight) || tables.Contraction(straight).Length > 0 ? end - at : 0;
    }

    // An ending that stands apart from its word ("the \"Dawn\"'s crew").
    private readonly int ApostropheEnding(int at)
    {
        var end = CoreEnd(at + 1);
        if (end - at is < 2 or > 3)
        {
            return 0;
        }

        Span<char> word = stackalloc char[end - at + 1];
        word[0] = 'x';
        text.AsSpan(at, end - at).CopyTo(word[1..]);
        return EndingLength(word);
    }

    private int Sign(int at)
    {
        var c = text[at];
        var face = tables.FaceLength(text.AsSpan(at, _chunkEnd - at));
        if (face > 0 && !IsCore(at + face) && !(_openBrackets > 0 && text[at + face - 1] == ')') && !(c == '(' && IsCore(at + face)))
        {
            return Emit(at, at + face);
        }

        switch (c)
        {
            case '.' or '…':
                // ".?" is one word; an ellipsis stands apart from what follows it.
                var stops = Run(at, static c => c is '.' or '…');
                return Emit(at, stops == at + 1 && c == '.' ? Run(stops, static c => c is '!' or '?') : stops);
            case '!' or '?':
                return Emit(at, Run(at, static c => c is '!' or '?'));
            case '-' or '=' or '*' or '~' or '+' or '<' or '>' or '|' or '#' or '^' or '–' or '—' or '•':
                return Emit(at, Drawing(at));
            case '(' or '[' or '{':
                _openBrackets++;
                return Emit(at, at + 1);
            case ')' or ']' or '}':
                _openBrackets = Math.Max(0, _openBrackets - 1);
                return Emit(at, at + 1);
            case ',' or '$' or '_' or '/' or '\\':
                return Emit(at, Run(at, c));
            default:
                return Emit(at, char.IsAscii(c) ? at + 1 : Element(at));
        }
    }

    private readonly int Run(int at, char of)
    {
        while (At(at) == of)
        {
            at++;
        }

        return at;
    }

    private readonly int Run(int at, Func<char, bool> of)
    {
        while (at < _chunkEnd && of(text[at]))
        {
            at++;
        }

        return at;
    }

    // Rules, arrows and bullets: signs drawn in a row are one word where they stand alone, else a row of one sign is.
    private readonly int Drawing(int at)
    {
        if (at == _chunkStart)
        {
            var all = Run(at, static c => c is '-' or '=' or '*' or '~' or '+' or '<' or '>' or '|' or '#' or '^' or '{' or '}');
            if (all == _chunkEnd && !(all == at + 2 && text[at] == '<' && text[at + 1] == '>'))
            {
                return all;
            }
        }

        return Run(at, text[at]);
    }

    // One sign as people see it: an emoji with all that is joined to it.
    private readonly int Element(int at)
    {
        var length = StringInfo.GetNextTextElementLength(text.AsSpan(at, _chunkEnd - at));
        return at + Math.Max(1, length);
    }
}
