namespace Tocsin.Coding.Places;

/// <summary>A place that the data know.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Country">ISO 3166 alpha-3 code of the country it lies in, or null where disputed or none.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Precision">What the point stands for: "country" (its centre) or "city".</param>
public sealed record Place(string Id, string Name, string? Country, double Latitude, double Longitude, string Precision);
