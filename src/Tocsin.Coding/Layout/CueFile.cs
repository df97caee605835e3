using System.Text.RegularExpressions;

namespace Tocsin.Coding.Layout;

/// <summary>The cues of one kind of line, read from a text file that people keep.</summary>
internal sealed partial class CueFile
{
    private static readonly Dictionary<string, CueForm> Forms = Enum.GetValues<CueForm>().ToDictionary(form => form.ToString().ToLowerInvariant());

    private readonly Dictionary<CueForm, HashSet<string>> _words = [];
    private readonly Dictionary<CueForm, string[]> _longestFirst = [];

    private CueFile(IReadOnlyList<Cue> cues)
    {
        Cues = cues;
        foreach (var form in cues.GroupBy(cue => cue.Form))
        {
            _words[form.Key] = form.Select(cue => cue.Words).ToHashSet(StringComparer.Ordinal);
            _longestFirst[form.Key] = [.. form.Select(cue => cue.Words).OrderByDescending(words => words.Length).ThenBy(words => words, StringComparer.Ordinal)];
        }
    }

    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>Reads a file; all that is wrong with it comes with it, as "line: what".</summary>
    public static (CueFile File, IReadOnlyList<string> Errors) Parse(string text)
    {
        var cues = new List<Cue>();
        var errors = new List<string>();
        var seen = new HashSet<(CueForm, string)>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = Gap().Split(line.TrimEnd());
            if (fields.Length is < 2 or > 3)
            {
                errors.Add($"{number}: \"{line}\" is no form, words and example, parted by two or more spaces.");
            }
            else if (!Forms.TryGetValue(fields[0], out var form))
            {
                errors.Add($"{number}: there is no form \"{fields[0]}\".");
            }
            else if (Folding.Fold(fields[1]) != fields[1])
            {
                errors.Add($"{number}: write \"{fields[1]}\" in small letters without accents: \"{Folding.Fold(fields[1])}\".");
            }
            else if (!seen.Add((form, fields[1])))
            {
                errors.Add($"{number}: \"{fields[1]}\" stands here a second time.");
            }
            else
            {
                cues.Add(new Cue(form, fields[1], fields.Length == 3 ? fields[2] : "", number));
            }
        }

        return (new CueFile(cues), errors);
    }

    /// <summary>Whether these are exactly the words of a cue of that form.</summary>
    public bool Has(CueForm form, string words) => _words.TryGetValue(form, out var found) && found.Contains(words);

    /// <summary>The words of that form, the longest first.</summary>
    public ReadOnlySpan<string> Of(CueForm form) => _longestFirst.TryGetValue(form, out var found) ? found : [];

    /// <summary>The longest words of that form that a folded line begins with; null for none.</summary>
    public string? AtStart(CueForm form, string folded)
    {
        foreach (var words in Of(form))
        {
            if (folded.StartsWith(words, StringComparison.Ordinal) && Folding.IsWordEnd(folded, words.Length))
            {
                return words;
            }
        }

        return null;
    }

    /// <summary>Whether words of that form stand anywhere in a folded line, as whole words.</summary>
    public bool IsIn(CueForm form, string folded)
    {
        foreach (var words in Of(form))
        {
            if (Folding.Find(folded, words) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
