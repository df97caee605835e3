namespace Tocsin.Language.Models;

/// <summary>The lemmas of forms that were seen in training, by part of speech: the file lemmas.txt of a model's folder.</summary>
/// <remarks>A line a form in lower case, its part of speech and its lemma, parted by two spaces; a line that begins with "#" is for people.
/// A model may come without the file.</remarks>
internal sealed class LemmaTable
{
    private const int LongestForm = 64;

    private readonly Dictionary<string, string>[] _byUpos = [.. Enum.GetValues<Upos>().Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))];

    private LemmaTable()
    {
    }

    /// <summary>Reads the file; without one the table is empty.</summary>
    /// <exception cref="ModelException">A line is none of three fields.</exception>
    public static LemmaTable Read(string path)
    {
        var table = new LemmaTable();
        if (!File.Exists(path))
        {
            return table;
        }

        var line = 0;
        foreach (var text in ModelFile.ReadLines(path))
        {
            line++;
            if (text.StartsWith('#'))
            {
                continue;
            }

            var fields = text.Split("  ");
            if (fields.Length != 3 || char.IsDigit(fields[1].FirstOrDefault()) || !Enum.TryParse<Upos>(fields[1], ignoreCase: true, out var upos))
            {
                throw new ModelException($"{path}:{line}: \"{text}\" is not a form, a part of speech and a lemma; put the lemmas.txt back that was released with the model.");
            }

            table._byUpos[(int)upos].TryAdd(fields[0], fields[2]);
        }

        return table;
    }

    /// <summary>The lemma of a form in any case; null where it was not seen as this part of speech.</summary>
    public string? Find(string form, Upos upos)
    {
        if (form.Length > LongestForm)
        {
            return null;
        }

        Span<char> lower = stackalloc char[LongestForm];
        var length = form.AsSpan().ToLowerInvariant(lower);
        return _byUpos[(int)upos].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var lemma) ? lemma : null;
    }
}
