using System.Buffers;

namespace Tocsin.Language.en;

/// <summary>Finds by rule where sentences begin: what serves when no model is there, and what a model is measured against.</summary>
/// <remarks>Safe to use from several threads; linear in the number of words. A sentence never begins within a multiword token.</remarks>
internal sealed class SentenceSplitter(EnglishTables tables)
{
    private const int NarrowestColumn = 45;
    private const int NarrowestPair = 70;
    private const int WidestColumn = 200;
    private const double FullLine = 0.85;
    private const double RaggedLine = 0.6;
    private const double FullShare = 0.6;
    private const int MaxOpeners = 4;
    private const int MaxSpeaker = 6;
    private const int MaxNote = 5;
    private const int MaxClosers = 24;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>For each word, whether a sentence begins with it; the first word always does.</summary>
    public bool[] Split(TokenizedText words)
    {
        var starts = new bool[words.Count];
        if (words.Count == 0)
        {
            return starts;
        }

        var lines = new LineBreaks(words);
        var sentence = 0;
        starts[0] = true;
        for (var word = 1; word < words.Count; word++)
        {
            if (Begins(words, sentence, word, lines))
            {
                starts[word] = true;
                sentence = word;
            }
        }

        foreach (var joined in words.MultiwordTokens)
        {
            for (var word = joined.First + 1; word < joined.End; word++)
            {
                starts[word] = false;
            }
        }

        return starts;
    }

    private bool Begins(TokenizedText words, int sentence, int word, LineBreaks lines)
    {
        var gap = words.Gaps[word];
        if (gap == Gap.Paragraph)
        {
            return true;
        }

        if (gap == Gap.Line && lines.EndsBlock(word))
        {
            return true;
        }

        return EndsBefore(words, sentence, word);
    }

    // Whether what stands before the word is the end of a sentence, and the word no going on.
    private bool EndsBefore(TokenizedText words, int sentence, int word)
    {
        var last = LastBeforeClosers(words, sentence, word);
        var end = EndKind(words, sentence, last);
        if (end == End.None || Belongs(words, word))
        {
            return false;
        }

        var closed = last < word - 1;
        var glued = words.Gaps[word] == Gap.None;
        var next = Start(words, word);
        if (next == Next.None || (glued && next is not Next.Capital))
        {
            return false;
        }

        var first = FirstWord(words, word);
        return end switch
        {
            End.Stop => next != Next.Small || !(closed || IsClipped(words.Forms[last - 1])),
            End.Strong => next != Next.Small ? !(closed && IsSpeechTag(words, first)) : !closed,
            End.Ellipsis => next == Next.Capital,
            End.Abbreviation => next != Next.Small && (closed || EndsAtAbbreviation(words, sentence, last, word, first)),
            End.Address => next is Next.Capital or Next.Address,
            _ => false,
        };
    }

    private enum End
    {
        None,
        Stop,
        Strong,
        Ellipsis,
        Abbreviation,
        Address,
    }

    private enum Next
    {
        None,
        Capital,
        Small,
        Address,
        Other,
    }

    /// <summary>The last word before <paramref name="word"/> that neither closes something nor is a footnote's number.</summary>
    private int LastBeforeClosers(TokenizedText words, int sentence, int word)
    {
        // A bound keeps a long row of quotes linear.
        var last = word - 1;
        var least = Math.Max(sentence, word - MaxClosers);
        while (last > least)
        {
            if (words.Forms[last] == "]" && NoteStart(words, sentence, last) is > 0 and var note)
            {
                last = note - 1;
            }
            else if (IsCloser(words, last) || IsFace(words.Forms[last]))
            {
                last--;
            }
            else
            {
                break;
            }
        }

        // A face or an address alone before the word ends something itself.
        return last < word - 1 && IsFace(words.Forms[word - 1]) && EndKind(words, sentence, last) == End.None ? word - 1 : last;
    }

    private End EndKind(TokenizedText words, int sentence, int at)
    {
        var form = words.Forms[at];
        var last = form[^1];
        if (last is '!' or '?')
        {
            return char.IsLetterOrDigit(form[0]) ? End.None : End.Strong;
        }

        if (last is '…' || (last == '.' && form.Length > 1 && form[^2] == '.') || IsFace(form))
        {
            return End.Ellipsis;
        }

        return last switch
        {
            '.' when form.Length > 1 => End.Abbreviation,
            '.' when at == sentence || words.Forms[at - 1] == "." => End.Ellipsis,
            '.' when IsMarker(words, sentence, at) => End.None,
            '.' => End.Stop,
            '。' or '؟' or '۔' or '।' or '？' or '！' => End.Strong,
            _ => IsAddress(form) ? End.Address : End.None,
        };
    }

    // After an abbreviation a sentence ends only where the next word is one that sentences like to begin with.
    private bool EndsAtAbbreviation(TokenizedText words, int sentence, int last, int word, int next)
    {
        var form = words.Forms[last].AsSpan(0, words.Forms[last].Length - 1);
        var starter = tables.IsStarter(words.Forms[next]) && !words.Forms[next].EndsWith('.');
        if (form.Length == 1)
        {
            return last > sentence && starter && char.IsUpper(form[0]);
        }

        return tables.Abbreviation(form) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Number or AbbreviationKind.Date => false,
            AbbreviationKind.End => true,
            _ => !IsLatin(form) && !IsDash(words.Forms[word]) && (starter || (next > word && words.Forms[word] is not ("(" or "["))),
        };
    }

    private static bool IsLatin(ReadOnlySpan<char> form) =>
        form.Equals("i.e", StringComparison.OrdinalIgnoreCase) || form.Equals("e.g", StringComparison.OrdinalIgnoreCase);

    // "1.", "b.": numbers a line of a list, at the start of a sentence or behind a colon.
    private static bool IsMarker(TokenizedText words, int sentence, int stop)
    {
        var form = words.Forms[stop - 1];
        var marker = form.Length <= 2 && (form.All(char.IsAsciiDigit) || (form.Length == 1 && char.IsLetter(form[0]) && form[0] != 'I'));
        return marker && (stop - 1 == sentence || words.Forms[stop - 2] is ":" or "*" or "-" or "•");
    }

    private static bool IsDash(string form) => form is "-" or "--" or "–" or "—";

    // Before a small letter: one capital is an initial, letters without a vowel are a shortened word that the tables lack ("pkg.").
    private static bool IsClipped(string form) => form.Length == 1 ? char.IsUpper(form[0]) && form[0] != 'I'
        : form.Length < 5 && form.All(char.IsLetter) && !form.AsSpan().ContainsAny(Vowels) && form.Any(char.IsLower);

    // "Why?" Sarr asked: a question or call that goes on in the words that say whose it is.
    private bool IsSpeechTag(TokenizedText words, int next)
    {
        var limit = Math.Min(words.Count, next + MaxSpeaker);
        for (var word = next + 1; word < limit && words.Gaps[word] != Gap.Paragraph; word++)
        {
            if (tables.IsSpeech(words.Forms[word]))
            {
                return true;
            }

            if (!char.IsLetter(words.Forms[word][0]))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsFace(string form) => form.Length > 1 && !char.IsLetterOrDigit(form[0]) && tables.FaceLength(form) == form.Length;

    private static bool IsAddress(string form) =>
        form.StartsWith("http", StringComparison.OrdinalIgnoreCase) && form.Contains("://", StringComparison.Ordinal);

    /// <summary>Where the footnote "[7]" or "[source needed]" that ends at <paramref name="close"/> begins; 0 where it is none.</summary>
    private static int NoteStart(TokenizedText words, int sentence, int close)
    {
        for (var at = close - 1; at > Math.Max(sentence, close - MaxNote); at--)
        {
            if (words.Forms[at] == "[")
            {
                return words.Forms[at + 1].All(char.IsAsciiDigit) || words.Forms[close - 1] == "needed" ? at : 0;
            }
        }

        return 0;
    }

    // What stands before the word takes it in: a closing sign, a face, a footnote.
    private bool Belongs(TokenizedText words, int word)
    {
        if ((IsCloser(words, word) && words.Gaps[word] == Gap.None) || IsFace(words.Forms[word]))
        {
            return true;
        }

        if (words.Forms[word] != "[")
        {
            return false;
        }

        var limit = Math.Min(words.Count, word + MaxNote);
        for (var at = word + 1; at < limit && words.Gaps[at] != Gap.Paragraph; at++)
        {
            if (words.Forms[at] == "]")
            {
                return NoteStart(words, 0, at) == word;
            }
        }

        return false;
    }

    private static bool IsCloser(TokenizedText words, int word) => words.Forms[word] switch
    {
        ")" or "]" or "}" or "”" or "’" or "»" or "''" or "’’" => true,
        "\"" or "'" => words.Gaps[word] == Gap.None,
        _ => false,
    };

    private static bool IsOpener(string form) => form
        is "(" or "[" or "{" or "“" or "‘" or "«" or "``" or "\"" or "'" or "¿" or "¡" or "—" or "–" or "-" or "--" or "*" or "•";

    /// <summary>The word that shows how a sentence would begin: the first that is no opening bracket, quote or dash.</summary>
    private static int FirstWord(TokenizedText words, int word)
    {
        var limit = Math.Min(words.Count, word + MaxOpeners);
        for (var next = word; next < limit && (next == word || words.Gaps[next] != Gap.Paragraph); next++)
        {
            if (!IsOpener(words.Forms[next]))
            {
                return next;
            }
        }

        return word;
    }

    private static Next Start(TokenizedText words, int word)
    {
        var form = words.Forms[FirstWord(words, word)];
        var c = form[0];
        if (char.IsLower(c))
        {
            // "eHow", "iPhone" are names that may well begin a sentence.
            return IsAddress(form) ? Next.Address : form.AsSpan(1).ContainsAnyInRange('A', 'Z') ? Next.Capital : Next.Small;
        }

        return char.IsUpper(c) ? Next.Capital
            : c is ',' or ';' or ':' or ')' or ']' or '}' or '%' or '.' or '!' or '?' or '…' or '/' or '”' or '’' ? Next.None
            : Next.Other;
    }

    /// <summary>Tells line breaks within running text from those that end a headline, a line of a list, a paragraph.</summary>
    private sealed class LineBreaks
    {
        private readonly TokenizedText _words;
        private readonly bool[] _ends;

        public LineBreaks(TokenizedText words)
        {
            _words = words;
            _ends = new bool[words.Count];
            var first = 0;
            for (var word = 1; word <= words.Count; word++)
            {
                if (word == words.Count || words.Gaps[word] == Gap.Paragraph)
                {
                    Judge(first, word);
                    first = word;
                }
            }
        }

        /// <summary>Whether the line break before the word ends a block of text.</summary>
        public bool EndsBlock(int word) => _ends[word];

        // Text was wrapped where the next line's first word would not have fit into the column; a line that broke off sooner had ended.
        // The longest line of a list looks wrapped too, so most lines of a block must be as full for it to count as a column;
        // a column may then have some shorter lines, where somebody edited it.
        private void Judge(int first, int end)
        {
            var width = 0;
            var breaks = 0;
            for (var line = first; line < end; line = LineEnd(line, end))
            {
                width = Math.Max(width, Length(line, LineEnd(line, end)));
                breaks++;
            }

            breaks--;
            var full = 0;
            for (var line = LineEnd(first, end); line < end; line = LineEnd(line, end))
            {
                full += IsFull(line, end, width * FullLine) ? 1 : 0;
            }

            var column = width >= (breaks == 1 ? NarrowestPair : NarrowestColumn) && width <= WidestColumn && full >= breaks * FullShare;
            for (var line = LineEnd(first, end); line < end; line = LineEnd(line, end))
            {
                _ends[line] = !GoesOn(line) && !(column && IsFull(line, end, width * RaggedLine));
            }
        }

        private int LineEnd(int line, int end)
        {
            var next = line + 1;
            while (next < end && _words.Gaps[next] != Gap.Line)
            {
                next++;
            }

            return next;
        }

        private int LineStart(int word)
        {
            while (_words.Gaps[word] < Gap.Line)
            {
                word--;
            }

            return word;
        }

        private int Length(int line, int end) => _words.Passages[end - 1].End - _words.Passages[line].Start;

        // Whether the line before this one had no room for the first word of this one.
        private bool IsFull(int line, int end, double room) => Length(LineStart(line - 1), line) + 1 + ChunkLength(line, end) > room;

        private int ChunkLength(int word, int end)
        {
            var last = word;
            while (last + 1 < end && _words.Gaps[last + 1] == Gap.None)
            {
                last++;
            }

            return _words.Passages[last].End - _words.Passages[word].Start;
        }

        private bool GoesOn(int word) => _words.Forms[word - 1] is "," or ";" || char.IsLower(_words.Forms[word][0]);
    }
}
