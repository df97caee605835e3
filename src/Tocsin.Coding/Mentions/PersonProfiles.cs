using Tocsin.Coding.Actors;

namespace Tocsin.Coding.Mentions;

/// <summary>An office that a report gives to somebody, with the words that say so.</summary>
/// <param name="Title">As written, without article: "commander of the presidential guard".</param>
/// <param name="Known">What the data know of the title.</param>
/// <param name="Country">Country of the office, where the words tell; null otherwise.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Head">The title's head word.</param>
/// <param name="Person">The head word of the person's name.</param>
internal sealed record OfficeMention(string Title, OfficeTitle Known, string? Country, int Sentence, int Head, int Person);

/// <summary>What a report says of the persons that it names: titles before the name, appositions behind it.</summary>
internal sealed class PersonProfiles
{
    private readonly Dictionary<string, List<OfficeMention>> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _sectors = new(StringComparer.Ordinal);
    private readonly List<(string Key, OfficeMention Office)> _all = [];

    /// <summary>All offices, in order of the text.</summary>
    public IEnumerable<(string Key, OfficeMention Office)> All => _all;

    /// <summary>The office by which the report mostly explains a person: the highest of those given; null where none is.</summary>
    public OfficeMention? Main(string key) => _offices.TryGetValue(key, out var list) ? list.MinBy(office => office.Known.Rank) : null;

    /// <summary>The sector of a title before the name ("Gen."); null where none stands.</summary>
    public string? TitleSector(string key) => _sectors.GetValueOrDefault(key);

    /// <summary>Notes an office.</summary>
    public void Add(string key, OfficeMention office)
    {
        if (!_offices.TryGetValue(key, out var list))
        {
            _offices[key] = list = [];
        }

        list.Add(office);
        _all.Add((key, office));
    }

    /// <summary>Notes the sector of a title.</summary>
    public void AddSector(string key, string? sector)
    {
        if (sector is not null)
        {
            _sectors.TryAdd(key, sector);
        }
    }
}
