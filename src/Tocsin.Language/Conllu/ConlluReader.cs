using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tocsin.Language.Conllu;

/// <summary>Reads CoNLL-U, version 2, a document at a time: for evaluation, benchmarks and tests.</summary>
/// <remarks>Empty nodes ("8.1") and the columns DEPS and MISC, save SpaceAfter, are passed over.</remarks>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The documents of a file, read while they are asked for. A file without "# newdoc" is one document.</summary>
    /// <param name="reader">The content; it is not closed.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names file and line.</exception>
    public static IEnumerable<ConlluDocument> Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ReadDocuments(reader, name);
    }

    private static IEnumerable<ConlluDocument> ReadDocuments(TextReader reader, string name)
    {
        var document = new Draft(string.Empty);
        var rows = new List<Row>();
        string? newDocument = null;
        var newParagraph = false;
        var number = 0;
        string? line;
        do
        {
            line = reader.ReadLine();
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                if (line.StartsWith('#'))
                {
                    ReadComment(line, ref newDocument, ref newParagraph);
                }
                else
                {
                    rows.Add(ReadRow(line, name, number));
                }

                continue;
            }

            if (rows.Count == 0)
            {
                continue;
            }

            if (newDocument is not null)
            {
                if (document.HasSentences)
                {
                    yield return document.Finish();
                }

                document = new Draft(newDocument);
            }

            document.Add(rows, newParagraph, name);
            rows.Clear();
            newDocument = null;
            newParagraph = false;
        }
        while (line is not null);

        if (document.HasSentences)
        {
            yield return document.Finish();
        }
    }

    private static void ReadComment(string line, ref string? newDocument, ref bool newParagraph)
    {
        var comment = line.AsSpan(1).Trim();
        if (comment.StartsWith("newdoc", StringComparison.Ordinal))
        {
            var equals = comment.IndexOf('=');
            newDocument = equals < 0 ? string.Empty : comment[(equals + 1)..].Trim().ToString();
        }
        else if (comment.SequenceEqual("newpar") || comment.StartsWith("newpar ", StringComparison.Ordinal))
        {
            newParagraph = true;
        }
    }

    private static Row ReadRow(string line, string name, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw Fault(name, number, string.Create(CultureInfo.InvariantCulture, $"{columns.Length} columns where {Columns} belong, parted by tabs"));
        }

        var id = columns[0];
        if (id.Contains('.', StringComparison.Ordinal))
        {
            return new Row(number, 0, 0, columns);
        }

        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (!TryNumber(dash < 0 ? id : id[..dash], out var first) || first < 1)
        {
            throw Fault(name, number, $"\"{id}\" is no ID; an ID is a number from 1, a range \"3-4\" or an empty node \"8.1\"");
        }

        var last = first;
        if (dash >= 0 && (!TryNumber(id[(dash + 1)..], out last) || last <= first))
        {
            throw Fault(name, number, $"\"{id}\" is no range of IDs");
        }

        return new Row(number, first, dash < 0 ? 0 : last, columns);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static InvalidDataException Fault(string name, int line, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: {message}."));

    /// <summary>A line: <see cref="First"/> is 0 for an empty node, <see cref="Last"/> is 0 for a word.</summary>
    private readonly record struct Row(int Line, int First, int Last, string[] Columns)
    {
        public string Form => Columns[1];

        public bool SpaceAfter => !Columns[9].Split('|').Contains("SpaceAfter=No");
    }

    /// <summary>A document while its sentences come in.</summary>
    private sealed class Draft(string id)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
        private bool _space;

        public bool HasSentences => _sentences.Count > 0;

        public ConlluDocument Finish() => new(id, _text.ToString(), _sentences.DrainToImmutable());

        public void Add(List<Row> rows, bool newParagraph, string name)
        {
            var startsParagraph = newParagraph || !HasSentences;
            if (HasSentences)
            {
                _text.Append(newParagraph ? "\n\n" : _space ? " " : string.Empty);
            }

            _space = false;
            var tokens = ImmutableArray.CreateBuilder<Token>();
            var joined = ImmutableArray.CreateBuilder<MultiwordToken>();
            for (var at = 0; at < rows.Count; at++)
            {
                var row = rows[at];
                if (row.First == 0)
                {
                    continue;
                }

                if (row.First != tokens.Count + 1)
                {
                    throw Fault(name, row.Line, string.Create(CultureInfo.InvariantCulture,
                        $"the ID {row.Columns[0]} stands where {tokens.Count + 1} belongs"));
                }

                if (row.Last == 0)
                {
                    AddWord(tokens, row, Place(row.Form), row.SpaceAfter, name);
                    _space = row.SpaceAfter;
                    continue;
                }

                var words = rows.Skip(at + 1).Where(word => word.First > 0).TakeWhile(word => word.First <= row.Last && word.Last == 0).ToArray();
                if (words.Length != row.Last - row.First + 1)
                {
                    throw Fault(name, row.Line, $"the range {row.Columns[0]} lacks some of its words");
                }

                AddJoined(tokens, joined, row, words, name);
                _space = row.SpaceAfter;
                at = rows.LastIndexOf(words[^1]);
            }

            if (tokens.Count == 0)
            {
                throw Fault(name, rows[0].Line, "the sentence has no word");
            }

            var headless = rows.Count(row => row.First > 0 && row.Last == 0 && row.Columns[6] == "_");
            if (headless > 0 && headless < tokens.Count)
            {
                throw Fault(name, rows[0].Line, "some words of the sentence have a HEAD and some have none");
            }

            foreach (var token in tokens)
            {
                if (token.Head >= tokens.Count)
                {
                    throw Fault(name, rows[0].Line, string.Create(CultureInfo.InvariantCulture,
                        $"the word \"{token.Form}\" has the head {token.Head + 1}, which the sentence lacks"));
                }
            }

            _sentences.Add(new Sentence(tokens.DrainToImmutable(), joined.DrainToImmutable(), [], startsParagraph, headless == 0));
        }

        private void AddJoined(
            ImmutableArray<Token>.Builder tokens, ImmutableArray<MultiwordToken>.Builder joined, Row range, Row[] words, string name)
        {
            var whole = Place(range.Form);
            var literal = string.Concat(words.Select(word => word.Form)) == range.Form;
            var start = whole.Start;
            joined.Add(new MultiwordToken(tokens.Count, tokens.Count + words.Length, whole));
            for (var word = 0; word < words.Length; word++)
            {
                var passage = literal ? new Passage(start, start + words[word].Form.Length) : whole;
                start = passage.End;
                AddWord(tokens, words[word], passage, word == words.Length - 1 && range.SpaceAfter, name);
            }
        }

        private Passage Place(string form)
        {
            if (_space)
            {
                _text.Append(' ');
                _space = false;
            }

            var start = _text.Length;
            _text.Append(form);
            return new Passage(start, _text.Length);
        }

        private static void AddWord(
            ImmutableArray<Token>.Builder tokens, Row row, Passage passage, bool spaceAfter, string name)
        {
            var columns = row.Columns;
            var upos = Upos.X;
            if (columns[3] != "_" && (columns[3].AsSpan().ContainsAnyExceptInRange('A', 'Z') || !Enum.TryParse(columns[3], ignoreCase: true, out upos)))
            {
                throw Fault(name, row.Line, $"\"{columns[3]}\" is no universal part of speech");
            }

            var head = 0;
            if (columns[6] != "_" && !TryNumber(columns[6], out head))
            {
                throw Fault(name, row.Line, $"\"{columns[6]}\" is no HEAD; it is a number, or \"_\"");
            }

            tokens.Add(new Token(passage, row.Form, columns[2], upos, columns[4], columns[5], head - 1, columns[7], spaceAfter));
        }
    }
}
