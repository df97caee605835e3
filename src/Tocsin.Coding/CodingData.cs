using Tocsin.Coding.Actors;
using Tocsin.Coding.Data;
using Tocsin.Coding.Lexicon;
using Tocsin.Coding.Places;

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
    public static CodingData Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var errors = new List<DataError>();
        var actors = ActorIndex.Read(Path.Combine(folder, "actors"), errors);
        var lexicon = EventLexicon.Read(Path.Combine(folder, "lexicon", "en"), Path.Combine(folder, "ontology"), errors);
        var places = Gazetteer.Open(folder, null, errors);
        return errors.Count > 0 ? throw new DataFileException(errors) : new CodingData(lexicon, actors, places);
    }
}
