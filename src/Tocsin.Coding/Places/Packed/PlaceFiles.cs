using Tocsin.Coding.Data;

namespace Tocsin.Coding.Places.Packed;

/// <summary>Reads the readable places: data/places, or a user's own folder.</summary>
internal static class PlaceFiles
{
    /// <summary>Further names of places that stand in other files.</summary>
    private const string NamesFile = "names.txt";

    /// <summary>All places of a folder: files of countries below <c>countries/</c>, and other files beside it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static IReadOnlyList<PlaceLine> Read(string folder, List<DataError> errors)
    {
        var places = new List<PlaceLine>(ReadPlaces(folder, errors));
        var names = Path.Combine(folder, NamesFile);
        if (!File.Exists(names))
        {
            return places;
        }

        var numbers = places.Index().ToDictionary(place => place.Item.Id, place => place.Index, StringComparer.Ordinal);
        foreach (var line in DataFile.Read(names))
        {
            if (line[0] is { } id && line.Count > 1 && numbers.TryGetValue(id, out var number))
            {
                places[number] = places[number] with { Others = [.. places[number].Others, .. line.From(1)] };
            }
            else
            {
                errors.Add(line.Error(0, "places/names", $"There is no place \"{line[0]}\", or no name for it; use an id of the files in countries/."));
            }
        }

        return places;
    }

    private static IEnumerable<PlaceLine> ReadPlaces(string folder, List<DataError> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var countries = Path.Combine(folder, "countries");
        if (Directory.Exists(countries))
        {
            foreach (var file in Directory.EnumerateFiles(countries, "*.txt").Order(StringComparer.Ordinal))
            {
                foreach (var line in DataFile.Read(file))
                {
                    if (ReadLine(line, Path.GetFileNameWithoutExtension(file), ids, errors) is { } place)
                    {
                        yield return place;
                    }
                }
            }
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Where(file => Path.GetFileName(file) != NamesFile).Order(StringComparer.Ordinal))
        {
            foreach (var line in DataFile.Read(file))
            {
                if (ReadLine(line, null, ids, errors) is { } place)
                {
                    yield return place;
                }
            }
        }
    }

    private static PlaceLine? ReadLine(DataLine line, string? country, HashSet<string> ids, List<DataError> errors)
    {
        var fields = line.From(0).ToList();
        var message = country is null ? PlaceLine.TryRead(fields, out var place, out var wrong) : PlaceLine.TryReadOfCountry(fields, country, out place, out wrong);
        if (message is null && !ids.Add(place!.Id))
        {
            (message, wrong) = ($"The place {place.Id} stands twice.", 1);
        }

        if (message is not null)
        {
            errors.Add(line.Error(wrong, "places/line", message));
            return null;
        }

        return place;
    }
}
