using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Parties;

/// <summary>Brings together the names under which reports speak of one party.</summary>
/// <remarks>Two mentions are one party where the data say so (the same actor), where the names are equal, or, for persons, where one is the last
/// part of the other ("Bazoum", "Mohamed Bazoum") and no second person fits, or both are spelled nearly alike in every part ("Tiani", "Tchiani").
/// Made of all mentions at once, so that their order does not matter.</remarks>
internal sealed class PartyIndex
{
    // Transliteration changes a letter or two in a part of a name, seldom more; in a short name a letter makes another name.
    private const int MaxEditsInAPart = 2;
    private const int LettersAnEdit = 6;

    private readonly Dictionary<string, Party> _byKey;

    private PartyIndex(Dictionary<string, Party> byKey) => _byKey = byKey;

    public static PartyIndex Of(IEnumerable<Mention> mentions)
    {
        var seen = new SortedDictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var key = KeyOf(mention);
            if (!seen.TryGetValue(key, out var list))
            {
                seen[key] = list = [];
            }

            list.Add(mention);
        }

        var root = JoinPersons(seen);
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var group in seen.GroupBy(entry => root.GetValueOrDefault(entry.Key, entry.Key), StringComparer.Ordinal))
        {
            var party = Describe(group.Key, [.. group.SelectMany(entry => entry.Value)]);
            foreach (var (key, _) in group)
            {
                parties[key] = party;
            }
        }

        return new PartyIndex(parties);
    }

    /// <summary>The party of a mention that the index was made of.</summary>
    public Party this[Mention mention] => _byKey[KeyOf(mention)];

    // A state, its government and its army are three parties of one power.
    private static string KeyOf(Mention mention) => mention.Actor is not { } actor
        ? "name:" + NameKey(mention.Name)
        : actor.Kind == ActorKind.Person || actor.Sector is null ? actor.Id : $"{actor.Id}/{actor.Sector}";

    private static string NameKey(string name)
    {
        var words = Words(name);
        return words.Count == 0 ? name : string.Join('-', words);
    }

    private static List<string> Words(string name)
    {
        var words = string.Concat(name.Normalize(System.Text.NormalizationForm.FormC).Select(c => char.IsLetterOrDigit(c) || c is '\'' ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && words[0] is "the" or "a" or "an")
        {
            words.RemoveAt(0);
        }

        return words;
    }

    private static Dictionary<string, string> JoinPersons(SortedDictionary<string, List<Mention>> seen)
    {
        var persons = seen
            .Where(entry => entry.Value.Any(IsPerson))
            .Select(entry => (entry.Key, Names: entry.Value.Select(m => Words(m.Actor?.Name ?? m.Name)).OrderByDescending(w => w.Count).ThenBy(w => string.Join(' ', w), StringComparer.Ordinal).First()))
            .Where(person => person.Names.Count > 0)
            .ToList();

        var root = persons.ToDictionary(p => p.Key, p => p.Key, StringComparer.Ordinal);
        var full = persons.Where(p => p.Names.Count > 1).ToList();

        // Near spellings share the first letter of the first name: it is the letter that transliteration changes least.
        foreach (var bucket in full.GroupBy(p => (p.Names[0][0], p.Names.Count)))
        {
            var list = bucket.ToList();
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    if (NearlyAlike(list[i].Names, list[j].Names))
                    {
                        Join(root, list[i].Key, list[j].Key);
                    }
                }
            }
        }

        var byLastName = full.ToLookup(p => p.Names[^1], p => p.Key, StringComparer.Ordinal);
        foreach (var (key, names) in persons.Where(p => p.Names.Count == 1))
        {
            var fits = byLastName[names[0]].Select(k => Root(root, k)).Distinct(StringComparer.Ordinal).ToList();
            if (fits.Count == 1)
            {
                Join(root, key, fits[0]);
            }
        }

        return root.Keys.ToDictionary(k => k, k => Root(root, k), StringComparer.Ordinal);
    }

    private static bool IsPerson(Mention mention) =>
        mention.Actor is { } actor ? actor.Kind == ActorKind.Person : mention.Kind == MentionKind.Person && HasProperName(mention.Name);

    private static bool HasProperName(string name) => name.Split(' ').Any(word => word.Length > 1 && char.IsUpper(word[0]) && word is not ("The" or "A" or "An"));

    private static string Root(Dictionary<string, string> root, string key)
    {
        while (root[key] != key)
        {
            key = root[key];
        }

        return key;
    }

    private static void Join(Dictionary<string, string> root, string left, string right)
    {
        var (a, b) = (Root(root, left), Root(root, right));
        if (a != b)
        {
            var (keep, drop) = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
            root[drop] = keep;
        }
    }

    private static bool NearlyAlike(List<string> left, List<string> right)
    {
        var (edits, letters) = (0, 0);
        for (var i = 0; i < left.Count; i++)
        {
            var inPart = EditDistance(left[i], right[i]);
            if (left[i][0] != right[i][0] || inPart > MaxEditsInAPart)
            {
                return false;
            }

            edits += inPart;
            letters += Math.Max(left[i].Length, right[i].Length);
        }

        return edits <= letters / LettersAnEdit;
    }

    private static int EditDistance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }

    private static Party Describe(string id, List<Mention> mentions)
    {
        var actor = mentions.Select(m => m.Actor).OfType<Actor>()
            .OrderByDescending(a => a.Name.Length).ThenBy(a => a.Name, StringComparer.Ordinal)
            .ThenBy(a => a.Code, StringComparer.Ordinal).ThenBy(a => a.Office, StringComparer.Ordinal).FirstOrDefault();
        var name = actor?.Name ?? mentions.Select(m => m.Name)
            .OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();
        var isNamed = mentions.Any(m => HasProperName(m.Name)) || (actor is not null && HasProperName(actor.Name));
        var country = mentions.Select(m => m.Actor?.Country).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        var sector = mentions.Select(m => m.Actor?.Sector).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
        return new Party(id, name, isNamed, country, sector, mentions.Any(IsPerson));
    }
}
