using Tocsin.Coding.Places.Packed;

namespace Tocsin.Coding.Places;

/// <summary>One of the places that a name may mean.</summary>
/// <param name="Number">Number in the gazetteer; -1 for a place that stands in other data.</param>
/// <param name="Own">The place, where it stands in other data.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsCountry">Whether it is a whole country.</param>
/// <param name="Country">Packed code of its country; 0 for none.</param>
/// <param name="Region">Number of the first-level region it lies in, or is; -1 where not known.</param>
/// <param name="Inside">Number of what it lies in directly; -1 where not known.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Fame">How well known it is, before a text is looked at: log10 of inhabitants or what stands for them.</param>
internal readonly record struct PlaceCandidate(
    int Number, Place? Own, PlaceKind Kind, bool IsCountry, ushort Country, int Region, int Inside, double Latitude, double Longitude, double Fame)
{
    /// <summary>Whether it is an area in which others lie.</summary>
    public bool IsArea => IsCountry || Kind is PlaceKind.Region or PlaceKind.District;

    /// <summary>Whether a place lies in this one.</summary>
    public bool Contains(in PlaceCandidate other) =>
        IsCountry ? Country != 0 && Country == other.Country && !other.IsCountry
        : Kind is PlaceKind.Region or PlaceKind.District && Number >= 0 && Number != other.Number && (other.Region == Number || other.Inside == Number);

    /// <summary>Whether this place lies in another.</summary>
    public bool IsIn(PlaceCandidate area) => area.Contains(this);

    /// <summary>Kilometres to another, near enough for a choice (the earth taken as a ball, the path as straight on a flat map).</summary>
    public double KilometresTo(in PlaceCandidate other)
    {
        var east = Math.Abs(Longitude - other.Longitude);
        east = (east > 180 ? 360 - east : east) * Math.Cos((Latitude + other.Latitude) * (Math.PI / 360));
        var north = Latitude - other.Latitude;
        return 111.2 * Math.Sqrt((east * east) + (north * north));
    }
}
