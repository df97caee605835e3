using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Tocsin.Language;

namespace Tocsin.Corpus;

/// <summary>Something wrong with a file of the corpus.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal sealed record CorpusError(string File, int Line, string Message)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: error: {Message}");
}

/// <summary>Reads and checks files in the format of corpus/GUIDE.md.</summary>
internal sealed partial class CorpusReader(CorpusWords words)
{
    /// <summary>Reads every report below a folder, in order of their paths.</summary>
    public IReadOnlyList<CorpusReport> ReadFolder(string folder, List<CorpusError> errors)
    {
        var reports = new List<CorpusReport>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var report = Read(path, File.ReadAllText(path), errors);
            if (report is null)
            {
                continue;
            }

            if (!names.Add(report.Id))
            {
                errors.Add(new CorpusError(path, 1, $"the report {report.Id} is there twice"));
            }

            if (Path.GetFileName(Path.GetDirectoryName(path)) is { } parent && parent != report.Situation)
            {
                errors.Add(new CorpusError(path, 1, $"the situation {report.Situation} belongs into a folder of that name, not {parent}"));
            }

            reports.Add(report);
        }

        return reports;
    }

    /// <summary>Reads a file; null where it has errors.</summary>
    public CorpusReport? Read(string path, string content, List<CorpusError> errors)
    {
        var before = errors.Count;
        var report = new FileReading(path, words, errors).Read(content);
        return errors.Count == before ? report : null;
    }

    [GeneratedRegex("""[a-z]+="[^"]*"(?:#\d+)?|"[^"]*"(?:#\d+)?|\S+""", RegexOptions.NonBacktracking)]
    private static partial Regex Fields();

    [GeneratedRegex("^(?:[A-Z]{3}|---)(?:/[A-Z]{3})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("^@[a-z][a-z0-9_-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex EntityId();

    [GeneratedRegex(@"^[na]\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex NodeId();

    private sealed class Entity(string kind, string? code, string? value)
    {
        public string Kind => kind;

        public string? Code => code;

        public string? Value => value;

        public List<Passage> Mentions { get; } = [];
    }

    private sealed class FileReading(string path, CorpusWords words, List<CorpusError> errors)
    {
        private readonly Dictionary<string, string> _head = new(StringComparer.Ordinal);
        private readonly List<CorpusLine> _lines = [];
        private readonly StringBuilder _text = new();
        private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
        private readonly List<(int Line, int Sentence, string[] Fields)> _nodeLines = [];
        private readonly List<CorpusNode> _nodes = [];
        private readonly Dictionary<string, CorpusAttribution> _attributions = new(StringComparer.Ordinal);
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private string _sentence = "";

        public CorpusReport Read(string content)
        {
            var lines = content.ReplaceLineEndings("\n").Split('\n');
            var at = ReadHead(lines);
            for (var isStory = false; at < lines.Length; at++)
            {
                var line = lines[at];
                if (line.Trim().Length == 0)
                {
                    continue;
                }

                if (line[0] != ' ')
                {
                    isStory = ReadText(line, at + 1);
                }
                else if (!isStory)
                {
                    Wrong(at + 1, _lines.Count == 0 ? "an annotation stands before any text" : "an X line is no story and takes no annotation");
                }
                else
                {
                    ReadAnnotation(Fields().Matches(line.Trim()).Select(match => match.Value).ToArray(), at + 1);
                }
            }

            // Nodes come last: an arc may name a mention that stands further down in the block.
            foreach (var (line, sentence, fields) in _nodeLines)
            {
                Try(line, () => ReadNode(line, sentence, fields));
            }

            CheckArcs();
            return new CorpusReport(
                path,
                _head,
                [.. _lines],
                _text.ToString(),
                [.. _entities.Select(pair => new CorpusEntity(pair.Key, pair.Value.Kind, pair.Value.Code, pair.Value.Value, [.. pair.Value.Mentions]))],
                [.. _nodes],
                [.. _attributions.Values]);
        }

        private int ReadHead(string[] lines)
        {
            var at = 0;
            for (; at < lines.Length && lines[at].Trim().Length > 0; at++)
            {
                var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
                var name = colon < 0 ? lines[at] : lines[at][..colon];
                if (colon < 0 || !CorpusWords.Head.Contains(name))
                {
                    Wrong(at + 1, $"\"{name}\" is no head line; known are {string.Join(' ', CorpusWords.Head.Order(StringComparer.Ordinal))}");
                }
                else
                {
                    _head[name] = lines[at][(colon + 1)..].Trim();
                }
            }

            foreach (var name in CorpusWords.Head.Where(name => name != "origin" && !_head.ContainsKey(name)))
            {
                Wrong(1, $"the head line {name} is missing");
                _head[name] = "";
            }

            Expect(_head["report"] == Path.GetFileNameWithoutExtension(path), 1, "the report must bear the name of its file");
            Expect(CorpusWords.Registers.Contains(_head["register"]), 1, $"the register {_head["register"]} is none of the guide's");
            Expect(CorpusWords.Regions.Contains(_head["region"]), 1, $"the region {_head["region"]} is none of {string.Join(' ', CorpusWords.Regions)}");
            Expect(_head["political"] is "yes" or "no", 1, "political is yes or no");
            Expect(_head["invented"] is "yes" or "no", 1, "invented is yes or no");
            Expect(DateOnly.TryParseExact(_head["date"], "yyyy-MM-dd", out _), 1, $"the date {_head["date"]} is no day such as 2016-05-12");
            foreach (var context in _head["context"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(context => context != "-" && !words.IsContext(context)))
            {
                Wrong(1, $"the context {context} does not stand in data/ontology/contexts.txt");
            }

            return at;
        }

        // Whether the line is part of the story.
        private bool ReadText(string line, int number)
        {
            if (line.Length < 3 || line[0] is not ('T' or 'H' or 'P' or 'S' or 'X') || line[1] != ' ')
            {
                Wrong(number, "a line of text begins with T, H, P, S or X and a blank");
                return false;
            }

            _sentence = line[2..];
            Expect(_sentence.AsSpan().Trim().Length == _sentence.Length, number, "blanks stand around the text");
            if (line[0] == 'X')
            {
                return false;
            }

            if (_text.Length > 0)
            {
                _text.Append(line[0] == 'S' ? " " : "\n\n");
            }

            var start = _text.Length;
            _text.Append(_sentence);
            _lines.Add(new CorpusLine(line[0], new Passage(start, _text.Length), number));
            return true;
        }

        private void ReadAnnotation(string[] fields, int number)
        {
            if (fields[0][0] == '@')
            {
                Try(number, () => ReadMentions(fields, number));
            }
            else if (fields[0][0] == '+' || NodeId().IsMatch(fields[0]))
            {
                _nodeLines.Add((number, _lines.Count - 1, fields));
                Expect(fields[0][0] == '+' || _ids.Add(fields[0]), number, $"{fields[0]} is there twice");
            }
            else
            {
                Wrong(number, "an annotation begins with @id, nK, aK or +aK");
            }
        }

        private void ReadMentions(string[] fields, int number)
        {
            var id = fields[0][1..];
            Expect(EntityId().IsMatch(fields[0]), number, $"{fields[0]} is no id: small letters, digits, - and _");
            var spans = Array.FindAll(fields, field => field[0] == '"');
            var other = fields.Skip(1).Where(field => field[0] != '"').ToList();
            if (!_entities.TryGetValue(id, out var entity))
            {
                var kind = other.FirstOrDefault() ?? "";
                Expect(CorpusWords.MentionKinds.Contains(kind), number, $"@{id} needs its kind where it first occurs: one of {string.Join(' ', CorpusWords.MentionKinds.Order(StringComparer.Ordinal))}");
                var value = other.Find(field => field[0] == '=');
                var valueAt = value is null ? -1 : other.IndexOf(value);
                var code = other.Skip(1).FirstOrDefault(field => Code().IsMatch(field));
                Expect(kind is not ("time" or "quantity" or "place") || value is not null, number, $"@{id}: {kind} needs its value, =? where it is unknown");
                Expect(kind is not ("person" or "org" or "group" or "force") || code is not null || other.Contains("---"), number, $"@{id} needs a code such as NER/MIL, or ---");
                _entities[id] = entity = new Entity(kind, code == "---" ? null : code, value is null ? null : string.Join(' ', other.Skip(valueAt))[1..]);
            }

            Expect(spans.Length > 0, number, $"@{id} has no phrase");
            foreach (var span in spans)
            {
                entity.Mentions.Add(Find(span, _lines.Count - 1));
            }
        }

        private void ReadNode(int number, int sentence, string[] fields)
        {
            if (fields[0][0] == '+')
            {
                ReadContinuation(number, sentence, fields);
            }
            else if (fields.Length < 3 || fields[2][0] != '"')
            {
                Wrong(number, $"{fields[0]}: type, then the word that tells it in quotes");
            }
            else if (fields[0][0] == 'a')
            {
                ReadAttribution(number, sentence, fields);
            }
            else
            {
                ReadEventOrState(number, sentence, fields);
            }
        }

        private void ReadEventOrState(int number, int sentence, string[] fields)
        {
            var slash = fields[1].IndexOf('/', StringComparison.Ordinal);
            var (type, mode) = slash < 0 ? (fields[1], null) : (fields[1][..slash], fields[1][(slash + 1)..]);
            if (words.Types.TryGetValue(type, out var modes))
            {
                Expect(mode is null || modes.Contains(mode), number, $"{type} has no mode {mode}; it has {string.Join(' ', modes)}");
            }
            else if (words.States.TryGetValue(type, out var values))
            {
                Expect(values.Count == 0 || (mode is not null && values.Contains(mode)), number, $"{type} has no value {mode}; it has {string.Join(' ', values)}");
            }
            else
            {
                Wrong(number, $"{type} is no type of event or state");
            }

            var (factuality, kind) = ("CT+", "asserted");
            var (background, presupposed) = (false, false);
            string? context = null;
            var mentions = new List<MentionArc>();
            var nodes = new List<NodeArc>();
            foreach (var field in fields.Skip(3))
            {
                var equals = field.IndexOf('=', StringComparison.Ordinal);
                var (name, value) = equals < 0 ? (field, "") : (field[..equals], field[(equals + 1)..]);
                if (equals < 0 && field == "background")
                {
                    background = true;
                }
                else if (equals < 0 && field == "presupposed")
                {
                    presupposed = true;
                }
                else if (equals < 0)
                {
                    (factuality, kind) = ReadFactuality(field, number);
                }
                else if (name == "ctx")
                {
                    Expect(words.IsContext(value), number, $"the context {value} does not stand in data/ontology/contexts.txt");
                    context = value;
                }
                else if (CorpusWords.MentionRoles.Contains(name))
                {
                    mentions.Add(ReadArc(name, value, sentence, number));
                }
                else if (CorpusWords.NodeRoles.Contains(name))
                {
                    if (value is ['"', ..])
                    {
                        Find(value, sentence);
                        nodes.Add(new NodeArc(name, null));
                    }
                    else
                    {
                        Expect(_ids.Contains(value), number, $"{name}={value}: there is no such node");
                        nodes.Add(new NodeArc(name, value));
                    }
                }
                else
                {
                    Wrong(number, $"{name} is no role; roles are {string.Join(' ', CorpusWords.MentionRoles.Concat(CorpusWords.NodeRoles))}");
                }
            }

            _nodes.Add(new CorpusNode(fields[0], type, mode, Find(fields[2], sentence), factuality, kind, background, presupposed, context, [.. mentions], [.. nodes]));
        }

        private void ReadAttribution(int number, int sentence, string[] fields)
        {
            Expect(CorpusWords.AttributionKinds.Contains(fields[1]), number, $"{fields[1]} is no kind of attribution; kinds are {string.Join(' ', CorpusWords.AttributionKinds)}");
            var (factuality, manner) = ("CT+", "asserted");
            var sources = new List<MentionArc>();
            var contents = new List<Passage>();
            foreach (var field in fields.Skip(3))
            {
                if (field.StartsWith("source=", StringComparison.Ordinal))
                {
                    sources.Add(ReadArc("source", field[7..], sentence, number));
                }
                else if (field.StartsWith("content=", StringComparison.Ordinal))
                {
                    contents.Add(Find(field[8..], sentence));
                }
                else if (field.Contains('=', StringComparison.Ordinal))
                {
                    Wrong(number, "an attribution has source and content, no other roles");
                }
                else
                {
                    (factuality, manner) = ReadFactuality(field, number);
                }
            }

            var cue = Find(fields[2], sentence);
            _attributions[fields[0]] = new CorpusAttribution(fields[0], fields[1], cue, factuality, manner, [.. sources], [.. contents]);
        }

        // A quotation that goes on in later sentences.
        private void ReadContinuation(int number, int sentence, string[] fields)
        {
            if (!_attributions.TryGetValue(fields[0][1..], out var attribution))
            {
                Wrong(number, $"{fields[0]} continues an attribution that does not stand before it");
                return;
            }

            foreach (var field in fields.Skip(1))
            {
                if (!field.StartsWith("content=", StringComparison.Ordinal))
                {
                    Wrong(number, "a continuation has content alone");
                    return;
                }

                attribution = attribution with { Contents = attribution.Contents.Add(Find(field[8..], sentence)) };
            }

            _attributions[attribution.Id] = attribution;
        }

        private MentionArc ReadArc(string role, string value, int sentence, int number)
        {
            if (value is not ['@', ..])
            {
                return new MentionArc(role, null, Find(value, sentence));
            }

            var dot = value.IndexOf('.', StringComparison.Ordinal);
            var (id, which) = dot < 0 ? (value[1..], 1) : (value[1..dot], int.Parse(value.AsSpan(dot + 1), System.Globalization.CultureInfo.InvariantCulture));
            if (!_entities.TryGetValue(id, out var entity) || entity.Mentions.Count == 0)
            {
                throw new FormatException($"{role}={value}: no mention has that id");
            }

            var here = _lines[sentence].Passage;
            var inSentence = entity.Mentions.Where(here.Contains).ToList();
            if (inSentence.Count > 0)
            {
                Expect(which <= inSentence.Count, number, $"{role}={value}: the sentence mentions it {inSentence.Count} times");
                return new MentionArc(role, id, inSentence[Math.Min(which, inSentence.Count) - 1]);
            }

            var before = entity.Mentions.Where(mention => mention.End <= here.Start).ToList();
            return new MentionArc(role, id, before.Count > 0 ? before.Max() : entity.Mentions[0]);
        }

        private (string Factuality, string Kind) ReadFactuality(string field, int number)
        {
            var parts = field.Split('/');
            Expect(
                CorpusWords.Factualities.Contains(parts[0]) && parts.Length == 2 && CorpusWords.ClaimKinds.Contains(parts[1]),
                number,
                $"\"{field}\" is neither a role nor a factuality such as PS+/feared; values are {string.Join(' ', CorpusWords.Factualities)}, kinds {string.Join(' ', CorpusWords.ClaimKinds)}");
            return (parts[0], parts.Length > 1 ? parts[1] : "asserted");
        }

        private void CheckArcs()
        {
            foreach (var attribution in _attributions.Values.Where(attribution => attribution.Contents.Any(content => content.Contains(attribution.Cue) && content != attribution.Cue)))
            {
                var line = _lines.Last(line => line.Passage.Start <= attribution.Cue.Start).Number;
                Wrong(line, $"{attribution.Id}: the content holds its own cue; give it in two parts");
            }

            foreach (var node in _nodes.Where(node => node.Nodes.Any(arc => arc.Node == node.Id)))
            {
                Wrong(_lines.Last(line => line.Passage.Start <= node.Trigger.Start).Number, $"{node.Id} has an arc to itself");
            }
        }

        private Passage Find(string quoted, int sentence)
        {
            var line = _lines[sentence].Passage;
            var (start, end) = SpanFinder.Find(_text.ToString(line.Start, line.Length), quoted);
            return new Passage(line.Start + start, line.Start + end);
        }

        private void Try(int line, Action read)
        {
            try
            {
                read();
            }
            catch (FormatException exception)
            {
                Wrong(line, exception.Message);
            }
        }

        private void Expect(bool holds, int line, string message)
        {
            if (!holds)
            {
                Wrong(line, message);
            }
        }

        private void Wrong(int line, string message) => errors.Add(new CorpusError(path, line, message));
    }
}
