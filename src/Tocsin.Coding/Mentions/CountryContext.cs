using Tocsin.Coding.Places;
using Tocsin.Language;

namespace Tocsin.Coding.Mentions;

/// <summary>Which countries one report speaks of, and where: from this a mention that names no country gets one ("the protesters").</summary>
internal sealed class CountryContext
{
    // A mention counts the less the further off it stands, and the less in another paragraph.
    private const double OtherParagraph = 0.35;
    private const double FocusWeight = 1.2;

    // A place of which nothing is known may lie in the country that is.
    private const double UnknownWeight = 0.25;

    private readonly List<(int Sentence, string Country)> _mentions = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly int[] _paragraphs;
    private readonly string? _focus;
    private readonly Dictionary<int, string?> _local = [];

    public CountryContext(IReadOnlyList<Sentence> sentences, ReportNames names, PlaceFinder places, string? focus)
    {
        _focus = focus;
        _paragraphs = new int[sentences.Count];
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            _paragraphs[sentence] = sentence == 0 ? 0 : _paragraphs[sentence - 1] + (sentences[sentence].StartsParagraph ? 1 : 0);
            for (var word = 0; word < sentences[sentence].Tokens.Length; word++)
            {
                if (names.BySentence[sentence][word] is { } name && name.First == word && CountryOf(names, places, sentence, name) is { } country)
                {
                    _mentions.Add((sentence, country));
                    _named.Add(country);
                }
            }
        }
    }

    /// <summary>Whether the report names a country, by its own name or a place in it.</summary>
    public bool Has(string country) => _named.Contains(country) || country == _focus;

    /// <summary>The country that a sentence most likely plays in or speaks of; null where the report names none.</summary>
    public string? At(int sentence)
    {
        if (!_local.TryGetValue(sentence, out var country))
        {
            _local[sentence] = country = Find(sentence);
        }

        return country;
    }

    private string? Find(int sentence)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        if (_focus is not null)
        {
            scores[_focus] = FocusWeight;
        }

        foreach (var (other, country) in _mentions)
        {
            var near = 1.0 / (1 + Math.Abs(other - sentence)) * (_paragraphs[other] == _paragraphs[sentence] ? 1 : OtherParagraph) * (other == 0 ? 1.5 : 1);
            scores[country] = scores.GetValueOrDefault(country) + ((near + 0.05) * (country == PlaceFinder.Unknown ? UnknownWeight : 1));
        }

        // Ties go to the name that stands first in the alphabet, so that no order of a table decides.
        var best = scores.Count == 0 ? null : scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        return best == PlaceFinder.Unknown ? null : best;
    }

    private static string? CountryOf(ReportNames names, PlaceFinder places, int sentence, FoundName name)
    {
        if (places.CountryAt(sentence, name.First) is { } country)
        {
            return country;
        }

        return names.Choose(name.Known) is { Actor.Country: { } known } && known.Length == 3 && known is not ("IGO" or "UNO" or "EUR" or "NGO" or "IMG" or "ISM" or "MNC" or "NGM") ? known : null;
    }
}
