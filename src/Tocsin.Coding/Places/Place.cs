namespace Tocsin.Coding.Places;

/// <summary>A place that the data know.</summary>
/// <param name="Id">Stable id: GeoNames' number of a town, the code of a region ("NE.01"), or made of the name.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Country">ISO 3166 alpha-3 code of the country it lies in, or null where disputed or none.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Precision">What the point stands for: "country", "region" or "district" (a point in its middle), "town", "quarter", or the kind
/// of another place ("river", "strait", "base"; docs/reference/places.md).</param>
public sealed record Place(string Id, string Name, string? Country, double Latitude, double Longitude, string Precision)
{
    /// <summary>The region or district that it lies in, by name; null where none is known.</summary>
    public string? Inside { get; init; }
}
