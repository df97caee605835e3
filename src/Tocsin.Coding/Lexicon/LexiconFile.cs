using Tocsin.Coding.Claims;
using Tocsin.Coding.Data;

namespace Tocsin.Coding.Lexicon;

/// <summary>Reads data/lexicon and collects everything that is wrong with it.</summary>
internal sealed class LexiconFile(List<DataError> errors)
{
    private static readonly Dictionary<string, ClaimKind> Kinds = new(StringComparer.Ordinal)
    {
        ["asserted"] = ClaimKind.Asserted,
        ["appearing"] = ClaimKind.Asserted,
        ["denied"] = ClaimKind.Denied,
        ["refused"] = ClaimKind.Denied,
        ["averted"] = ClaimKind.Denied,
        ["feared"] = ClaimKind.Feared,
        ["planned"] = ClaimKind.Planned,
        ["threatened"] = ClaimKind.Threatened,
        ["demanded"] = ClaimKind.Demanded,
        ["conditional"] = ClaimKind.Conditional,
        ["undecided"] = ClaimKind.Undecided,
        ["attempted"] = ClaimKind.Attempted,
        ["hypothetical"] = ClaimKind.Hypothetical,
        ["unproven"] = ClaimKind.Unproven,
    };

    /// <summary>Reads entries with senses: verbs.txt, nouns.txt, adjectives.txt.</summary>
    public List<LexicalEntry> ReadEntries(IEnumerable<DataLine> lines, OntologyCheck ontology, Func<string, bool> isClass)
    {
        var entries = new List<LexicalEntry>();
        DataLine? header = null;
        var senses = new List<Sense>();
        var hasUnreadable = false;
        foreach (var line in lines)
        {
            if (!line.IsIndented)
            {
                Finish();
                header = line;
                hasUnreadable = false;
                continue;
            }

            if (header is null)
            {
                errors.Add(line.Error(0, "lexicon/entry", "A sense stands before any word; begin an entry with \"LEMMA  POS\" at the start of a line."));
                continue;
            }

            if (line.Count < 7)
            {
                errors.Add(line.Error(0, "lexicon/fields", $"A sense has 7 fields (object, type, mode, context, CAMEO, state, example); this one has {line.Count}."));
                hasUnreadable = true;
                continue;
            }

            var conditions = Array.ConvertAll(line[0]!.Split('&'), ObjectCondition.Parse);
            foreach (var condition in conditions)
            {
                if (condition.Kind == ConditionKind.Class && !isClass(condition.Words[0]))
                {
                    errors.Add(line.Error(0, "lexicon/class", $"There is no class \"{condition.Words[0]}\" in classes.txt."));
                }
            }

            ontology.CheckEvent(line, 1, errors);
            var state = line[5]?.Split(':', 2);
            OntologyCheck.CheckState(line, 5, errors);
            senses.Add(new Sense(
                conditions, line[1], line[2], line[3], line[4], state?[0], state is [_, var value] ? value : state?[0], line[6] ?? "")
            {
                Line = line.Address,
            });
        }

        Finish();
        return entries;

        void Finish()
        {
            if (header is not null)
            {
                if (senses.Count == 0)
                {
                    if (hasUnreadable)
                    {
                        return;
                    }

                    errors.Add(header.Error(0, "lexicon/senses", $"\"{header[0]}\" has no sense; give at least one indented line under it."));
                }
                else if (ReadHeader(header, [.. senses]) is { } entry)
                {
                    entries.Add(entry);
                }

                senses.Clear();
            }
        }
    }

    /// <summary>Reads cues.txt: lemma, part of speech, kind, factuality, example.</summary>
    public Dictionary<(string Lemma, string Pos), Cue> ReadCues(IEnumerable<DataLine> lines)
    {
        var cues = new Dictionary<(string, string), Cue>();
        foreach (var line in lines)
        {
            if (!FactualityCodes.TryParse(line[3] ?? "", out var factuality))
            {
                errors.Add(line.Error(3, "lexicon/factuality", $"\"{line[3]}\" is no factuality; use CT+ PR+ PS+ U PS- PR- CT-."));
                continue;
            }

            cues[(line[0]!, line[1]!)] = new Cue(line[2]!, factuality);
        }

        return cues;
    }

    /// <summary>Reads modality.txt: words, part of speech, kind, factuality, example; several entries may share their main word.</summary>
    public Dictionary<(string Lemma, string Pos), List<Modality>> ReadModality(IEnumerable<DataLine> lines)
    {
        var found = new Dictionary<(string, string), List<Modality>>();
        foreach (var line in lines)
        {
            if (!FactualityCodes.TryParse(line[3] ?? "", out var factuality))
            {
                errors.Add(line.Error(3, "lexicon/factuality", $"\"{line[3]}\" is no factuality; use CT+ PR+ PS+ U PS- PR- CT-."));
                continue;
            }

            if (!Kinds.TryGetValue(line[2] ?? "", out var kind))
            {
                errors.Add(line.Error(2, "lexicon/kind", $"\"{line[2]}\" is no kind; use one of {string.Join(", ", Kinds.Keys)}."));
                continue;
            }

            var words = line[0]!.Split(' ');
            var main = MainWord(words, line[1]!);
            var particles = words.Where((_, i) => i != main).ToArray();
            var key = (words[main], line[1]!);
            if (!found.TryGetValue(key, out var list))
            {
                found[key] = list = [];
            }

            list.Add(new Modality(kind, factuality, particles));
        }

        // The more words an entry asks for, the more it knows: "no evidence of" before "evidence".
        foreach (var list in found.Values)
        {
            list.Sort((a, b) => b.Particles.Length.CompareTo(a.Particles.Length));
        }

        return found;
    }

    /// <summary>Reads irregular.txt: form, lemma.</summary>
    public Dictionary<string, string> ReadIrregular(IEnumerable<DataLine> lines)
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line[1] is not { } lemma)
            {
                errors.Add(line.Error(0, "lexicon/fields", "A form stands without its lemma; write both, parted by two blanks."));
            }
            else if (!lemmas.TryAdd(line[0]!, lemma))
            {
                errors.Add(line.Error(0, "lexicon/twice", $"\"{line[0]}\" stands twice; keep one lemma."));
            }
        }

        return lemmas;
    }

    // "no evidence of" is found at its noun, "have yet to" and "plan to" at their verb: the first word that is no function word.
    private static int MainWord(string[] words, string pos)
    {
        if (pos == "verb" || words.Length == 1)
        {
            return 0;
        }

        var index = Array.FindIndex(words, word => word is not ("no" or "not" or "a" or "an" or "the" or "little" or "in" or "of" or "under" or "on"));
        return index < 0 ? 0 : index;
    }

    private LexicalEntry? ReadHeader(DataLine header, Sense[] senses)
    {
        EntryPos? pos = header[1] switch { "verb" => EntryPos.Verb, "noun" => EntryPos.Noun, "adjective" => EntryPos.Adjective, _ => null };
        if (pos is null)
        {
            errors.Add(header.Error(1, "lexicon/pos", $"\"{header[1]}\" is no part of speech; use verb, noun or adjective."));
            return null;
        }

        var words = header[0]!.Split(' ');
        string[] recipientPrepositions = [];
        var (objectRole, subjectRole, ofRole, possessorRole, bothAct) = (Role.Recipient, Role.Actor, Role.Recipient, Role.Actor, false);
        for (var i = 2; i < header.Count; i++)
        {
            foreach (var pair in (header[i] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (pair.Split(':', 2) is not [var key, var value])
                {
                    errors.Add(header.Error(i, "lexicon/key", $"\"{pair}\" is no key; write key:value."));
                    continue;
                }

                switch (key)
                {
                    case "recipient":
                        recipientPrepositions = value.Split(',');
                        break;
                    case "object":
                        objectRole = ReadRole(header, i, value);
                        break;
                    case "subject":
                        subjectRole = ReadRole(header, i, value);
                        break;
                    case "of":
                        ofRole = ReadRole(header, i, value);
                        break;
                    case "poss":
                        possessorRole = ReadRole(header, i, value);
                        break;
                    case "actor" or "between" when value == "both":
                        bothAct = true;
                        break;
                    case "noun":
                        break;
                    default:
                        errors.Add(header.Error(i, "lexicon/key", $"There is no key \"{pair}\"; use recipient, object, subject, of, poss, actor:both, between:both, noun."));
                        break;
                }
            }
        }

        // "house arrest" is found at its last word, "state of emergency" and every verb at the first.
        var main = pos == EntryPos.Noun && !words.Contains("of") ? words.Length - 1 : 0;
        return new LexicalEntry
        {
            Lemma = words[main],
            Particles = [.. words.Where((_, i) => i != main)],
            Pos = pos.Value,
            Senses = senses,
            RecipientPrepositions = recipientPrepositions,
            ObjectRole = objectRole,
            SubjectRole = subjectRole,
            OfRole = ofRole,
            PossessorRole = possessorRole,
            BothAct = bothAct,
        };
    }

    private Role ReadRole(DataLine line, int field, string value)
    {
        switch (value)
        {
            case "actor":
                return Role.Actor;
            case "recipient":
                return Role.Recipient;
            case "theme":
                return Role.Theme;
            default:
                errors.Add(line.Error(field, "lexicon/role", $"\"{value}\" is no role; use actor, recipient or theme."));
                return Role.Theme;
        }
    }
}
