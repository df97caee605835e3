using Tocsin.Coding.Actors;
using Tocsin.Coding.Mentions;
using Tocsin.Coding.Places.Packed;
using Tocsin.Language;

namespace Tocsin.Coding.Places;

/// <summary>Finds the names of places in one report and has them resolved together.</summary>
/// <remarks>What the model takes for a place, what the data know as one, and place names at the head of an organisation's name. A person's
/// name is never a place, nor is an adjective.</remarks>
internal sealed class PlaceFinder
{
    // Longest name in words: "Socialist Republic of Viet Nam" has five.
    private const int MostWords = 6;

    private readonly Gazetteer _gazetteer;
    private readonly ReportNames _names;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly List<Toponym> _toponyms = [];

    // What the report names as a place somewhere.
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Sentence, int Word), Toponym> _byWord = [];

    // How many different places of each country the report names.
    private readonly Dictionary<ushort, int> _towns = [];
    private readonly Dictionary<string, List<PlaceCandidate>> _candidates = new(StringComparer.Ordinal);

    public PlaceFinder(Gazetteer gazetteer, ReportNames names, IReadOnlyList<Sentence> sentences, string? focus)
    {
        (_gazetteer, _names, _sentences) = (gazetteer, names, sentences);
        foreach (var step in new Action<int>[] { Find, FindAgain, Join })
        {
            for (var sentence = 0; sentence < sentences.Count; sentence++)
            {
                step(sentence);
            }
        }

        var countries = new Dictionary<ushort, int>();
        foreach (var (country, count) in names.Countries)
        {
            countries[PlaceRecord.Pack(country)] = count;
        }

        new PlaceResolver(_toponyms, countries, PlaceRecord.Pack(focus)).Resolve();
        foreach (var country in _toponyms.Where(toponym => toponym is { Best: >= 0, IsInName: false }).DistinctBy(toponym => toponym.Name).GroupBy(toponym => toponym.Candidates[toponym.Best].Country))
        {
            _towns[country.Key] = country.Count();
        }
    }

    /// <summary>The place that the name at a word means; null where it means none that is known.</summary>
    public Place? At(int sentence, int word) =>
        _byWord.TryGetValue((sentence, word), out var toponym) && toponym is { Best: >= 0, IsInName: false } ? _gazetteer.PlaceOf(toponym.Candidates[toponym.Best]) : null;

    /// <summary>What stands for the country of a place name that no data know: an invented or unheard-of land is not taken for another.</summary>
    public const string Unknown = "?";

    /// <summary>The country that the name at a word speaks for: <see cref="Unknown"/> where no data know the place, or only as a village that
    /// nothing else in the report stands for; null where the word is no place name.</summary>
    public string? CountryAt(int sentence, int word)
    {
        if (!_byWord.TryGetValue((sentence, word), out var toponym) || toponym.IsInName)
        {
            return null;
        }

        if (toponym.Best < 0)
        {
            return Unknown;
        }

        var best = toponym.Candidates[toponym.Best];
        return best.Fame >= PlaceWeights.LeastFameForCountry || _towns.GetValueOrDefault(best.Country) >= PlaceWeights.TownsForCountry || toponym.Area is not null || (PlaceRecord.Unpack(best.Country) is { } code && _names.Countries.ContainsKey(code)) ? PlaceRecord.Unpack(best.Country) : Unknown;
    }

    /// <summary>All place names, in order of the text.</summary>
    public ValueList<PlaceMention> All() => _toponyms.OrderBy(toponym => (toponym.Sentence, toponym.First)).Select(MentionOf).ToValueList();

    private PlaceMention MentionOf(Toponym toponym)
    {
        var tokens = _sentences[toponym.Sentence].Tokens;
        var passage = tokens[toponym.First].Passage.Cover(tokens[toponym.End - 1].Passage);
        if (toponym.Best < 0)
        {
            return new PlaceMention(passage, null, false, [], "no place of this name is known", toponym.IsInName);
        }

        var order = Enumerable.Range(0, toponym.Scores.Length).OrderByDescending(at => toponym.Scores[at]).ThenBy(at => at).Take(5).ToList();
        var best = toponym.Candidates[order[0]];
        var isUndecided = order.Count > 1 && toponym.Scores[order[0]] - toponym.Scores[order[1]] < PlaceWeights.Undecided
            && toponym.Candidates[order[1]].KilometresTo(best) > 50;
        return new PlaceMention(passage, _gazetteer.PlaceOf(best), isUndecided, order.Select(at => _gazetteer.PlaceOf(toponym.Candidates[at])).ToValueList(), Reason(toponym, best), toponym.IsInName);
    }

    private static string Reason(Toponym toponym, in PlaceCandidate best)
    {
        if (toponym.Candidates.Count == 1)
        {
            return "the only place of this name";
        }

        var reasons = new List<string>();
        if (toponym.Area is { Best: >= 0 } area && area.Candidates[area.Best].Contains(best))
        {
            reasons.Add("lies in what is named beside it");
        }

        if (toponym.Told is not null)
        {
            reasons.Add("the word beside it says so");
        }

        reasons.Add(toponym.Best == 0 ? "the best known of its name" : "near what else the report names");
        return string.Join(", ", reasons);
    }

    private void Find(int sentence)
    {
        var tokens = _sentences[sentence].Tokens;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (_names.BySentence[sentence][word] is { } name)
            {
                // A name that the data know as somebody's is a place only where it is one to them, too.
                if (name.Kind != "PER" && (name.Known.Any(known => known.Place is not null) || (name.Kind == "LOC" && name.Known.Count == 0)))
                {
                    FindPlace(sentence, name);
                }

                word = name.End - 1;
            }
        }
    }

    // Names that the first look left: at the head of an organisation's name, and unmarked ones that the report uses as a place elsewhere.
    private void FindAgain(int sentence)
    {
        var tokens = _sentences[sentence].Tokens;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (_names.BySentence[sentence][word] is { } name)
            {
                if (name.Kind == "ORG" && name.Known.All(known => known.Place is null))
                {
                    FindWithin(sentence, name);
                }

                word = name.End - 1;
                continue;
            }

            if (!char.IsUpper(tokens[word].Form[0]) || tokens[word].Upos != Upos.Propn)
            {
                continue;
            }

            for (var end = Math.Min(tokens.Length, word + MostWords); end > word; end--)
            {
                if (_names.BySentence[sentence][end - 1] is not null || !char.IsLetter(tokens[end - 1].Form[0]))
                {
                    continue;
                }

                var found = CandidatesOf(sentence, word, end, []);
                if (found.Count > 0 && (found[0].Fame >= PlaceWeights.LeastFameUnmarked || _said.Contains(PlaceKey.Of(TextOf(sentence, word, end)))))
                {
                    Add(sentence, word, end, found, false);
                    word = end - 1;
                    break;
                }
            }
        }
    }

    private void FindPlace(int sentence, FoundName name)
    {
        var tokens = _sentences[sentence].Tokens;
        // "Port" of "Port-au-Prince": what a hyphen ties on belongs to the name.
        var whole = name.End;
        while (whole + 1 < tokens.Length && tokens[whole].Form == "-" && !tokens[whole - 1].SpaceAfter && !tokens[whole].SpaceAfter)
        {
            whole += 2;
        }

        if (whole > name.End && CandidatesOf(sentence, name.First, whole, []) is { Count: > 0 } tied)
        {
            Add(sentence, name.First, whole, tied, false);
            return;
        }

        var found = CandidatesOf(sentence, name.First, name.End, name.Known);
        if (found.Count > 0 || name.End - name.First == 1)
        {
            Add(sentence, name.First, name.End, found, false);
            return;
        }

        // "Cleveland, Ohio" as one name; "northern Mali", "downtown Cairo": the parts that are known, each from its first word on.
        var isAny = false;
        var start = name.First;
        while (start < name.End && (IsDirection(tokens[start].Form) || !char.IsUpper(tokens[start].Form[0])))
        {
            start++;
        }

        while (start < name.End)
        {
            var end = Math.Min(name.End, start + MostWords);
            for (; end > start; end--)
            {
                // A part ends before a comma or with the name: the "Ridge" of "Ridge Road" is no place by itself.
                if ((end == name.End || tokens[end].Form is "," or "-" or "and") && CandidatesOf(sentence, start, end, []) is { Count: > 0 } part)
                {
                    Add(sentence, start, end, part, false);
                    isAny = true;
                    break;
                }
            }

            start = Math.Max(end, start + 1);
            while (start < name.End && tokens[start - 1].Form is not ("," or "-" or "and"))
            {
                start++;
            }
        }

        if (!isAny)
        {
            Add(sentence, name.First, name.End, found, false);
        }
    }

    private void FindWithin(int sentence, FoundName name)
    {
        // A name that begins with a place and goes on with a common noun: "Rapides Parish Fire District".
        var tokens = _sentences[sentence].Tokens;
        for (var end = Math.Min(name.End - 1, name.First + 4); end > name.First; end--)
        {
            var found = CandidatesOf(sentence, name.First, end, []);
            if (found.Count > 0 && !IsDirection(tokens[name.First].Form) && (end - name.First > 1 || tokens[name.First].Upos == Upos.Propn)
                && (_said.Contains(PlaceKey.Of(TextOf(sentence, name.First, end))) || found[0].Fame > (end - name.First == 1 ? PlaceWeights.LeastFameInName : 3.5)))
            {
                Add(sentence, name.First, end, found, true);
                return;
            }
        }
    }

    private static bool IsDirection(string form) => form.ToLowerInvariant() is "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western" or "central"
        or "northeast" or "northwest" or "southeast" or "southwest" or "northeastern" or "northwestern" or "southeastern" or "southwestern" or "upper" or "lower" or "greater" or "downtown" or "the";

    private void Add(int sentence, int first, int end, List<PlaceCandidate> candidates, bool isInName)
    {
        var toponym = new Toponym(sentence, first, end, PlaceKey.Of(TextOf(sentence, first, end)), isInName) { Candidates = candidates };
        _toponyms.Add(toponym);
        if (!isInName && candidates.Count > 0)
        {
            _said.Add(toponym.Name);
        }

        for (var word = first; word < end; word++)
        {
            _byWord[(sentence, word)] = toponym;
        }
    }

    private string TextOf(int sentence, int first, int end) => ReportNames.TextOf(_sentences[sentence], first, end);

    private List<PlaceCandidate> CandidatesOf(int sentence, int first, int end, IReadOnlyList<KnownName> known)
    {
        var text = TextOf(sentence, first, end);
        var key = PlaceKey.Of(text);
        if (_candidates.TryGetValue(key, out var found))
        {
            return found;
        }

        _candidates[key] = found = [];
        _gazetteer.Find(text, PlaceWeights.MostCandidates, found);
        if (found.Count == 0 && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            _gazetteer.Find(text.AsSpan(4), PlaceWeights.MostCandidates, found);
        }

        foreach (var name in known)
        {
            if (name.Place is not { } place)
            {
                continue;
            }

            var own = place.Precision == "country" ? Gazetteer.Of(place, PlaceKind.Region, 7) : Gazetteer.Of(place, PlaceKind.Town, name.Use == NameUse.Capital ? 6.7 : 5);
            // What both data know is one: the gazetteer tells more of it.
            var same = own.IsCountry ? -1 : found.FindIndex(other => other.Country == own.Country && other.KilometresTo(own) < 40);
            if (same >= 0)
            {
                found[same] = found[same] with { Fame = Math.Max(found[same].Fame, own.Fame) };
            }
            else
            {
                // The country itself is meant, not its town of the name (Panama, Djibouti, Singapore).
                found.RemoveAll(other => own.IsCountry && own.Contains(other));
                found.Insert(0, own);
            }
        }

        return found;
    }

    // Words beside names: "X, Y", "X (Y)", "X in Y" put one into the other; "X province", "the X river" say what it is.
    private void Join(int sentence)
    {
        var tokens = _sentences[sentence].Tokens;
        for (var word = 0; word < tokens.Length; word++)
        {
            if (!_byWord.TryGetValue((sentence, word), out var toponym) || toponym.First != word)
            {
                continue;
            }

            toponym.Told = Told(tokens, toponym);
            var next = toponym.End;
            var sees = 0;
            while (next < tokens.Length && sees < 4 && (IsDirection(tokens[next].Form) && next > toponym.End || tokens[next].Form.ToLowerInvariant() is "," or "(" or "in" or "the" or "'s" or "’s" or "-" or "province" or "region" or "district" or "city" or "town"))
            {
                next++;
                sees++;
            }

            if (next == toponym.End || next >= tokens.Length)
            {
                continue;
            }

            if (!_byWord.TryGetValue((sentence, next), out var area) && tokens[toponym.End].Form == "," && next == toponym.End + 1 && char.IsUpper(tokens[next].Form[0])
                && _names.BySentence[sentence][next] is null or { Kind: "LOC" })
            {
                // "Alexandria, La.": short forms of regions are names behind a comma only.
                var found = CandidatesOf(sentence, next, next + 1, []);
                if (found.Exists(candidate => candidate.IsArea && toponym.Candidates.Exists(inner => candidate.Contains(inner))))
                {
                    Add(sentence, next, next + 1, found, false);
                    area = _toponyms[^1];
                }
            }

            if (area is not null && area.Candidates.Exists(candidate => candidate.IsArea && toponym.Candidates.Exists(inner => candidate.Contains(inner))))
            {
                toponym.Area = area;
            }
        }
    }

    private static PlaceKind? Told(System.Collections.Immutable.ImmutableArray<Token> tokens, Toponym toponym)
    {
        var after = toponym.End < tokens.Length ? KindOf(tokens[toponym.End].Form) : null;
        return after ?? (toponym.First > 1 && tokens[toponym.First - 1].Form.ToLowerInvariant() is "of" ? KindOf(tokens[toponym.First - 2].Form) : null);
    }

    private static PlaceKind? KindOf(string form) => form.ToLowerInvariant() switch
    {
        "region" or "province" or "governorate" or "oblast" or "state" or "territory" or "department" => PlaceKind.Region,
        "district" or "county" or "parish" or "prefecture" => PlaceKind.District,
        "city" or "town" or "village" => PlaceKind.Town,
        "river" or "island" or "islands" or "airport" or "strait" or "sea" or "lake" or "desert" or "mountains" or "valley" or "base" => PlaceKind.Feature,
        _ => null,
    };
}
