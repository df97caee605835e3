using System.Runtime.InteropServices;
using System.Text;

namespace Tocsin.Coding.Places.Packed;

/// <summary>Packs places into the file that <see cref="GazetteerFile"/> reads.</summary>
/// <remarks>
/// <para>The file, little endian: eight letters (<see cref="Magic"/>), five counts (keys, entries of the lists, places, bytes of names, and one that
/// is spare), then the hashes of all names in order, for each the beginning of its list, the lists of places, the places, and their names
/// in UTF-8, each behind a byte with its length.</para>
/// <para>A list has the better known places first.</para>
/// </remarks>
internal sealed class GazetteerWriter
{
    /// <summary>What the file begins with; the digits are its version.</summary>
    public static ReadOnlySpan<byte> Magic => "TOCPLC01"u8;

    /// <summary>Bytes before the first table.</summary>
    public const int HeadLength = 32;

    // Words by which a region is told apart from its seat; reports write them or leave them out.
    private static readonly string[] RegionWords =
    [
        "region", "province", "state", "governorate", "oblast", "department", "prefecture", "district", "county", "parish", "territory", "division", "republic", "kray", "krai",
        "voivodeship", "canton", "municipality", "city", "district municipality", "autonomous region", "federal district", "capital region", "wilayah", "sheng", "special region",
    ];

    private readonly List<PlaceLine> _places = [];

    /// <summary>Adds a place.</summary>
    public void Add(PlaceLine place) => _places.Add(place);

    /// <summary>Writes all places.</summary>
    /// <exception cref="InvalidDataException">An id stands twice, or a place lies in one that is not there.</exception>
    public void Write(Stream output)
    {
        var names = new MemoryStream();
        var nameOffsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < _places.Count; number++)
        {
            if (!numbers.TryAdd(_places[number].Id, number))
            {
                throw new InvalidDataException($"The place {_places[number].Id} stands twice.");
            }
        }

        var lists = new SortedDictionary<ulong, List<int>>();
        var records = new PlaceRecord[_places.Count];
        for (var number = 0; number < _places.Count; number++)
        {
            var place = _places[number];
            var inside = -1;
            if (place.Inside is { } id && !numbers.TryGetValue(id, out inside))
            {
                throw new InvalidDataException($"{place.Id} lies in {id}, which is no place of the data.");
            }

            records[number] = new PlaceRecord(
                (int)Math.Round(place.Latitude * 1e5), (int)Math.Round(place.Longitude * 1e5), place.Inhabitants, NameAt(place.Name), NameAt(place.Id), NameAt(place.Word),
                inside, PlaceRecord.Pack(place.Country), place.Kind);
            foreach (var key in KeysOf(place).Distinct(StringComparer.Ordinal))
            {
                var hash = PlaceKey.Hash(key);
                if (!lists.TryGetValue(hash, out var list))
                {
                    lists[hash] = list = [];
                }

                list.Add(number);
            }
        }

        var starts = new int[lists.Count + 1];
        var entries = new List<int>();
        foreach (var (at, list) in lists.Values.Index())
        {
            starts[at] = entries.Count;
            entries.AddRange(list.OrderByDescending(number => Weight(_places[number])).ThenBy(number => _places[number].Id, StringComparer.Ordinal));
        }

        starts[^1] = entries.Count;
        Span<int> counts = [lists.Count, entries.Count, records.Length, (int)names.Length, 0, 0];
        output.Write(Magic);
        output.Write(MemoryMarshal.AsBytes(counts));
        output.Write(MemoryMarshal.AsBytes(lists.Keys.ToArray().AsSpan()));
        output.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)));
        output.Write(MemoryMarshal.AsBytes(records.AsSpan()));
        names.WriteTo(output);

        int NameAt(string name)
        {
            if (!nameOffsets.TryGetValue(name, out var at))
            {
                nameOffsets[name] = at = (int)names.Length;
                var bytes = Encoding.UTF8.GetBytes(name);
                var length = Math.Min(bytes.Length, byte.MaxValue);
                names.WriteByte((byte)length);
                names.Write(bytes, 0, length);
            }

            return at;
        }
    }

    /// <summary>How well a place is known: the order of candidates before a text is looked at.</summary>
    public static double Weight(PlaceLine place) => Weight(place.Kind, place.Inhabitants);

    /// <inheritdoc cref="Weight(PlaceLine)"/>
    public static double Weight(PlaceKind kind, uint inhabitants) => kind switch
    {
        PlaceKind.Capital => 3e6 + inhabitants,
        PlaceKind.Region => 2e5 + inhabitants,
        PlaceKind.Feature => 5e5,
        PlaceKind.Seat => 5e4 + inhabitants,
        PlaceKind.District => inhabitants / 4.0,
        PlaceKind.Quarter => inhabitants / 4.0,
        _ => inhabitants,
    };

    private static IEnumerable<string> KeysOf(PlaceLine place)
    {
        foreach (var name in place.Others.Prepend(place.Name))
        {
            var key = PlaceKey.Of(name);
            if (key.Length < 2)
            {
                continue;
            }

            yield return key;
            if (place.Kind is not (PlaceKind.Region or PlaceKind.District))
            {
                continue;
            }

            foreach (var word in RegionWords)
            {
                if (key.EndsWith(" " + word, StringComparison.Ordinal))
                {
                    yield return key[..^(word.Length + 1)];
                }
                else if (key.StartsWith(word + " of ", StringComparison.Ordinal))
                {
                    yield return key[(word.Length + 4)..];
                }
            }
        }
    }
}
