using System.Globalization;
using System.Text;
using Tocsin.Language;

namespace Tocsin.Coding.Layout;

/// <summary>Lines that belong together: one, or several that were broken to fit a width. What is for its forms is worked out once.</summary>
internal sealed class Paragraph
{
    /// <summary>A longer one is story or notice; nothing that stands around a story takes so many UTF-16 units.</summary>
    public const int LongestForm = 700;

    private const string Terminals = ".!?…。؟";
    private const string Closers = "\"'”’»)]*_";

    public Paragraph(string text, IReadOnlyList<Passage> lines, bool followsBlank, bool precedesBlank)
    {
        Text = text;
        Lines = lines;
        FollowsBlank = followsBlank;
        PrecedesBlank = precedesBlank;
        var (start, end) = (lines[0].Start, lines[^1].End);
        Start = start;
        End = end;
        (CoreStart, HasPointer, HasBullet, HeadingLevel) = SkipMarks(text, start, end);
        var coreEnd = WithoutTrailingMarks(text, CoreStart, end);
        IsBracketed = coreEnd - CoreStart > 2 && (text[CoreStart], text[coreEnd - 1]) is ('(', ')') or ('[', ']') or ('{', '}')
            && text.AsSpan(CoreStart + 1, coreEnd - CoreStart - 2).IndexOfAny("()[]") < 0;
        Core = IsBracketed ? text[(CoreStart + 1)..(coreEnd - 1)].Trim() : text[CoreStart..coreEnd];
        IsLong = Core.Length > LongestForm;
        Folded = IsLong ? "" : Folding.Fold(Core);
        Words = IsLong ? [] : Core.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        EndsSentence = EndsWithTerminal(Core);
    }

    public string Text { get; }

    /// <summary>Its lines, without white space at their ends.</summary>
    public IReadOnlyList<Passage> Lines { get; }

    public bool FollowsBlank { get; }

    public bool PrecedesBlank { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>Where the words begin, after bullets, arrows, emoji and marks of headings.</summary>
    public int CoreStart { get; }

    /// <summary>The words, without marks before and after them and without brackets around them all.</summary>
    public string Core { get; }

    /// <summary>The words made alike for comparing; empty for a long paragraph.</summary>
    public string Folded { get; }

    public string[] Words { get; }

    public bool IsLong { get; }

    public bool IsBracketed { get; }

    /// <summary>Whether an arrow or a pointing hand stands before the words.</summary>
    public bool HasPointer { get; }

    public bool HasBullet { get; }

    /// <summary>Marks of a Markdown heading before the words; 0 for none.</summary>
    public int HeadingLevel { get; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsSentence { get; }

    /// <summary>Whether it has a word or a number.</summary>
    public bool HasWords => Core.AsSpan().IndexOfAnyExcept(NoWords) >= 0 && Core.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static readonly System.Buffers.SearchValues<char> NoWords = System.Buffers.SearchValues.Create(" \t-–—*_#=.·•|~");

    public static bool EndsWithTerminal(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().TrimEnd(Closers).TrimEnd();
        return !end.IsEmpty && Terminals.Contains(end[^1], StringComparison.Ordinal);
    }

    // Marks that lead a line and are no part of its words. A quotation mark or bracket is part of them.
    private static (int CoreStart, bool HasPointer, bool HasBullet, int HeadingLevel) SkipMarks(string text, int start, int end)
    {
        var at = start;
        bool pointer = false, bullet = false;
        var level = 0;
        while (at < end)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var units);
            if (rune.Value == '#')
            {
                var hashes = at;
                while (hashes < end && text[hashes] == '#')
                {
                    hashes++;
                }

                if (hashes < end && !char.IsWhiteSpace(text[hashes]))
                {
                    // A hashtag.
                    break;
                }

                level = hashes - at;
                at = hashes;
                continue;
            }

            if (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '|' or '~' or '=')
            {
                bullet |= text[at] is '*' && at + 1 < end && text[at + 1] == ' ';
                at += units;
                continue;
            }

            if (text[at] is '-' or '\u2013' or '\u2014' or '\u2022' or '\u00B7' or '\u25AA' or '\u25CF' or '\u25E6' or '\u2023' or '\u2043')
            {
                bullet = true;
                at += units;
                continue;
            }

            if (text[at] is '>' or '\u203A' or '\u00BB' or '\u2192' or '\u21D2' or '\u279C' or '\u27A4' or '\u25B6' or '\u25BA' or '\u25B8' or '\u2794' or '\u27A1')
            {
                pointer = true;
                at += units;
                continue;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark
                && rune.Value is not ('©' or '®' or '№' or '°'))
            {
                // Hands and play buttons point, other pictures do not.
                pointer |= rune.Value is 0x1F449 or 0x1F517 or 0x1F4FA or 0x1F3A5 or 0x1F3A7 or 0x23E9 or 0x23EF;
                at += units;
                continue;
            }

            break;
        }

        return at >= end ? (start, false, false, 0) : (at, pointer, bullet, level);
    }

    private static int WithoutTrailingMarks(string text, int start, int end)
    {
        while (end > start + 1 && (char.IsWhiteSpace(text[end - 1])
            || text[end - 1] is '*' or '_' or '|' or '~' or '=' or '#' or '>' or '\u203A' or '\u2192' or '\u279C' or '\u25B6' or '\u25BA' or '\uFE0F'))
        {
            end--;
        }

        return end;
    }
}
