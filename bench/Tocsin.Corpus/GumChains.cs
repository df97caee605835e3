using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>Reads texts with coreference chains from CoNLL-U with Entity annotations (GUM).</summary>
internal static partial class GumChains
{
    /// <summary>The documents of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="genre">Only documents whose id has this ("_news_"); all where empty.</param>
    public static IEnumerable<(string Id, string Text, IReadOnlyList<IReadOnlyList<Passage>> Chains)> Read(string path, string genre)
    {
        string? id = null;
        (int Last, int Start, int Length) range = default;
        var text = new StringBuilder();
        var open = new List<(string Entity, int Start)>();
        var found = new List<(string Entity, Passage Passage)>();
        foreach (var line in File.ReadLines(path).Append("# newdoc id = "))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (id is not null && id.Contains(genre, StringComparison.Ordinal))
                {
                    yield return (id, text.ToString().TrimEnd(), [.. found.GroupBy(mention => mention.Entity).Where(chain => chain.Count() > 1).Select(chain => (IReadOnlyList<Passage>)[.. chain.Select(mention => mention.Passage)])]);
                }

                id = line[14..];
                text.Clear();
                open.Clear();
                found.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Length = text.ToString().TrimEnd().Length;
                text.Append("\n\n");
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                var fields = line.Split('\t');
                // Multiword tokens write the text; their words stand within it.
                if (fields[0].Contains('.', StringComparison.Ordinal))
                {
                    continue;
                }

                if (fields[0].Contains('-', StringComparison.Ordinal))
                {
                    range = (int.Parse(fields[0].Split('-')[1], CultureInfo.InvariantCulture), text.Length, fields[1].Length);
                    text.Append(fields[1]).Append(fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
                    continue;
                }

                var number = int.Parse(fields[0], CultureInfo.InvariantCulture);
                var (start, length) = (text.Length, fields[1].Length);
                if (number <= range.Last)
                {
                    (start, length) = (range.Start, range.Length);
                    range.Last = number == range.Last ? 0 : range.Last;
                }
                else
                {
                    text.Append(fields[1]).Append(fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
                }

                ReadEntities(fields[9], start, start + length, open, found);
            }
        }
    }

    private static void ReadEntities(string misc, int start, int end, List<(string, int)> open, List<(string, Passage)> found)
    {
        foreach (var field in misc.Split('|'))
        {
            if (!field.StartsWith("Entity=", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match part in Brackets().Matches(field[7..]))
            {
                var entity = part.Groups["id"].Value;
                if (part.Value[0] == '(')
                {
                    open.Add((entity, start));
                }

                if (part.Value[^1] == ')')
                {
                    var at = open.FindLastIndex(one => one.Item1 == entity);
                    if (at >= 0)
                    {
                        found.Add((entity, new Passage(open[at].Item2, end)));
                        open.RemoveAt(at);
                    }
                }
            }
        }
    }

    // "(12-person-giv:act-cf1-1-coref", "12)", "(12-place-new-cf2-1-sgl)"
    [GeneratedRegex(@"\((?<id>[^-()]+)-[^()]*\)?|(?<id>[^-()]+)\)")]
    private static partial Regex Brackets();
}
