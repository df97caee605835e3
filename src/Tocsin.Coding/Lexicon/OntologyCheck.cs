using Tocsin.Coding.Data;

namespace Tocsin.Coding.Lexicon;

/// <summary>What data/ontology allows: types with their modes, contexts, CAMEO codes.</summary>
internal sealed class OntologyCheck
{
    private readonly Dictionary<string, HashSet<string>> _modes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contexts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private static readonly string[] Families =
        ["office", "custody", "force", "aid", "determination", "involvement", "measure", "recognition", "division", "toll"];

    /// <summary>PLOVER's types.</summary>
    public IReadOnlyCollection<string> Types => _modes.Keys;

    /// <summary>CAMEO's general code of each type: of the first root that it covers.</summary>
    public Dictionary<string, string> RootCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads plover.txt, contexts.txt and cameo.txt of a folder.</summary>
    public static OntologyCheck Read(string folder)
    {
        var check = new OntologyCheck();
        foreach (var line in DataFile.Read(Path.Combine(folder, "plover.txt")))
        {
            if (line[0] is { } type && type.All(char.IsAsciiLetterUpper))
            {
                if (!check._modes.TryGetValue(type, out var modes))
                {
                    check._modes[type] = modes = new HashSet<string>(StringComparer.Ordinal);
                }

                // The file keeps modes that PLOVER gave up, for old data; the lexicon may not use them.
                if (line[1] is null && line[6]?.Split(',')[0].Trim() is { Length: 2 } root)
                {
                    check.RootCodes[type] = root + "0";
                }

                if (line[1] is { } mode && line[5] == "current")
                {
                    modes.Add(mode);
                }
            }
        }

        check._contexts.UnionWith(DataFile.Read(Path.Combine(folder, "contexts.txt")).Select(line => line[0]!));
        check._codes.UnionWith(DataFile.Read(Path.Combine(folder, "cameo.txt")).Select(line => line[0]!));
        return check;
    }

    /// <summary>Checks type, mode, context and CAMEO code, in consecutive fields.</summary>
    public void CheckEvent(DataLine line, int field, List<DataError> errors)
    {
        if (line[field] is { } type)
        {
            if (!_modes.TryGetValue(type, out var modes))
            {
                errors.Add(line.Error(field, "lexicon/type", $"PLOVER has no type \"{type}\"; its types are {string.Join(" ", _modes.Keys.Order(StringComparer.Ordinal))}."));
            }
            else if (line[field + 1] is { } mode && !modes.Contains(mode))
            {
                errors.Add(line.Error(field + 1, "lexicon/mode", $"{type} has no mode \"{mode}\"; its modes are {string.Join(" ", modes.Order(StringComparer.Ordinal))}."));
            }
        }

        if (line[field + 2] is { } context && !_contexts.Contains(context))
        {
            errors.Add(line.Error(field + 2, "lexicon/context", $"There is no context \"{context}\" in data/ontology/contexts.txt."));
        }

        if (line[field + 3] is { } code && !_codes.Contains(code))
        {
            errors.Add(line.Error(field + 3, "lexicon/cameo", $"CAMEO has no code \"{code}\"; see data/ontology/cameo.txt."));
        }
    }

    /// <summary>Checks a state, "family:value".</summary>
    public static void CheckState(DataLine line, int field, List<DataError> errors)
    {
        if (line[field] is { } state && Array.IndexOf(Families, state.Split(':')[0]) < 0)
        {
            errors.Add(line.Error(field, "lexicon/state", $"\"{state}\" is no state; its families are {string.Join(" ", Families)}."));
        }
    }
}
