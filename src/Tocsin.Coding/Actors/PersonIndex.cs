using System.Globalization;
using Tocsin.Coding.Data;

namespace Tocsin.Coding.Actors;

/// <summary>Persons who held offices, by name and by office: data/actors/leaders.</summary>
/// <remarks>Lists go stale unseen: what a report itself says of a person outranks what stands here.</remarks>
internal sealed class PersonIndex
{
    private readonly Dictionary<string, List<Person>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byLastName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Body, string Title), List<OfficeTerm>> _byOffice = [];
    private readonly Dictionary<string, (OfficeTitle? Known, string Key)> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sameTitles = new(StringComparer.Ordinal);

    /// <summary>How many persons there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads all files of a folder.</summary>
    /// <param name="folder">data/actors/leaders; nothing is read where it is missing.</param>
    /// <param name="actors">Bodies, groups and titles.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public void Read(string folder, ActorIndex actors, List<DataError> errors)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var titles = Path.Combine(folder, "same-titles.txt");
        if (File.Exists(titles))
        {
            foreach (var line in DataFile.Read(titles))
            {
                foreach (var title in line.From(0))
                {
                    _sameTitles[ActorIndex.Key(title)] = ActorIndex.Key(line[0]!);
                }
            }
        }

        var persons = new Dictionary<(string, string), Person>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            if (file == titles)
            {
                continue;
            }

            foreach (var line in DataFile.Read(file))
            {
                ReadLine(line, actors, persons, errors);
            }
        }

        foreach (var terms in _byOffice.Values)
        {
            terms.Sort((a, b) => Nullable.Compare(a.From, b.From));
        }
    }

    /// <summary>All persons of a name, in any of its spellings.</summary>
    /// <param name="key"><see cref="ActorIndex.Key"/> of the name.</param>
    public IReadOnlyList<Person> Named(string key) => _byName.TryGetValue(key, out var found) ? found : [];

    /// <summary>All persons of a last name.</summary>
    public IReadOnlyList<Person> WithLastName(string key) => _byLastName.TryGetValue(key, out var found) ? found : [];

    /// <summary>The terms of an office, by beginning.</summary>
    /// <param name="body">Code of a country or id of a body.</param>
    /// <param name="title">The title as a report has it.</param>
    public IReadOnlyList<OfficeTerm> Terms(string body, string title) => _byOffice.TryGetValue((body, TitleKey(title)), out var found) ? found : [];

    /// <summary>All persons in whose names every word of a text stands.</summary>
    public IEnumerable<Person> Search(string text)
    {
        var words = ActorIndex.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return _byName.Where(pair => words.All(word => (" " + pair.Key + " ").Contains(" " + word + " ", StringComparison.Ordinal))).SelectMany(pair => pair.Value).Distinct();
    }

    private string TitleKey(string title)
    {
        var key = ActorIndex.Key(title);
        return _sameTitles.GetValueOrDefault(key, key);
    }

    private void ReadLine(DataLine line, ActorIndex actors, Dictionary<(string, string), Person> persons, List<DataError> errors)
    {
        if (line[0] is not { } body || line[1] is not { } title || line.Count < 5 || line[4] is not { } name)
        {
            errors.Add(line.Error(line.Count - 1, "leaders/line", "A term of office needs a country or body, a title, a first day, a last day and a name."));
            return;
        }

        if (!TryDay(line[2], isLast: false, out var from))
        {
            errors.Add(line.Error(2, "leaders/day", $"\"{line[2]}\" is no day; write 2021-04-02, 2021-04 or 2021."));
            return;
        }

        if (!TryDay(line[3], isLast: true, out var to) || to < from)
        {
            errors.Add(line.Error(3, "leaders/day", $"\"{line[3]}\" is no day, or lies before the first; write 2023-07-26, 2023-07, 2023, or - for one still in office."));
            return;
        }

        var isCountry = body is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'];
        var group = isCountry ? null : actors.ById(body);
        if (!isCountry && group is null)
        {
            errors.Add(line.Error(0, "leaders/body", $"There is no body or group \"{body}\" in data/actors; use its id, or the code of a country."));
            return;
        }

        if (!persons.TryGetValue((body, name), out var person))
        {
            persons[(body, name)] = person = new Person("person:" + ActorIndex.Key(name), name, isCountry ? body : group!.Country, isCountry ? null : body);
            Count++;
        }

        // Terms of one person mostly repeat the same spellings: these are noted once.
        var spellings = string.Join('|', line.From(4));
        foreach (var spelling in person.Spellings == spellings ? [] : line.From(4))
        {
            var key = ActorIndex.Key(spelling);
            Note(_byName, key, person);
            if (key.LastIndexOf(' ') is > 0 and var blank)
            {
                Note(_byLastName, key[(blank + 1)..], person);
            }
            else
            {
                Note(_byLastName, key, person);
            }
        }

        person.Spellings = spellings;
        if (!_titles.TryGetValue(title, out var told))
        {
            _titles[title] = told = (actors.Office(ActorIndex.Key(title)), TitleKey(title));
        }

        var (known, titleKey) = told;
        var term = new OfficeTerm(person, title, SectorIn(isCountry, title, known) ?? group?.Sector ?? SectorOf(title), known?.Rank ?? 4, from, to);
        person.Terms.Add(term);
        Note(_byOffice, (body, titleKey), term);
    }

    // "Leader" alone is of a party, but whoever leads a state governs.
    private static string? SectorIn(bool isCountry, string title, OfficeTitle? known) => isCountry && title is "leader" or "paramount leader" ? "GOV" : known?.Sector;

    private static void Note<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            // Most names are one person's: room for one.
            index[key] = [value];
            return;
        }

        if (!list.Contains(value))
        {
            list.Add(value);
        }
    }

    // Where the data have no such title, its words tell.
    private static string SectorOf(string title)
    {
        var key = " " + ActorIndex.Key(title) + " ";
        bool Has(string word) => key.Contains(" " + word + " ", StringComparison.Ordinal);
        return Has("opposition") ? "OPP"
            : Has("rebel") || Has("insurgent") || Has("separatist") || Has("commander") || Has("guerrilla") ? "REB"
            : Has("gang") ? "CRM"
            : Has("army") || Has("navy") || Has("air") || Has("forces") || Has("staff") || Has("junta") || Has("military") ? "MIL"
            : Has("intelligence") || Has("mossad") || Has("isi") || Has("cia") || Has("bet") ? "SPY"
            : Has("police") ? "COP"
            : Has("party") || Has("candidate") ? "PTY"
            : Has("speaker") || Has("parliament") || Has("senate") || Has("assembly") ? "LEG"
            : Has("judge") || Has("prosecutor") || Has("court") ? "JUD"
            : "GOV";
    }

    // "2021-04" begins with its first day and ends with its last.
    private static bool TryDay(string? text, bool isLast, out DateOnly? day)
    {
        day = null;
        if (text is null)
        {
            return isLast;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole))
        {
            day = whole;
        }
        else if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            day = isLast ? month.AddMonths(1).AddDays(-1) : month;
        }
        else if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            day = isLast ? new DateOnly(year.Year, 12, 31) : year;
        }

        return day is not null;
    }
}
