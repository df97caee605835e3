using Tocsin.Coding.Data;
using Tocsin.Coding.Places.Packed;

namespace Tocsin.Coding.Places;

/// <summary>All places that the program knows: the packed ones of data/places, and a user's own.</summary>
internal sealed class Gazetteer
{
    private readonly GazetteerFile? _file;

    // A user's own places outrank the packed ones of the same name.
    private readonly Dictionary<string, List<PlaceCandidate>> _own = new(StringComparer.Ordinal);

    private Gazetteer(GazetteerFile? file) => _file = file;

    /// <summary>A gazetteer without a place.</summary>
    public static Gazetteer Empty { get; } = new(null);

    /// <summary>Opens the places of a data folder, and reads a user's own.</summary>
    /// <param name="data">The data folder. It has the packed places, or, as in the repository, the texts that they are packed from: reading
    /// these takes a second.</param>
    /// <param name="own">The user's folder places.d, or null.</param>
    /// <param name="errors">Takes what is wrong with the files.</param>
    public static Gazetteer Open(string data, string? own, List<DataError> errors)
    {
        var packed = Path.Combine(data, "places.bin");
        var texts = Path.Combine(data, "places");
        if (!File.Exists(packed) && !Directory.Exists(texts))
        {
            errors.Add(new DataError(packed, 1, 1, "data/missing", "The packed places are not there; build the program again, or restore its folder data/."));
            return Empty;
        }

        var gazetteer = new Gazetteer(File.Exists(packed) ? GazetteerFile.Open(packed) : Pack(texts, errors));
        if (own is not null && Directory.Exists(own))
        {
            foreach (var line in PlaceFiles.Read(own, errors))
            {
                gazetteer.AddOwn(line);
            }
        }

        return gazetteer;
    }

    /// <summary>The places of a name, better known ones first.</summary>
    /// <param name="name">As a text has it.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="into">Takes them.</param>
    public void Find(ReadOnlySpan<char> name, int most, List<PlaceCandidate> into)
    {
        var key = PlaceKey.Of(name);
        if (key.Length == 0)
        {
            return;
        }

        if (_own.TryGetValue(key, out var own))
        {
            into.AddRange(own);
        }

        if (_file is null)
        {
            return;
        }

        foreach (var number in _file.Find(PlaceKey.Hash(key)))
        {
            if (into.Count >= most)
            {
                return;
            }

            into.Add(Candidate(number));
        }
    }

    /// <summary>The place that a candidate stands for.</summary>
    public Place PlaceOf(in PlaceCandidate candidate)
    {
        if (candidate.Own is { } own)
        {
            return own;
        }

        ref readonly var record = ref _file![candidate.Number];
        return new Place(_file.Text(record.Id), _file.Text(record.Name), PlaceRecord.Unpack(record.Country), record.Latitude / 1e5, record.Longitude / 1e5, PrecisionOf(record.Kind, _file.Text(record.Word)))
        {
            Inside = record.Inside < 0 ? null : _file.Text(_file[record.Inside].Name),
        };
    }

    /// <summary>Inhabitants of a candidate; 0 where not known.</summary>
    public uint InhabitantsOf(in PlaceCandidate candidate) => candidate.Number < 0 ? 0 : _file![candidate.Number].Inhabitants;

    /// <summary>A candidate for a place that stands in other data.</summary>
    /// <param name="place">The place.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="fame">log10 of inhabitants or what stands for them.</param>
    public static PlaceCandidate Of(Place place, PlaceKind kind, double fame) =>
        new(-1, place, kind, place.Precision == "country", PlaceRecord.Pack(place.Country), -1, -1, place.Latitude, place.Longitude, fame);

    private static GazetteerFile? Pack(string texts, List<DataError> errors)
    {
        var known = errors.Count;
        var writer = new GazetteerWriter();
        foreach (var place in PlaceFiles.Read(texts, errors))
        {
            writer.Add(place);
        }

        if (errors.Count > known)
        {
            return null;
        }

        using var packed = new MemoryStream();
        writer.Write(packed);
        return GazetteerFile.Open(packed.ToArray());
    }

    private void AddOwn(PlaceLine line)
    {
        var place = new Place(line.Id, line.Name, line.Country, line.Latitude, line.Longitude, PrecisionOf(line.Kind, line.Word));
        foreach (var name in line.Others.Prepend(line.Name))
        {
            var key = PlaceKey.Of(name);
            if (!_own.TryGetValue(key, out var list))
            {
                _own[key] = list = [];
            }

            list.Add(Of(place, line.Kind, 7));
        }
    }

    private PlaceCandidate Candidate(int number)
    {
        ref readonly var record = ref _file![number];
        var region = record.Kind == PlaceKind.Region ? number : record.Inside;
        if (region >= 0 && _file[region].Kind == PlaceKind.District)
        {
            region = _file[region].Inside;
        }

        return new PlaceCandidate(number, null, record.Kind, false, record.Country, region, record.Inside, record.Latitude / 1e5, record.Longitude / 1e5,
            Math.Log10(GazetteerWriter.Weight(record.Kind, record.Inhabitants) + 100));
    }

    private static string PrecisionOf(PlaceKind kind, string word) => kind is PlaceKind.Capital or PlaceKind.Seat ? "town" : word;
}
