using System.Globalization;
using System.Text;
using Tocsin.Coding.Data;
using Tocsin.Coding.Places;

namespace Tocsin.Coding.Actors;

/// <summary>In what way a name stands for an actor.</summary>
internal enum NameUse
{
    /// <summary>Its name.</summary>
    Name,
    /// <summary>"Nigerien".</summary>
    Adjective,
    /// <summary>"Nigeriens".</summary>
    Inhabitant,
    /// <summary>Its capital: a place, and often the government.</summary>
    Capital,
    /// <summary>A place in it.</summary>
    City,
    /// <summary>What stands for its government: "the Kremlin".</summary>
    Seat,
    /// <summary>One of its forces.</summary>
    Force,
}

/// <summary>A name that the data know.</summary>
/// <param name="Actor">Whose it is.</param>
/// <param name="Use">In what way.</param>
/// <param name="Place">Where it lies, for countries, capitals and cities.</param>
/// <param name="IsCapitals">Whether it has no small letter ("IS", "WHO"): then it is a name only where the text has capitals too.</param>
internal sealed record KnownName(Actor Actor, NameUse Use, Place? Place, bool IsCapitals = false);

/// <summary>A role noun: "soldier", "lawmaker".</summary>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Kind">person, group, force or body.</param>
internal sealed record RoleNoun(string? Sector, string Kind);

/// <summary>A title of office.</summary>
/// <param name="Title">As written in the data: "prime minister".</param>
/// <param name="Rank">1 head of state, 2 head of government, 3 minister or chief of staff, 4 other.</param>
/// <param name="Sector">PLOVER sector.</param>
internal sealed record OfficeTitle(string Title, int Rank, string? Sector);

/// <summary>The actors that the data know, by their names: data/actors.</summary>
internal sealed class ActorIndex
{
    /// <summary>The most words that a name has; longer ones are not looked for.</summary>
    public const int MaxWords = 12;

    private readonly Dictionary<string, List<KnownName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoleNoun> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OfficeTitle> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _titles = new(StringComparer.Ordinal);
    // Names of a user's own files, which outrank ours, and while such files are read.
    private readonly HashSet<string> _ownKeys = new(StringComparer.Ordinal);
    private bool _isOwn;

    private readonly Dictionary<string, Actor> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    /// <summary>Reads data/actors.</summary>
    public static ActorIndex Read(string folder, List<DataError> errors)
    {
        var index = new ActorIndex();
        var countries = Path.Combine(folder, "countries");
        if (!Directory.Exists(countries))
        {
            throw new DataFileException([new DataError(countries, 1, 1, "data/missing", "This data folder is not there; restore the folder data/ of the program.")]);
        }

        foreach (var file in Directory.EnumerateFiles(countries, "*.txt").Order(StringComparer.Ordinal))
        {
            index.ReadEntries(DataFile.Read(file), errors);
        }

        index.ReadEntries(DataFile.Read(Path.Combine(folder, "organisations.txt")), errors);
        index.ReadEntries(DataFile.Read(Path.Combine(folder, "groups.txt")), errors);
        index.ReadRoles(Path.Combine(folder, "roles.txt"));
        index.ReadOffices(Path.Combine(folder, "offices.txt"), errors);
        index.ReadTitles(Path.Combine(folder, "titles.txt"));
        return index;
    }

    /// <summary>Reads the persons who held offices: must come after the bodies and titles that they refer to.</summary>
    /// <param name="folders">Folders with the form of data/actors.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public void ReadPersons(IEnumerable<string> folders, List<DataError> errors)
    {
        foreach (var folder in folders)
        {
            Persons.Read(Path.Combine(folder, "leaders"), this, errors);
        }
    }

    /// <summary>Reads a user's own folder: its names outrank those read before. It has the form of data/actors; each file may be missing.</summary>
    public void ReadOwn(string folder, List<DataError> errors)
    {
        _isOwn = true;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            switch (Path.GetFileName(file))
            {
                case "roles.txt":
                    ReadRoles(file);
                    break;
                case "offices.txt":
                    ReadOffices(file, errors);
                    break;
                case "titles.txt":
                    ReadTitles(file);
                    break;
                default:
                    ReadEntries(DataFile.Read(file), errors);
                    break;
            }
        }

        _isOwn = false;
    }

    private void ReadRoles(string file)
    {
        foreach (var line in DataFile.Read(file))
        {
            _roles[line[0]!] = new RoleNoun(line[1], line[2] ?? "person");
        }
    }

    private void ReadOffices(string file, List<DataError> errors)
    {
        foreach (var line in DataFile.Read(file))
        {
            if (!int.TryParse(line[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rank))
            {
                errors.Add(line.Error(1, "actors/rank", $"\"{line[1]}\" is no rank; use 1 to 4."));
                continue;
            }

            _offices[Key(line[0]!)] = new OfficeTitle(line[0]!, rank, line[2]);
        }
    }

    private void ReadTitles(string file)
    {
        foreach (var line in DataFile.Read(file))
        {
            _titles[Key(line[0]!)] = line[2];
            if (line[1] is { } full)
            {
                _titles[Key(full)] = line[2];
            }
        }
    }

    /// <summary>Everything that bears a name in which all words of a text stand.</summary>
    public IEnumerable<(string Key, KnownName Name)> Search(string text)
    {
        var words = Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return _names.Where(pair => words.All(word => (" " + pair.Key + " ").Contains(" " + word + " ", StringComparison.Ordinal)))
            .SelectMany(pair => pair.Value.Select(name => (pair.Key, name)));
    }

    /// <summary>The form under which a name is kept and looked for: lower case, without diacritics and full stops.</summary>
    public static string Key(string name)
    {
        // Common case first: most words are plain ASCII and need no decomposition.
        if (Ascii.IsValid(name))
        {
            return (name.Contains('.', StringComparison.Ordinal) ? name.Replace(".", "", StringComparison.Ordinal) : name).ToLowerInvariant();
        }

        var key = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                if (rune.Value != '.')
                {
                    key.Append(char.ToLowerInvariant((char)rune.Value));
                }

                continue;
            }

            foreach (var c in rune.ToString().Normalize(NormalizationForm.FormD))
            {
                if (c is '\u2019' or '\u02BC')
                {
                    key.Append('\'');
                }
                else if (c != '.' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                {
                    key.Append(char.ToLowerInvariant(c));
                }
            }
        }

        return key.ToString();
    }

    /// <summary>The actor with an id, or null.</summary>
    public Actor? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The persons who held offices.</summary>
    public PersonIndex Persons { get; } = new();

    /// <summary>Whether a known name begins with this word's key: asked first, since most words begin none.</summary>
    public bool CanStart(string key) => _firstWords.Contains(key);

    /// <summary>Who bears a name; empty where the data know nobody. Several where it is ambiguous.</summary>
    public IReadOnlyList<KnownName> Find(string key) => _names.TryGetValue(key, out var found) ? found : [];

    /// <summary>All role nouns.</summary>
    public IEnumerable<string> Roles => _roles.Keys;

    /// <summary>The role that a noun names, by lemma.</summary>
    public RoleNoun? Role(string lemma) => _roles.GetValueOrDefault(lemma);

    /// <summary>The title of office, by the key of its words.</summary>
    public OfficeTitle? Office(string key) => _offices.GetValueOrDefault(key);

    /// <summary>Whether a word is a title before a name ("Gen."), and its sector.</summary>
    public bool IsTitle(string key, out string? sector) => _titles.TryGetValue(key, out sector);

    private void ReadEntries(IEnumerable<DataLine> lines, List<DataError> errors)
    {
        Actor? actor = null;
        Place? centre = null;
        var pending = new List<(string Name, NameUse Use)>();
        var forces = new Dictionary<string, Actor>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!line.IsIndented)
            {
                Finish();
                actor = ReadActor(line);
                centre = null;
                forces.Clear();
                continue;
            }

            if (actor is null)
            {
                errors.Add(line.Error(0, "actors/entry", "A name stands before any actor; begin an entry with \"ID  KIND  CODE\" at the start of a line."));
                continue;
            }

            var name = line[1];
            switch (line[0])
            {
                case "name" or "acronym" or "former" when name is not null:
                    if (actor.Name.Length == 0)
                    {
                        actor = actor with { Name = name };
                    }

                    pending.Add((name, NameUse.Name));
                    break;
                case "adjective" when name is not null:
                    pending.Add((name, NameUse.Adjective));
                    break;
                case "inhabitant" or "inhabitants" when name is not null:
                    pending.Add((name, NameUse.Inhabitant));
                    pending.Add((line[2] ?? Plural(name), NameUse.Inhabitant));
                    break;
                case "seat" when actor.Kind == ActorKind.Organization:
                    // Where an organisation sits is a town, no word for it: Washington is not the Monetary Fund.
                    break;
                case "seat" when name is not null:
                    // A seat may name its own sector: the Pentagon speaks for the forces.
                    Add(name, new KnownName(actor with { Sector = line[2] ?? actor.Sector ?? "GOV" }, NameUse.Seat, null));
                    break;
                case "force" when name is not null:
                    // Names with one acronym are names of one force.
                    var acronym = line[2] is { } second && !IsSector(second) ? second : null;
                    var force = acronym is not null && forces.TryGetValue(acronym, out var sameForce)
                        ? sameForce
                        : actor with { Id = actor.Id + "/" + Key(acronym ?? name).Replace(' ', '-'), Name = name, Kind = ActorKind.Organization };
                    if (acronym is not null)
                    {
                        forces[acronym] = force;
                    }

                    foreach (var field in line.From(1))
                    {
                        if (field is not "-" && !IsSector(field))
                        {
                            Add(field, new KnownName(force with { Sector = line.From(1).LastOrDefault(IsSector) ?? "MIL" }, NameUse.Force, null));
                        }
                    }

                    break;
                case "capital" or "city" or "place" when name is not null:
                    // "Name  13.5 2.1": the point may stand in one field or in two.
                    if (!TryReadPoint([.. line.From(2)], out var latitude, out var longitude))
                    {
                        errors.Add(line.Error(2, "actors/point", $"The point of \"{name}\" is not readable; write latitude and longitude in degrees: 13.51 2.11."));
                        break;
                    }

                    var place = new Place(actor.Id + "/" + Key(name).Replace(' ', '-'), name, actor.Country, latitude, longitude, "town");
                    Add(name, new KnownName(actor, line[0] == "capital" ? NameUse.Capital : NameUse.City, place));
                    break;
                case "centre":
                    if (TryReadPoint([.. line.From(1)], out var centreLatitude, out var centreLongitude))
                    {
                        centre = new Place(actor.Id, actor.Name, actor.Country, centreLatitude, centreLongitude, "country");
                    }
                    else
                    {
                        errors.Add(line.Error(1, "actors/point", "The centre is not readable; write latitude and longitude in degrees: 17.6 8.1."));
                    }

                    break;
                case "iso2" or "cow" or "wikidata" or "note" or "seats":
                    break;
                default:
                    errors.Add(line.Error(0, "actors/key", $"There is no key \"{line[0]}\", or its value is missing."));
                    break;
            }
        }

        Finish();

        void Finish()
        {
            if (actor is not null)
            {
                _byId[actor.Id] = actor;
                foreach (var (name, use) in pending)
                {
                    Add(name, new KnownName(actor, use, use == NameUse.Name && actor.Kind == ActorKind.Country ? centre : null));
                }
            }

            pending.Clear();
        }
    }

    private static Actor ReadActor(DataLine line)
    {
        var kind = line[1] switch
        {
            "country" => ActorKind.Country,
            "organisation" => ActorKind.Organization,
            "person" => ActorKind.Person,
            _ => ActorKind.Group,
        };
        // Codes of the data are country and sector in fields of their own, or in one ("IGO").
        return new Actor(line[0]!, "", kind, line[2], line[3]);
    }

    private static bool IsSector(string field) => field is "MIL" or "COP" or "SPY" or "GOV" or "PRM" or "JUD" or "LEG";

    private static bool TryReadPoint(string[] fields, out double latitude, out double longitude)
    {
        longitude = 0;
        var parts = string.Join(' ', fields).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return double.TryParse(parts.ElementAtOrDefault(0), NumberStyles.Float, CultureInfo.InvariantCulture, out latitude)
            && double.TryParse(parts.ElementAtOrDefault(1), NumberStyles.Float, CultureInfo.InvariantCulture, out longitude)
            && latitude is >= -90 and <= 90
            && longitude is >= -180 and <= 180;
    }

    private static string Plural(string singular) =>
        singular.EndsWith("ese", StringComparison.Ordinal) || singular.EndsWith("ss", StringComparison.Ordinal) || singular.EndsWith("ch", StringComparison.Ordinal)
            ? singular
            : singular.EndsWith('y') ? singular[..^1] + "ies" : singular + "s";

    private void Add(string name, KnownName known)
    {
        var key = Key(name);
        if (key.StartsWith("the ", StringComparison.Ordinal))
        {
            key = key[4..];
        }

        if (!_names.TryGetValue(key, out var list) || (_isOwn && _ownKeys.Add(key)))
        {
            _names[key] = list = [];
        }

        known = known with { IsCapitals = !name.Any(char.IsLower) };
        if (!list.Contains(known))
        {
            list.Add(known);
        }

        _firstWords.Add(key.Split(' ', 2)[0]);
    }
}
