using Tocsin.Coding.Actors;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Reports;

namespace Tocsin.Coding.Mentions;

/// <summary>Finds the country that a report is written from or about, so that "the army" in it has one.</summary>
/// <remarks>Only what editors set apart counts: the one country that the headline names, else the dateline's. Counting names in the text
/// would make an American army of every army that Washington speaks of. Foreign leaders are named in any report: the focus is never put
/// to a person's name.</remarks>
internal static class FocusFinder
{
    private const int LongestName = 4;

    private static readonly char[] Separators = [' ', ',', '.', '-', '–', '—', '(', ')', ':', ';', '/', '"', '“', '”', '‘', '?', '!', '\n', '\r', '\t'];

    /// <summary>ISO 3166 alpha-3 code; null where neither headline nor dateline tells of exactly one country.</summary>
    public static string? Of(Report report, ReportLayout layout, ActorIndex actors)
    {
        var headline = report.Title ?? string.Join(' ', layout.Lines.Where(line => line.Kind == LineKind.Headline).Select(line => line.Passage.In(report.Text)));
        var told = Countries(headline, actors);
        if (told.Count == 0)
        {
            told = Countries(string.Join(' ', layout.Lines.Where(line => line.Kind == LineKind.Dateline).Select(line => line.Passage.In(report.Text))), actors);
        }

        return told is [var country] ? country : null;
    }

    private static List<string> Countries(string text, ActorIndex actors)
    {
        var words = text.Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsUpper(words[i][0]))
            {
                continue;
            }

            for (var length = Math.Min(LongestName, words.Length - i); length > 0; length--)
            {
                var name = string.Join(' ', words, i, length);
                var countries = actors.Find(ActorIndex.Key(name))
                    .Where(known => known.Actor.Kind == ActorKind.Country && (!known.IsCapitals || !name.Any(char.IsLower)) && known.Use != NameUse.Force)
                    .Select(known => known.Actor.Country).OfType<string>().Distinct().ToList();
                if (countries.Count > 0)
                {
                    // A name that several hold tells nothing by itself.
                    found.AddRange(countries.Count == 1 ? countries : []);
                    i += length - 1;
                    break;
                }
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }
}
