using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tocsin.Language.Models;

/// <summary>The shape of words: what an uncased encoder does not see. The numbers are those that the model was trained with.</summary>
internal static class WordShapes
{
    private const byte Lower = 1;
    private const byte Capitalised = 2;
    private const byte OneUpper = 3;
    private const byte Capitals = 4;
    private const byte Mixed = 5;
    private const byte Digits = 6;
    private const byte Number = 7;
    private const byte LettersAndDigits = 8;
    private const byte FinalMark = 9;
    private const byte Punctuation = 10;
    private const byte Quote = 11;
    private const byte Bracket = 12;
    private const byte Symbol = 13;
    private const byte Address = 14;
    private const byte Uncased = 15;
    private const byte InCapitals = 16;
    private const byte InTitle = 17;
    private const byte InLower = 18;

    private static readonly SearchValues<char> s_finalMarks = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> s_quotes = SearchValues.Create("\"'`´“”„‟‘’‚‛«»‹›′″");
    private static readonly SearchValues<char> s_brackets = SearchValues.Create("()[]{}<>");

    private static readonly string[] s_endings = [".com", ".org", ".net", ".gov", ".edu", ".html", ".htm", ".pdf"];

    /// <summary>Writes the shape of each word of a text; how a paragraph is written decides for its words too.</summary>
    public static void Find(ReadOnlySpan<string> forms, ReadOnlySpan<Gap> gaps, Span<byte> shapes)
    {
        var start = 0;
        var letters = new BlockLetters();
        for (var word = 0; word < forms.Length; word++)
        {
            if (word > 0 && gaps[word] >= Gap.Line)
            {
                Mark(shapes[start..word], letters.Shape);
                (start, letters) = (word, new BlockLetters());
            }

            shapes[word] = Of(forms[word], ref letters);
        }

        Mark(shapes[start..forms.Length], letters.Shape);
    }

    private static void Mark(Span<byte> shapes, byte block)
    {
        if (block == 0)
        {
            return;
        }

        foreach (ref var shape in shapes)
        {
            shape = shape is >= Lower and <= Mixed ? block : shape;
        }
    }

    private static byte Of(ReadOnlySpan<char> form, ref BlockLetters block)
    {
        var count = new LetterCount();
        foreach (var rune in form.EnumerateRunes())
        {
            count.Add(rune);
        }

        block.Add(count);
        if (IsAddress(form))
        {
            return Address;
        }

        if (count.Letters == 0)
        {
            return WithoutLetters(form, count);
        }

        if (count.Digits > 0)
        {
            return LettersAndDigits;
        }

        return (count.Upper, count.Lower) switch
        {
            (0, 0) => Uncased,
            (0, _) => count.Others == 0 ? Lower : Mixed,
            (1, 0) => OneUpper,
            (_, 0) => Capitals,
            (1, _) when count.FirstLetterIsUpper => Capitalised,
            _ => Mixed,
        };
    }

    private static byte WithoutLetters(ReadOnlySpan<char> form, in LetterCount count)
    {
        if (count.Digits > 0)
        {
            return count.Digits == count.Runes ? Digits : Number;
        }

        return !form.ContainsAnyExcept(s_finalMarks) ? FinalMark
            : !form.ContainsAnyExcept(s_quotes) ? Quote
            : !form.ContainsAnyExcept(s_brackets) ? Bracket
            : count.Signs == count.Runes ? Punctuation
            : Symbol;
    }

    private static bool IsAddress(ReadOnlySpan<char> form)
    {
        // Most words are told by their first and inner characters; only the rest is looked at closely.
        if (!form.ContainsAny(".@#:"))
        {
            return false;
        }

        if (form.Contains("://", StringComparison.Ordinal) || (form.Length > 4 && form.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var at = form.IndexOf('@');
        if (at > 0 && form[at..].Contains('.'))
        {
            return true;
        }

        if (form[0] is '@' or '#' && form.Length > 1 && Rune.DecodeFromUtf16(form[1..], out var second, out _) == OperationStatus.Done
            && (second.Value == '_' || Rune.IsLetter(second)))
        {
            return true;
        }

        foreach (var ending in s_endings)
        {
            if (form.Length > ending.Length && form.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a word is made of.</summary>
    private struct LetterCount
    {
        public int Runes;
        public int Upper;
        public int Lower;
        public int Letters;
        public int Digits;
        public int Signs;
        public int Others;
        public bool FirstLetterIsUpper;
        public bool FirstCasedIsUpper;

        public void Add(Rune rune)
        {
            Runes++;
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                    FirstLetterIsUpper |= Letters == 0;
                    FirstCasedIsUpper |= Upper + Lower == 0;
                    Letters++;
                    Upper++;
                    break;
                case UnicodeCategory.LowercaseLetter:
                    Letters++;
                    Lower++;
                    break;
                case UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                    Letters++;
                    break;
                case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                    Digits++;
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                    or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                    or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation:
                    Signs++;
                    Others += rune.Value is '\'' or '’' or '-' or '.' ? 0 : 1;
                    break;
                default:
                    Others++;
                    break;
            }
        }
    }

    /// <summary>How the words between two line breaks are written: in capitals, Like a Title, without a capital, or mixed.</summary>
    private struct BlockLetters
    {
        private int _words;
        private int _capitals;
        private int _withUpper;
        private int _long;
        private int _titled;

        public void Add(in LetterCount word)
        {
            var cased = word.Upper + word.Lower;
            if (cased < 2)
            {
                return;
            }

            _words++;
            _capitals += word.Lower == 0 ? 1 : 0;
            _withUpper += word.Upper > 0 ? 1 : 0;
            if (cased >= 4)
            {
                _long++;
                _titled += word.FirstCasedIsUpper ? 1 : 0;
            }
        }

        public readonly byte Shape =>
            _words >= 3 && _capitals >= 0.7 * _words ? InCapitals
            : _long >= 4 && _titled >= 0.8 * _long ? InTitle
            : _words >= 8 && _withUpper == 0 ? InLower
            : (byte)0;
    }
}
