using Tocsin.Coding.Grammar;

namespace Tocsin.Coding.en.Times;

/// <summary>A piece of a sentence as the reader of times sees it: a run of letters, a run of digits, or one sign.</summary>
/// <param name="Text">In small letters.</param>
/// <param name="Token">The word that it is of.</param>
/// <param name="Start">Where it begins in the report's text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Number">Its value, where it is a run of digits of at most four; else -1.</param>
internal readonly record struct TimeAtom(string Text, int Token, int Start, int End, int Number);

/// <summary>Cuts a sentence into atoms, so that "mid-June", "3pm" and "2014-17" read alike however they were cut into words.</summary>
internal static class TimeAtoms
{
    /// <summary>The atoms of a sentence, in order.</summary>
    public static TimeAtom[] Of(Tree tree)
    {
        var atoms = new List<TimeAtom>(tree.Count + 8);
        for (var token = 0; token < tree.Count; token++)
        {
            var form = tree[token].Form;
            var start = tree[token].Passage.Start;
            // "p.m.", "a.m.", "Sept.": letters with stops are one.
            if (form.Length > 1 && form[^1] == '.' && IsLettersAndStops(form))
            {
                atoms.Add(new TimeAtom(form.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant(), token, start, start + form.Length, -1));
                continue;
            }

            var at = 0;
            while (at < form.Length)
            {
                var end = at + 1;
                if (char.IsAsciiDigit(form[at]))
                {
                    while (end < form.Length && char.IsAsciiDigit(form[end]))
                    {
                        end++;
                    }
                }
                else if (char.IsLetter(form[at]))
                {
                    while (end < form.Length && char.IsLetter(form[end]))
                    {
                        end++;
                    }
                }

                var text = form[at..end].ToLowerInvariant();
                atoms.Add(new TimeAtom(text switch { "–" or "—" => "-", "’" => "'", _ => text }, token, start + at, start + end, char.IsAsciiDigit(form[at]) && end - at <= 4 ? int.Parse(form[at..end], System.Globalization.CultureInfo.InvariantCulture) : -1));
                at = end;
            }
        }

        return [.. atoms];
    }

    private static bool IsLettersAndStops(string form)
    {
        foreach (var c in form)
        {
            if (c != '.' && !char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
