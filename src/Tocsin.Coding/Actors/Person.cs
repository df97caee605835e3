namespace Tocsin.Coding.Actors;

/// <summary>A person whom the data know, with the offices that he or she held.</summary>
/// <param name="Id">Stable: "person:" and the key of the name.</param>
/// <param name="Name">As agencies write it.</param>
/// <param name="Country">ISO 3166 alpha-3 code, or what stands in its place for a body across states; null for none.</param>
/// <param name="Body">Id of the body or group that the offices belong to; null where it is the country.</param>
internal sealed record Person(string Id, string Name, string? Country, string? Body)
{
    /// <summary>The offices, in order of their beginning.</summary>
    public List<OfficeTerm> Terms { get; } = [];

    /// <summary>The spellings of the last line that was read, as written.</summary>
    public string? Spellings { get; set; }

    /// <summary>The office that the person holds on a day, the highest of several; null where none.</summary>
    public OfficeTerm? OfficeOn(DateOnly day)
    {
        OfficeTerm? held = null;
        foreach (var term in Terms)
        {
            if (term.Holds(day) && (held is null || term.Rank < held.Rank))
            {
                held = term;
            }
        }

        return held;
    }
}

/// <summary>Who held an office from when to when.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Title">The title as written in the data.</param>
/// <param name="Sector">PLOVER sector of the office.</param>
/// <param name="Rank">1 head of state, 2 head of government, 3 minister, 4 other.</param>
/// <param name="From">First day; null where not known.</param>
/// <param name="To">Last day; null where still in office.</param>
internal sealed record OfficeTerm(Person Holder, string Title, string? Sector, int Rank, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it is held on a day. The last day is the first of the successor, who is meant.</summary>
    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    /// <summary>Days between a day and the term; 0 within it.</summary>
    public int DaysFrom(DateOnly day) => Holds(day) ? 0 : From is { } from && day < from ? from.DayNumber - day.DayNumber : To is { } to ? Math.Max(0, day.DayNumber - to.DayNumber) : 0;
}
