using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Tocsin.Language.Models;

/// <summary>How a form becomes its lemma: its case changed, some characters at its ends replaced, or the whole given.</summary>
/// <remarks>Written <c>C|P|S</c>: C is l (lower case), k (as it is) or c (first letter upper, the rest lower), P and S are <c>n:TEXT</c>, so
/// many code points to take off the front or the end and the text to put there; or <c>=TEXT</c>, the whole lemma. In a text a backslash
/// stands before | : = and before itself.</remarks>
internal sealed class LemmaScript
{
    private enum Case
    {
        Kept,
        Lower,
        Capitalised,
    }

    private readonly string? _whole;
    private readonly Case _case;
    private readonly int _takenFront;
    private readonly string _front = "";
    private readonly int _takenEnd;
    private readonly string _end = "";

    private LemmaScript(string whole) => _whole = whole;

    private LemmaScript(Case @case, int takenFront, string front, int takenEnd, string end)
    {
        _case = @case;
        _takenFront = takenFront;
        _front = front;
        _takenEnd = takenEnd;
        _end = end;
    }

    /// <summary>Reads a script; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out LemmaScript? script)
    {
        script = null;
        if (text.StartsWith('='))
        {
            script = new LemmaScript(Unescape(text[1..]));
            return true;
        }

        var bar = text.Length > 2 && text[1] == '|' ? NextBar(text[2..]) : -1;
        if (bar < 0
            || !TryParseEdit(text.Slice(2, bar), out var takenFront, out var front)
            || !TryParseEdit(text[(bar + 3)..], out var takenEnd, out var end))
        {
            return false;
        }

        Case? @case = text[0] switch { 'l' => Case.Lower, 'k' => Case.Kept, 'c' => Case.Capitalised, _ => null };
        script = @case is null ? null : new LemmaScript(@case.Value, takenFront, front, takenEnd, end);
        return script is not null;
    }

    /// <summary>The lemma of a form; where the form is too short for the script, the form in the script's case.</summary>
    public string Apply(string form)
    {
        if (_whole is not null)
        {
            return _whole;
        }

        var cased = _case switch
        {
            Case.Lower => form.ToLowerInvariant(),
            Case.Capitalised => Capitalise(form),
            _ => form,
        };
        var start = 0;
        for (var taken = 0; taken < _takenFront; taken++)
        {
            if (start >= cased.Length)
            {
                return cased;
            }

            start += start + 1 < cased.Length && char.IsSurrogatePair(cased[start], cased[start + 1]) ? 2 : 1;
        }

        var end = cased.Length;
        for (var taken = 0; taken < _takenEnd; taken++)
        {
            if (end <= start)
            {
                return cased;
            }

            end -= end - start > 1 && char.IsSurrogatePair(cased[end - 2], cased[end - 1]) ? 2 : 1;
        }

        return start == 0 && end == cased.Length && _front.Length == 0 && _end.Length == 0
            ? cased
            : string.Concat(_front, cased.AsSpan(start, end - start), _end);
    }

    private static string Capitalise(string form)
    {
        var first = form.Length > 1 && char.IsSurrogatePair(form[0], form[1]) ? 2 : Math.Min(1, form.Length);
        return string.Concat(form[..first].ToUpperInvariant(), form[first..].ToLowerInvariant());
    }

    private static int NextBar(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '|')
            {
                return at;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return -1;
    }

    private static bool TryParseEdit(ReadOnlySpan<char> edit, out int taken, out string put)
    {
        var colon = edit.IndexOf(':');
        put = colon < 0 ? "" : Unescape(edit[(colon + 1)..]);
        taken = 0;
        return colon >= 0 && int.TryParse(edit[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out taken);
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            plain.Append(text[at]);
        }

        return plain.ToString();
    }
}
