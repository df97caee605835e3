namespace Tocsin.Language.en;

/// <summary>Finds by rule where sentences begin: what serves when no model is there, and what a model is measured against.</summary>
/// <remarks>Safe to use from several threads; linear in the number of words. A sentence never begins within a multiword token.</remarks>
internal sealed class SentenceSplitter(EnglishTables tables)
{
    private const int NarrowestColumn = 45;
    private const int WidestColumn = 120;

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
        var last = word - 1;
        while (last > sentence && IsCloser(words, last))
        {
            last--;
        }

        var end = words.Forms[last];
        var closers = word - 1 - last;
        if (IsCloser(words, word) && words.Gaps[word] == Gap.None)
        {
            return false;
        }

        var next = FirstWord(words, word);
        if (next < 0)
        {
            return false;
        }

        var form = words.Forms[next];
        var small = char.IsLower(form[0]);
        var glued = words.Gaps[word] == Gap.None;
        switch (EndKind(end))
        {
            case End.Strong:
                return !small && !(glued && closers == 0 && !char.IsUpper(form[0])) && !IsSpeechTag(words, closers, next);
            case End.Stop:
                return !small && !(last == sentence + 1 && IsMarker(words.Forms[sentence])) && !(glued && !char.IsUpper(form[0]));
            case End.Ellipsis:
                return !small && char.IsUpper(form[0]);
            case End.Abbreviation:
                return closers > 0 ? !small : !small && EndsAtAbbreviation(words, sentence, last, word, next);
            default:
                return false;
        }
    }

    private enum End
    {
        None,
        Stop,
        Strong,
        Ellipsis,
        Abbreviation,
    }

    private static End EndKind(string form)
    {
        var last = form[^1];
        if (last is '!' or '?')
        {
            return char.IsLetterOrDigit(form[0]) ? End.None : End.Strong;
        }

        if (last is '…' || (last == '.' && form.Length > 1 && form[^2] == '.'))
        {
            return End.Ellipsis;
        }

        return last switch
        {
            '.' when form.Length == 1 => End.Stop,
            '.' => End.Abbreviation,
            '。' or '؟' or '۔' or '।' or '？' or '！' => End.Strong,
            _ => End.None,
        };
    }

    // After an abbreviation a sentence ends only where the next word is one that sentences like to begin with.
    private bool EndsAtAbbreviation(TokenizedText words, int sentence, int last, int word, int next)
    {
        var form = words.Forms[last].AsSpan(0, words.Forms[last].Length - 1);
        if (form.Length == 1)
        {
            return last > sentence && tables.IsStarter(words.Forms[next]) && words.Forms[next].Length > 1 && char.IsUpper(form[0]);
        }

        var kind = tables.Abbreviation(form);
        if (kind is AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Number or AbbreviationKind.Date || form is "i.e" or "e.g" or "I.e" or "E.g")
        {
            return false;
        }

        return tables.IsStarter(words.Forms[next]) || next > word;
    }

    // "1.", "a.", "iv.": what numbers a line of a list.
    private static bool IsMarker(string form) => form.Length <= 3 && (form.All(char.IsAsciiDigit) || (form.Length == 1 && char.IsLetter(form[0]) && form[0] != 'I'));

    // "Why?" Smith asked: a question or call that goes on in the words that say whose it is.
    private static bool IsSpeechTag(TokenizedText words, int closers, int next) => closers > 0 && next < words.Count && char.IsLower(words.Forms[next][0]);

    private static bool IsCloser(TokenizedText words, int word) => words.Forms[word] switch
    {
        ")" or "]" or "}" or "”" or "’" or "»" or "''" or "’’" => true,
        "\"" or "'" => words.Gaps[word] == Gap.None,
        _ => false,
    };

    private static bool IsOpener(string form) => form is "(" or "[" or "{" or "“" or "‘" or "«" or "``" or "\"" or "'" or "¿" or "¡" or "—" or "–" or "-" or "--" or "*" or "•";

    /// <summary>The word that shows how a sentence would begin: the first that is no opening bracket or quote; -1 where there is none.</summary>
    private static int FirstWord(TokenizedText words, int word)
    {
        var limit = Math.Min(words.Count, word + 4);
        for (var next = word; next < limit && (next == word || words.Gaps[next] != Gap.Paragraph); next++)
        {
            if (!IsOpener(words.Forms[next]))
            {
                return next;
            }
        }

        return word;
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
        private void Judge(int first, int end)
        {
            var width = 0;
            var lineStart = _words.Passages[first].Start;
            for (var word = first + 1; word <= end; word++)
            {
                if (word == end || _words.Gaps[word] == Gap.Line)
                {
                    width = Math.Max(width, _words.Passages[word - 1].End - lineStart);
                    lineStart = word < end ? _words.Passages[word].Start : lineStart;
                }
            }

            lineStart = _words.Passages[first].Start;
            for (var word = first + 1; word < end; word++)
            {
                if (_words.Gaps[word] != Gap.Line)
                {
                    continue;
                }

                var length = _words.Passages[word - 1].End - lineStart;
                lineStart = _words.Passages[word].Start;
                var fits = length + 1 + ChunkLength(word, end) <= width;
                var column = width is >= NarrowestColumn and <= WidestColumn;
                _ends[word] = !GoesOn(word) && (!column || fits);
            }
        }

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
