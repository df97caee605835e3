using Tocsin.Language.Graphs;

namespace Tocsin.Language.Models;

/// <summary>How two words of a text hang together in the trees of its sentences, as a class of the model.</summary>
/// <remarks>The same names as in train/paths.py: "d nsubj" for a word's subject, "u acl" for the noun that a clause hangs on, and so on.</remarks>
internal sealed class WordPaths
{
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _classes = [];
    private readonly List<int> _heads = [];
    private readonly List<int> _relationOf = [];
    private readonly List<int> _sentenceOf = [];
    private readonly int _far;
    private readonly int _near;
    private int _sentences;

    public WordPaths(GraphLabels labels)
    {
        var names = labels.Classes(GraphLabels.Path);
        for (var number = 0; number < names.Length; number++)
        {
            var parts = names[number].Split(' ');
            switch (parts[0])
            {
                case "far":
                    _far = number;
                    break;
                case "near":
                    _near = number;
                    break;
                default:
                    _classes[Key(parts[0], Relation(parts, 1), Relation(parts, 2), Relation(parts, 3))] = number;
                    break;
            }
        }
    }

    private int Count => _heads.Count;

    /// <summary>Adds the next sentence of the text.</summary>
    public void Add(Sentence sentence)
    {
        var first = _heads.Count;
        foreach (var token in sentence.Tokens)
        {
            _heads.Add(token.Head < 0 ? -1 : first + token.Head);
            _relationOf.Add(_relations.GetValueOrDefault(token.DepRel));
            _sentenceOf.Add(_sentences);
        }

        _sentences++;
    }

    /// <summary>The class of the way from a word of the text to another.</summary>
    public int Of(int from, int to)
    {
        if (Math.Max(from, to) >= Count)
        {
            // A part of a sentence that is longer than a window: its tree is not whole yet.
            return _near;
        }

        if (_sentenceOf[from] != _sentenceOf[to])
        {
            return _far;
        }

        var (up, down) = (_heads[from], _heads[to]);
        if (down == from)
        {
            return Class("d", _relationOf[to]);
        }

        if (up == to)
        {
            return Class("u", _relationOf[from]);
        }

        if (up >= 0 && up == down)
        {
            return Class("s", _relationOf[from], _relationOf[to]);
        }

        if (down >= 0 && _heads[down] == from)
        {
            return Class("dd", _relationOf[down], _relationOf[to]);
        }

        if (up >= 0 && _heads[up] == to)
        {
            return Class("uu", _relationOf[from], _relationOf[up]);
        }

        if (up >= 0 && _heads[up] >= 0 && _heads[up] == down)
        {
            return Class("us", _relationOf[from], _relationOf[up], _relationOf[to]);
        }

        return up >= 0 && down >= 0 && _heads[down] == up ? Class("sd", _relationOf[from], _relationOf[down], _relationOf[to]) : _near;
    }

    private int Class(string kind, int first, int second = 0, int third = 0) => _classes.GetValueOrDefault(Key(kind, first, second, third), _near);

    private static long Key(string kind, int first, int second, int third) =>
        ((long)((kind[0] << 8) | (kind.Length > 1 ? kind[1] : 0)) << 36) | ((long)first << 24) | ((long)second << 12) | (uint)third;

    // Relations get numbers as they come; 0 is one that no way has.
    private int Relation(string[] parts, int at)
    {
        if (at >= parts.Length)
        {
            return 0;
        }

        if (!_relations.TryGetValue(parts[at], out var number))
        {
            _relations[parts[at]] = number = _relations.Count + 1;
        }

        return number;
    }
}
