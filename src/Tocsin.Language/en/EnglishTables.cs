using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Tocsin.Language.en;

/// <summary>What tokeniser and sentence splitter know about English words: the tables of this folder.</summary>
/// <remarks>Immutable and safe to use from several threads.</remarks>
internal sealed class EnglishTables
{
    private const int MaxFace = 8;
    private static readonly SearchValues<char> Signs = SearchValues.Create("'/!-");
    private static readonly Lazy<EnglishTables> Loaded = new(() => Load(ReadResource));

    private readonly FrozenDictionary<string, AbbreviationKind> _abbreviations;
    private readonly FrozenDictionary<string, string[]> _contractions;
    private readonly FrozenSet<string> _prefixes;
    private readonly FrozenSet<string> _suffixes;
    private readonly FrozenSet<string> _whole;
    private readonly FrozenSet<string> _units;
    private readonly FrozenSet<string> _money;
    private readonly FrozenSet<string> _endings;
    private readonly FrozenSet<string> _starters;
    private readonly FrozenSet<string> _speech;
    private readonly FrozenDictionary<char, string[]> _faces;

    private EnglishTables(Func<string, string> read)
    {
        var faults = new List<string>();
        TableFile Open(string name) => new(name, read(name), faults);

        _abbreviations = ReadAbbreviations(Open("abbreviations.txt"));
        _contractions = ReadContractions(Open("contractions.txt"));
        (_prefixes, _suffixes) = ReadAffixes(Open("affixes.txt"));
        _whole = ReadWords(Open("whole.txt"), word => !word.AsSpan().ContainsAny(Signs) ? "holds no sign at which a word would part" : SmallOnly(word));
        _units = ReadWords(Open("units.txt"), word => word.All(char.IsAsciiLetter) ? null : "may hold letters only", StringComparer.Ordinal);
        _money = ReadWords(Open("money.txt"), word => word.All(char.IsAsciiLetter) ? null : "may hold letters only", StringComparer.Ordinal);
        _endings = ReadWords(Open("domains.txt"), SmallOnly);
        _starters = ReadWords(Open("starters.txt"), SmallOnly);
        _speech = ReadWords(Open("speech.txt"), SmallOnly);
        _faces = ReadFaces(Open("emoticons.txt"));
        MaxWhole = _whole.Max(word => word.Length);
        if (faults.Count > 0)
        {
            throw new InvalidDataException("The tables of English words are faulty:\n" + string.Join('\n', faults));
        }
    }

    /// <summary>The tables that come with this assembly, read on first use.</summary>
    public static EnglishTables Instance => Loaded.Value;

    /// <summary>The length of the longest word in whole.txt.</summary>
    public int MaxWhole { get; }

    /// <summary>Reads all tables; <paramref name="read"/> gives the content of a file by its name.</summary>
    /// <exception cref="InvalidDataException">A table is faulty; the message tells every fault with file and line.</exception>
    public static EnglishTables Load(Func<string, string> read) => new(read);

    /// <summary>The content of a table as it comes with this assembly.</summary>
    public static string ReadResource(string name)
    {
        var resource = "Tocsin.Language.en." + name;
        using var stream = typeof(EnglishTables).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The assembly lacks its table {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What kind of abbreviation a word, written without its last full stop, is.</summary>
    public AbbreviationKind Abbreviation(ReadOnlySpan<char> word)
    {
        if (!_abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind))
        {
            return AbbreviationKind.None;
        }

        return kind;
    }

    /// <summary>The parts of a word that is several; empty for any other.</summary>
    public ReadOnlySpan<string> Contraction(ReadOnlySpan<char> word) =>
        _contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var parts) ? parts : [];

    /// <summary>Whether a hyphen behind the word keeps the next one with it.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a hyphen before the word keeps it with the one before.</summary>
    public bool IsSuffix(ReadOnlySpan<char> word) => _suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word with a sign in it is one all the same.</summary>
    public bool IsWhole(ReadOnlySpan<char> word) => _whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the letters, right behind a number, are a word of their own.</summary>
    public bool IsUnit(ReadOnlySpan<char> letters) => _units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>Whether the letters, right before a number, are a word of their own.</summary>
    public bool IsMoney(ReadOnlySpan<char> letters) => _money.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>Whether the label can be the last of a host or file name.</summary>
    public bool IsEnding(ReadOnlySpan<char> label) => _endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label);

    /// <summary>Whether a word with a capital mostly begins a sentence.</summary>
    public bool IsStarter(ReadOnlySpan<char> word) => _starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word is a verb that says whose words stand before it.</summary>
    public bool IsSpeech(ReadOnlySpan<char> word) => _speech.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The length of the longest face of signs that <paramref name="text"/> begins with, or 0.</summary>
    public int FaceLength(ReadOnlySpan<char> text)
    {
        if (_faces.TryGetValue(text[0], out var faces))
        {
            foreach (var face in faces)
            {
                if (text.StartsWith(face, StringComparison.Ordinal))
                {
                    return face.Length;
                }
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, AbbreviationKind> ReadAbbreviations(TableFile file)
    {
        // Exact forms: a word in small letters holds in any case, one with a capital as written and in capitals.
        var found = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var row in file.Rows(2))
        {
            var word = row.Fields[0];
            if (!Enum.TryParse<AbbreviationKind>(row.Fields[1], ignoreCase: true, out var kind) || kind == AbbreviationKind.None)
            {
                file.Fault(row, $"\"{row.Fields[1]}\" is no kind of abbreviation; the kinds stand at the top of the file");
            }
            else if (!word.All(char.IsLetter))
            {
                file.Fault(row, $"\"{word}\" may hold letters only; leave its stop out");
            }
            else
            {
                found[word] = kind;
                found.TryAdd(word.ToUpperInvariant(), kind);
                if (char.IsLower(word[0]))
                {
                    found.TryAdd(char.ToUpperInvariant(word[0]) + word[1..], kind);
                }
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string[]> ReadContractions(TableFile file)
    {
        var found = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in file.Rows(2))
        {
            var parts = row.Fields[1].Split(' ');
            if (parts.Length < 2 || string.Concat(parts) != row.Fields[0])
            {
                file.Fault(row, $"the parts \"{row.Fields[1]}\" do not make up \"{row.Fields[0]}\"");
            }
            else
            {
                found[row.Fields[0]] = parts;
            }
        }

        return found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static (FrozenSet<string> Prefixes, FrozenSet<string> Suffixes) ReadAffixes(TableFile file)
    {
        var prefixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var suffixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in file.Rows(1))
        {
            var affix = row.Fields[0];
            if (affix.Length > 1 && affix[^1] == '-' && affix[..^1].All(char.IsAsciiLetterLower))
            {
                prefixes.Add(affix[..^1]);
            }
            else if (affix.Length > 1 && affix[0] == '-' && affix[1..].All(char.IsAsciiLetterLower))
            {
                suffixes.Add(affix[1..]);
            }
            else
            {
                file.Fault(row, $"\"{affix}\" is neither a prefix (\"anti-\") nor a suffix (\"-wise\") in small letters");
            }
        }

        return (prefixes.ToFrozenSet(StringComparer.OrdinalIgnoreCase), suffixes.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    private static FrozenSet<string> ReadWords(TableFile file, Func<string, string?> fault, StringComparer? comparer = null)
    {
        comparer ??= StringComparer.OrdinalIgnoreCase;
        var found = new HashSet<string>(comparer);
        foreach (var row in file.Rows(1))
        {
            if (fault(row.Fields[0]) is { } message)
            {
                file.Fault(row, $"\"{row.Fields[0]}\" {message}");
            }
            else
            {
                found.Add(row.Fields[0]);
            }
        }

        return found.ToFrozenSet(comparer);
    }

    private static string? SmallOnly(string word) =>
        word.Any(char.IsUpper) ? "must be in small letters; it holds in any case" : word.Contains(' ', StringComparison.Ordinal) ? "is more than one word" : null;

    private static FrozenDictionary<char, string[]> ReadFaces(TableFile file)
    {
        var found = new List<string>();
        foreach (var row in file.Rows(1))
        {
            var face = row.Fields[0];
            if (face.Length is < 2 or > MaxFace || char.IsLetterOrDigit(face[0]))
            {
                file.Fault(row, string.Create(CultureInfo.InvariantCulture,
                    $"\"{face}\" must have 2 to {MaxFace} signs and begin with neither letter nor digit"));
            }
            else
            {
                found.Add(face);
            }
        }

        return found.GroupBy(face => face[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(face => face.Length).ToArray());
    }
}
