using System.Diagnostics;

namespace Tocsin.Coding.Layout;

/// <summary>The cues of a language: one file for each kind of line, under Layout, in the folder named by the language.</summary>
internal sealed class LayoutCues
{
    private static readonly Lazy<LayoutCues> English = new(() => Load("en"));

    private readonly Dictionary<string, CueFile> _files;

    private LayoutCues(Dictionary<string, CueFile> files) => _files = files;

    public static IReadOnlyList<string> FileNames { get; } =
        ["related", "calls", "captions", "bylines", "datelines", "notices", "origins", "common"];

    public CueFile Related => _files["related"];

    public CueFile Calls => _files["calls"];

    public CueFile Captions => _files["captions"];

    public CueFile Bylines => _files["bylines"];

    public CueFile Datelines => _files["datelines"];

    public CueFile Notices => _files["notices"];

    public CueFile Origins => _files["origins"];

    public CueFile Common => _files["common"];

    /// <summary>The cues for a report. English is the one language that has a folder; what is written in another is read by form and by
    /// what it shares with English.</summary>
    public static LayoutCues Default => English.Value;

    public CueFile this[string name] => _files[name];

    /// <summary>A cue file as it is embedded.</summary>
    public static string Embedded(string language, string name)
    {
        var assembly = typeof(LayoutCues).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Layout/{language}/{name}.txt")
            ?? throw new UnreachableException($"Layout/{language}/{name}.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static LayoutCues Load(string language)
    {
        var files = new Dictionary<string, CueFile>(StringComparer.Ordinal);
        foreach (var name in FileNames)
        {
            var (file, errors) = CueFile.Parse(Embedded(language, name));
            if (errors.Count > 0)
            {
                // The files are part of the program and tested with it.
                throw new UnreachableException($"Layout/{language}/{name}.txt:{string.Join("\n", errors)}");
            }

            files[name] = file;
        }

        return new LayoutCues(files);
    }
}
