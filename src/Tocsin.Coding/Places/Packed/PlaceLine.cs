using System.Globalization;

namespace Tocsin.Coding.Places.Packed;

/// <summary>A line of data/places: a place with its names.</summary>
/// <param name="Word">What it is, as written: "town", "river".</param>
/// <param name="Kind">The same as the program sees it.</param>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Usual name.</param>
/// <param name="Country">ISO 3166 alpha-3 code; null where it lies in none or several.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Inhabitants">0 where not known.</param>
/// <param name="Inside">Id of the region or district that it lies in, or null.</param>
/// <param name="Others">Other names.</param>
internal sealed record PlaceLine(
    string Word,
    PlaceKind Kind,
    string Id,
    string Name,
    string? Country,
    double Latitude,
    double Longitude,
    uint Inhabitants,
    string? Inside,
    IReadOnlyList<string> Others)
{
    private static readonly string[] FeatureWords =
    [
        "airport", "base", "border", "camp", "continent", "desert", "forest", "island", "lake", "mountain", "park", "plant", "port", "prison", "area", "river",
        "sea", "site", "strait", "valley",
    ];

    /// <summary>The kinds of lines in files of countries.</summary>
    public static PlaceKind? KindOf(string word) => word switch
    {
        "region" => PlaceKind.Region,
        "district" => PlaceKind.District,
        "capital" => PlaceKind.Capital,
        "seat" => PlaceKind.Seat,
        "town" => PlaceKind.Town,
        "quarter" => PlaceKind.Quarter,
        _ => Array.IndexOf(FeatureWords, word) >= 0 ? PlaceKind.Feature : null,
    };

    /// <summary>Reads a line of a file of one country: kind, id, name, latitude, longitude, inhabitants, what it lies in, other names.</summary>
    /// <param name="fields">The fields; - for an empty one.</param>
    /// <param name="country">Country of the file.</param>
    /// <param name="line">The place, where the line is right.</param>
    /// <param name="wrong">The number of the wrong field, from 0.</param>
    /// <returns>What is wrong, in words; null where all is right.</returns>
    public static string? TryReadOfCountry(IReadOnlyList<string> fields, string country, out PlaceLine? line, out int wrong)
    {
        line = null;
        if (Check(fields, 5, out wrong) is { } error)
        {
            return error;
        }

        var inhabitants = 0u;
        if (fields.Count > 5 && fields[5] != "-" && !uint.TryParse(fields[5], NumberStyles.None, CultureInfo.InvariantCulture, out inhabitants))
        {
            wrong = 5;
            return $"\"{fields[5]}\" is no number of inhabitants; write - where it is not known.";
        }

        line = new PlaceLine(fields[0], KindOf(fields[0])!.Value, fields[1], fields[2], country, Degrees(fields[3]), Degrees(fields[4]), inhabitants,
            fields.Count > 6 && fields[6] != "-" ? fields[6] : null, [.. fields.Skip(7)]);
        return null;
    }

    /// <summary>Reads a line of any other file: kind, name, country, latitude, longitude, other names. Its id is made of its name.</summary>
    /// <inheritdoc cref="TryReadOfCountry"/>
    public static string? TryRead(IReadOnlyList<string> fields, out PlaceLine? line, out int wrong)
    {
        line = null;
        if (Check(fields, 5, out wrong) is { } error)
        {
            return error;
        }

        var country = fields[2] == "-" ? null : fields[2];
        if (country is not null && PlaceRecord.Pack(country) == 0)
        {
            wrong = 2;
            return $"\"{country}\" is no code of a country; use ISO 3166 alpha-3, or - where it lies in none or several.";
        }

        var id = PlaceKey.Of(fields[1]).Replace(' ', '-') + (country is null ? "" : "." + country);
        line = new PlaceLine(fields[0], KindOf(fields[0])!.Value, id, fields[1], country, Degrees(fields[3]), Degrees(fields[4]), 0, null, [.. fields.Skip(5)]);
        return null;
    }

    private static string? Check(IReadOnlyList<string> fields, int least, out int wrong)
    {
        wrong = 0;
        if (KindOf(fields[0]) is null)
        {
            return $"There is no kind \"{fields[0]}\" of places.";
        }

        if (fields.Count < least)
        {
            wrong = fields.Count - 1;
            return "A place needs its kind, its names and a point: fields are parted by a tab or by two blanks.";
        }

        for (var at = 3; at < 5; at++)
        {
            if (!TryDegrees(fields[at], at == 3 ? 90 : 180, out _))
            {
                wrong = at;
                return $"\"{fields[at]}\" is no {(at == 3 ? "latitude" : "longitude")} in degrees.";
            }
        }

        return null;
    }

    private static double Degrees(string field) => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool TryDegrees(string field, double limit, out double degrees) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;
}
