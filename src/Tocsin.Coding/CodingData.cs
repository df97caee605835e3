using Tocsin.Coding.Actors;
using Tocsin.Coding.Data;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Places;
using Tocsin.Language;

namespace Tocsin.Coding;

/// <summary>What the coder knows by heart: lexicon and actors, read from the readable files of data/.</summary>
/// <remarks>Immutable; one serves any number of coders and threads.</remarks>
public sealed class CodingData
{
    private CodingData(EventLexicon lexicon, ActorIndex actors, Gazetteer places)
    {
        Places = places;
        Lexicon = lexicon;
        Actors = actors;
        Vocabulary = new Vocabulary(lexicon.Words.Concat(actors.Roles), lexicon.Verbs, lexicon.Irregular);
    }

    internal Vocabulary Vocabulary { get; }

    internal EventLexicon Lexicon { get; }

    internal ActorIndex Actors { get; }

    internal Gazetteer Places { get; }

    /// <summary>Loads the data that come with the program: the folder <c>data</c> beside it.</summary>
    /// <exception cref="DataFileException">Files are missing or wrong; all errors are in it, nothing was loaded.</exception>
    public static CodingData Load() => Load(Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>Loads the data of a folder that has the form of data/.</summary>
    /// <exception cref="DataFileException">Files are missing or wrong; all errors are in it, nothing was loaded.</exception>
    public static CodingData Load(string folder) => Load(folder, null, null);

    /// <summary>Loads the data of a folder, and a user's own actors and places, which outrank them.</summary>
    /// <param name="folder">A folder with the form of data/.</param>
    /// <param name="ownActors">A folder with the form of data/actors of which every file may be missing (actors.d); null for none.</param>
    /// <param name="ownPlaces">A folder with files like data/places/features.txt (places.d); null for none.</param>
    /// <exception cref="DataFileException">Files are missing or wrong; all errors are in it, nothing was loaded.</exception>
    public static CodingData Load(string folder, string? ownActors, string? ownPlaces)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var errors = new List<DataError>();
        var actors = ActorIndex.Read(Path.Combine(folder, "actors"), errors);
        if (ownActors is not null)
        {
            actors.ReadOwn(ownActors, errors);
        }

        // Persons and lexicon have nothing to do with each other and take most of the time: side by side.
        var personErrors = new List<DataError>();
        var own = new[] { Path.Combine(folder, "actors"), ownActors }.OfType<string>();
        var persons = Task.Run(() => actors.ReadPersons(own, personErrors));
        var lexicon = EventLexicon.Read(Path.Combine(folder, "lexicon", "en"), Path.Combine(folder, "ontology"), errors);
        var places = Gazetteer.Open(folder, ownPlaces, errors);
        persons.GetAwaiter().GetResult();
        errors.AddRange(personErrors);
        return errors.Count > 0 ? throw new DataFileException(errors) : new CodingData(lexicon, actors, places);
    }

    /// <summary>The actors in one of whose names all words of a text stand, with the offices that persons of them held; best known first.</summary>
    public ValueList<ActorFound> FindActors(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = ActorIndex.Key(text);
        var named = Actors.Search(text).OrderBy(found => found.Key == key ? 0 : 1).ThenBy(found => found.Name.Use).Select(found => new ActorFound(found.Name.Actor, found.Name.Use.ToString().ToLowerInvariant(), []));
        var persons = Actors.Persons.Search(text).Select(person => new ActorFound(
            new Actor(person.Id, person.Name, ActorKind.Person, person.Country, person.Terms[^1].Sector),
            "name",
            person.Terms.Select(term => new OfficeHeld(term.Title, person.Body ?? person.Country, term.From, term.To)).ToValueList()));
        return named.Concat(persons).GroupBy(found => found.Actor.Id + found.Actor.Code).Select(same => same.First()).ToValueList();
    }

    /// <summary>The places of a name, best known first.</summary>
    public ValueList<PlaceFound> FindPlaces(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = new List<PlaceCandidate>();
        Places.Find(name, int.MaxValue, found);
        foreach (var known in Actors.Find(ActorIndex.Key(name)))
        {
            if (known.Place is { } place && !found.Exists(other => other.KilometresTo(Gazetteer.Of(place, Tocsin.Coding.Places.Packed.PlaceKind.Town, 0)) < 40))
            {
                found.Insert(0, Gazetteer.Of(place, Tocsin.Coding.Places.Packed.PlaceKind.Town, 0));
            }
        }

        return found.Select(candidate => new PlaceFound(Places.PlaceOf(candidate), Places.InhabitantsOf(candidate))).ToValueList();
    }
}

/// <summary>An actor that the data know.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Use">In what way the name stands for it: name, adjective, inhabitant, capital, city, seat, force.</param>
/// <param name="Offices">The offices of a person, in order.</param>
public sealed record ActorFound(Actor Actor, string Use, ValueList<OfficeHeld> Offices);

/// <summary>An office that a person held.</summary>
/// <param name="Title">The title.</param>
/// <param name="Body">Code of the country, or id of the body.</param>
/// <param name="From">First day; null where not known.</param>
/// <param name="To">Last day; null where still held when the data were written.</param>
public sealed record OfficeHeld(string Title, string? Body, DateOnly? From, DateOnly? To);

/// <summary>A place that the data know.</summary>
/// <param name="Place">The place.</param>
/// <param name="Inhabitants">How many live there; 0 where not known.</param>
public sealed record PlaceFound(Place Place, uint Inhabitants);
