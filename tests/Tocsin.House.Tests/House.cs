using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Tocsin.House.Tests;

/// <summary>The house as the tests see it: its rooms and its files.</summary>
internal static class House
{
    /// <summary>Each room with the rooms that it may know, as DESIGN has them.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Rooms = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Language"] = [],
        ["Coding"] = ["Language"],
        ["Situations"] = ["Coding", "Language"],
        ["Sources"] = ["Situations", "Coding", "Language"],
        ["Storage"] = ["Situations", "Coding", "Language"],
        ["Desk"] = ["Storage", "Sources", "Situations", "Coding", "Language"],
        ["Cli"] = ["Desk", "Storage", "Sources", "Situations", "Coding", "Language"],
    };

    private static readonly Lazy<Architecture> Loaded = new(() => new ArchLoader().LoadAssemblies([.. Assemblies]).Build());

    public static IEnumerable<System.Reflection.Assembly> Assemblies => Rooms.Keys.Select(Assembly);

    public static Architecture Architecture => Loaded.Value;

    public static System.Reflection.Assembly Assembly(string room) =>
        System.Reflection.Assembly.Load(new AssemblyName(room == "Cli" ? "tocsin" : "Tocsin." + room));

    /// <summary>The repository's folder.</summary>
    public static string Folder { get; } = FindFolder();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string FindFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
