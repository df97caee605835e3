using System.Runtime.InteropServices;

namespace Tocsin.Coding.Places.Packed;

/// <summary>One place as it lies in the packed file: 32 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct PlaceRecord
{
    /// <summary>Hundred-thousandths of a degree north.</summary>
    public readonly int Latitude;

    /// <summary>Hundred-thousandths of a degree east.</summary>
    public readonly int Longitude;

    /// <summary>Inhabitants; 0 where not known.</summary>
    public readonly uint Inhabitants;

    /// <summary>Where its name begins among the names.</summary>
    public readonly int Name;

    /// <summary>Where its id begins among the names.</summary>
    public readonly int Id;

    /// <summary>Where the word for what it is begins among the names: "town", "river".</summary>
    public readonly int Word;

    /// <summary>The number of the region or district that it lies in; -1 where none is known.</summary>
    public readonly int Inside;

    /// <summary>Three letters of the country's code in 15 bits; 0 where it lies in none or several.</summary>
    public readonly ushort Country;

    /// <summary>What it is.</summary>
    public readonly PlaceKind Kind;

    private readonly byte _spare;

    /// <summary>Makes a record.</summary>
    public PlaceRecord(int latitude, int longitude, uint inhabitants, int name, int id, int word, int inside, ushort country, PlaceKind kind)
    {
        (Latitude, Longitude, Inhabitants, Name, Id, Word, Inside, Country, Kind) = (latitude, longitude, inhabitants, name, id, word, inside, country, kind);
        _spare = 0;
    }

    /// <summary>Three capital letters in 15 bits.</summary>
    public static ushort Pack(string? country) =>
        country is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? (ushort)(((country[0] - 'A' + 1) << 10) | ((country[1] - 'A' + 1) << 5) | (country[2] - 'A' + 1)) : (ushort)0;

    /// <summary>The letters again.</summary>
    public static string? Unpack(ushort country) =>
        country == 0 ? null : string.Create(3, country, static (letters, packed) =>
        {
            letters[0] = (char)('A' + (packed >> 10) - 1);
            letters[1] = (char)('A' + ((packed >> 5) & 31) - 1);
            letters[2] = (char)('A' + (packed & 31) - 1);
        });
}
