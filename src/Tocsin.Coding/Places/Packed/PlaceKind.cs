namespace Tocsin.Coding.Places.Packed;

/// <summary>What a place of the gazetteer is, as written in data/places.</summary>
internal enum PlaceKind : byte
{
    /// <summary>A first-level region: a province, a state of a federation.</summary>
    Region,
    /// <summary>A second-level region: a district, a county.</summary>
    District,
    /// <summary>The capital of a country.</summary>
    Capital,
    /// <summary>The seat of a first-level region.</summary>
    Seat,
    /// <summary>A town or village.</summary>
    Town,
    /// <summary>A part of a town.</summary>
    Quarter,
    /// <summary>Something that is no town: a river, a strait, an island, a base, an airport, a historic region.</summary>
    Feature,
}
