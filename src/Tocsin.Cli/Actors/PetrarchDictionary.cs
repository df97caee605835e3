using System.Text;
using System.Text.RegularExpressions;

namespace Tocsin.Cli.Actors;

/// <summary>Turns PETRARCH's dictionaries of actors and agents into files of actors.d.</summary>
/// <remarks>Format of the dictionaries: github.com/openeventdata/petrarch2, "PETRARCH dictionary formats". An actor is a name in capitals with
/// underscores, a code in brackets, perhaps with days of validity, and on further lines synonyms after a plus sign. An agent is a role
/// noun whose code has a tilde for the actor beside it, with its plural in braces and substitution sets between exclamation marks.</remarks>
internal static partial class PetrarchDictionary
{
    /// <summary>The actors, in the form of data/actors/groups.txt.</summary>
    public static string Actors(IEnumerable<string> lines)
    {
        var entries = new List<(List<string> Names, string Code)>();
        var isComment = false;
        foreach (var raw in lines)
        {
            var line = Plain(raw, ref isComment);
            if (line.Length == 0)
            {
                continue;
            }

            var code = Codes().Match(line);
            var name = Name(Codes().Replace(line, ""));
            if (line[0] == '+' && entries.Count > 0)
            {
                entries[^1].Names.Add(Name(Codes().Replace(line[1..], "")));
            }
            else if (line[0] == '[' && entries.Count > 0)
            {
                // Codes by day: the last one without an end, else the first, is what the name mostly means.
                if (entries[^1].Code.Length == 0 || !code.Groups["days"].Success)
                {
                    entries[^1] = (entries[^1].Names, code.Groups["code"].Value);
                }
            }
            else if (name.Length > 0)
            {
                entries.Add(([name], code.Groups["code"].Value));
            }
        }

        var text = new StringBuilder("# Actors from a dictionary of PETRARCH, made by `tocsin actors import`. Format: docs/reference/actors.md\n");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (names, code) in entries)
        {
            if (code.Length == 0)
            {
                continue;
            }

            var letters = code.ToUpperInvariant();
            var isBlank = letters.StartsWith('-');
            var id = "petrarch-" + names[0].ToLowerInvariant().Replace(' ', '-');
            while (!ids.Add(id))
            {
                id += "-2";
            }

            // The first three letters are the country; what follows stands for the sector, as it is.
            text.Append(id).Append("  ").Append(letters.Length == 3 && !isBlank ? "country" : "group").Append("  ")
                .Append(isBlank ? "-" : letters[..Math.Min(3, letters.Length)]);
            text.Append(letters.Length > 3 ? "  " + letters[3..] : "").Append('\n');
            foreach (var name in names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
            {
                text.Append("    name  ").Append(Capitals(name)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The agents, in the form of data/actors/roles.txt.</summary>
    public static string Agents(IEnumerable<string> lines)
    {
        var sets = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var roles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var isComment = false;
        foreach (var raw in lines)
        {
            var line = Plain(raw, ref isComment);
            if (Set().Match(line) is { Success: true } set)
            {
                sets[set.Groups["name"].Value] = [.. set.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
                continue;
            }

            var code = Codes().Match(line);
            if (!code.Success)
            {
                continue;
            }

            var sector = code.Groups["code"].Value.Replace("~", "", StringComparison.Ordinal).ToUpperInvariant();
            foreach (var noun in Expand(Plural().Replace(Codes().Replace(line, ""), ""), sets))
            {
                var name = Name(noun).ToLowerInvariant();
                if (name.Length > 0 && sector.Length > 0)
                {
                    roles[name] = sector;
                }
            }
        }

        var text = new StringBuilder("# Roles from a dictionary of PETRARCH's agents, made by `tocsin actors import`. Format: docs/reference/actors.md\n");
        foreach (var (name, sector) in roles)
        {
            text.Append(name).Append("  ").Append(sector).Append("  group\n");
        }

        return text.ToString();
    }

    // Comments: from # on, and <!-- ... --> over lines.
    private static string Plain(string line, ref bool isComment)
    {
        var text = new StringBuilder();
        for (var at = 0; at < line.Length; at++)
        {
            if (isComment)
            {
                if (string.CompareOrdinal(line, at, "-->", 0, 3) == 0)
                {
                    isComment = false;
                    at += 2;
                }
            }
            else if (string.CompareOrdinal(line, at, "<!--", 0, 4) == 0)
            {
                isComment = true;
                at += 3;
            }
            else if (line[at] is '#' or ';')
            {
                break;
            }
            else
            {
                text.Append(line[at]);
            }
        }

        return text.ToString().Trim();
    }

    private static string Name(string text) => Spaces().Replace(text.Replace('_', ' ').Replace('+', ' '), " ").Trim();

    // "GAZA_CITY" is Gaza City; what has no letter that could be small stays in capitals.
    private static string Capitals(string name) => string.Join(' ', name.Split(' ').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    private static IEnumerable<string> Expand(string noun, Dictionary<string, string[]> sets)
    {
        var mark = SetUse().Match(noun);
        if (!mark.Success || !sets.TryGetValue(mark.Value, out var words))
        {
            return [noun];
        }

        return words.SelectMany(word => Expand(noun[..mark.Index] + word + noun[(mark.Index + mark.Length)..], sets));
    }

    [GeneratedRegex(@"\[(?<code>[-~A-Za-z]+)(\s+(?<days>[<>]?\d{6}(-\d{6})?))?\s*\]")]
    private static partial Regex Codes();

    [GeneratedRegex(@"^(?<name>![A-Z]+!)\s*=\s*(?<words>.+)$")]
    private static partial Regex Set();

    [GeneratedRegex("![A-Z]+!")]
    private static partial Regex SetUse();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
