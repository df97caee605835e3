using System.CommandLine;
using System.Globalization;
using Tocsin.Coding;
using Tocsin.Coding.Data;

namespace Tocsin.Cli.Checked;

/// <summary><c>tocsin data check</c>: whether the data files can be used, and if not, all that is wrong with them.</summary>
internal static class DataCommand
{
    /// <summary>The command and the one under it.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A folder with the form of data/. Default: the folder data here, where there is one; else the one that comes with the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var check = new Command("check", "Check lexicon, actors and ontology; print everything that is wrong with them.") { folder };
        check.SetAction(result => Check(surroundings, result.GetValue(folder) ?? Usual(), "that has the form of data/", path => CodingData.Load(path)));
        return new Command("data", "Work on the data files.") { check };
    }

    /// <summary>The data that come with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "data");

    private static string Usual() => Directory.Exists(Path.Combine("data", "lexicon")) ? "data" : Shipped;

    /// <summary>Loads the files of a folder and says what is wrong with them, or that nothing is.</summary>
    /// <param name="surroundings">Where to say it.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="form">What a folder must look like, for one that is not there.</param>
    /// <param name="load">Loads it.</param>
    public static int Check(Surroundings surroundings, string folder, string form, Action<string> load)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{folder}: there is no such folder; give one {form}.");
        }

        try
        {
            load(folder);
        }
        catch (DataFileException broken)
        {
            DataErrors.Write(broken.Errors, surroundings.Output);
            surroundings.Output.Flush();
            return ExitCode.NotDone;
        }

        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Count();
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {files} files, no error."));
        surroundings.Output.Flush();
        return ExitCode.Done;
    }
}
