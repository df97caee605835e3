using Tocsin.Coding.Actors;

namespace Tocsin.Coding.Mentions;

/// <summary>Finds which known person a name or an office in one report means.</summary>
/// <param name="persons">Who held which office when.</param>
/// <param name="countries">The countries that the report names.</param>
/// <param name="published">Day of publication; without it only undated choices are made.</param>
internal sealed class PersonResolver(PersonIndex persons, CountryContext countries, DateOnly? published)
{
    // Who left office longer ago is rarely meant by a last name alone.
    private const int RecentDays = 15 * 365;

    private readonly Dictionary<string, Person?> _found = new(StringComparer.Ordinal);

    /// <summary>The known person whom a name means; null where none or several fit.</summary>
    /// <param name="name">The fullest form that the report gives.</param>
    /// <param name="country">The country that the report gives to the person; null where it gives none.</param>
    public Person? Named(string name, string? country)
    {
        if (!_found.TryGetValue(name, out var person))
        {
            person = Find(ActorIndex.Key(name), country);
            _found[name] = person;
        }

        return person is not null && country is not null && person.Country != country && person.Body is null ? null : person;
    }

    /// <summary>Who holds an office on the day of publication, or held it last: "the president of Mali", "the ousted president".</summary>
    /// <param name="country">Code of the country.</param>
    /// <param name="title">The title.</param>
    /// <param name="isFormer">Whether the words say that it is over ("ousted", "former").</param>
    public Person? Holder(string country, string title, bool isFormer)
    {
        if (published is not { } day)
        {
            return null;
        }

        var holder = Holder(persons.Terms(country, title), day, isFormer);
        // A ruler by arms is called president sooner or later.
        return holder is null && title == "president" ? Holder(persons.Terms(country, "head of the junta"), day, isFormer) : holder;
    }

    private static Person? Holder(IReadOnlyList<OfficeTerm> terms, DateOnly day, bool isFormer)
    {
        Person? holder = null;
        foreach (var term in terms)
        {
            if (isFormer ? term.To is { } end && end <= day && term.DaysFrom(day) < RecentDays : term.Holds(day))
            {
                // Two at once are a dispute: nobody is meant for sure.
                if (!isFormer && holder is not null && holder != term.Holder)
                {
                    return null;
                }

                holder = term.Holder;
            }
        }

        return holder;
    }

    /// <summary>What a known person is on the day of publication: in office, before, or after it (one of the elites).</summary>
    public (string? Sector, string? Title) OfficeOf(Person person)
    {
        if (published is not { } day)
        {
            return (person.Terms[^1].Sector, null);
        }

        if (person.OfficeOn(day) is { } office)
        {
            return (office.Sector, office.Title);
        }

        return (person.Terms.Exists(term => term.To is { } end && end <= day) ? "ELI" : person.Terms[0].Sector, null);
    }

    private Person? Find(string key, string? country)
    {
        var isWhole = key.Contains(' ', StringComparison.Ordinal);
        var candidates = isWhole || persons.Named(key).Count > 0 ? persons.Named(key) : persons.WithLastName(key);
        Person? best = null;
        var bestScore = 0.0;
        var isTied = false;
        foreach (var candidate in candidates)
        {
            var score = ScoreOf(candidate, country, isWhole);
            if (score > bestScore)
            {
                (best, bestScore, isTied) = (candidate, score, false);
            }
            else if (score == bestScore && score > 0)
            {
                // One and the same man at the head of a state and of a party is no tie.
                isTied |= candidate.Name != best!.Name;
            }
        }

        return isTied ? null : best;
    }

    private double ScoreOf(Person person, string? country, bool isWhole)
    {
        var days = published is { } day ? person.Terms.Min(term => term.DaysFrom(day)) : 0;
        var isThere = person.Country is { } code && (code == country || countries.Has(code));
        if (!isWhole && (!isThere || days > RecentDays))
        {
            return 0;
        }

        return 1 + (isThere ? 2 : 0) + (days == 0 ? 1.5 : days < 3 * 365 ? 1 : days < RecentDays ? 0.5 : 0) + (person.Terms.Min(term => term.Rank) <= 2 ? 0.25 : 0);
    }
}
