using System.Globalization;
using System.Text;
using Tocsin.Language.Models;

namespace Tocsin.Language.Tests.Models;

/// <summary>A model of a few pieces in a folder of its own: real files for ONNX Runtime, every answer a table by the word's first piece.</summary>
/// <remarks>The piece "rebels" starts a sentence; all else follows from a hash of the piece's number.</remarks>
internal sealed class TinyModel : IDisposable
{
    private const int Width = 8;
    private static readonly string[] s_pieces =
        ["[UNK]", "[CLS]", "[SEP]", "rebels", "seized", "the", "town", ".", "kel", "##mar", .. Letters(""), .. Letters("##")];

    private const string Labels = """
        [upos]
        NOUN
        VERB
        PUNCT
        [xpos]
        NN
        VBD
        [feats]
        _
        Number=Sing
        [deprel]
        root
        nsubj
        obj
        punct
        [names]
        O
        B-PER
        I-PER
        B-LOC
        I-LOC
        [lemma]
        l|0:|0:
        l|0:|1:
        """;

    private const string Counts = "upos=3 xpos=2 feats=2 deprel=4 names=5 lemma=2";

    public TinyModel(string format = "2", string counts = Counts)
    {
        Folder = Directory.CreateTempSubdirectory("tocsin-model-").FullName;
        File.WriteAllText(Path.Combine(Folder, "vocab.txt"), string.Join('\n', s_pieces) + "\n");
        File.WriteAllText(Path.Combine(Folder, "labels.txt"), Labels + "\n");
        File.WriteAllBytes(Path.Combine(Folder, "model.onnx"), Model(format, counts));
    }

    public string Folder { get; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public ILanguageEngine Open() => LanguageEngine.Open(Folder);

    public WordPieces Vocabulary() => WordPieces.Read(PathOf("vocab.txt"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static IEnumerable<string> Letters(string prefix) => Enumerable.Range('a', 26).Select(letter => prefix + (char)letter);

    private static byte[] Model(string format, string counts)
    {
        var graph = new Message();
        graph.Put(1, Node("Gather", ["pieces", "words"], "piece"));
        var outputs = new (string Name, int Columns, bool IsClass)[]
        {
            ("boundary", 0, false), ("upos", 3, false), ("xpos", 0, true), ("feats", 0, true), ("lemma", 0, true), ("names", 5, false),
            ("arc_dep", Width, false), ("arc_head", Width, false), ("rel_dep", Width, false), ("rel_head", Width, false),
            ("rel_dep_bias", 4, false), ("rel_head_bias", 4, false),
        };
        foreach (var (name, _, _) in outputs)
        {
            graph.Put(1, Node("Gather", [name + "_table", "piece"], name));
        }

        graph.Put(1, Node("Identity", ["rel_weight_table"], "rel_weight"));
        graph.Put(2, "tiny");
        foreach (var (name, columns, isClass) in outputs)
        {
            graph.Put(5, Table(name + "_table", s_pieces.Length, columns, isClass));
        }

        graph.Put(5, Table("rel_weight_table", Width, 4, isClass: false));
        foreach (var name in Window.InputNames)
        {
            graph.Put(11, Value(name, isClass: true, name == "words" ? "rows" : "length", 0));
        }

        foreach (var (name, columns, isClass) in outputs)
        {
            graph.Put(12, Value(name, isClass, "rows", columns));
        }

        graph.Put(12, Value("rel_weight", isClass: false, "width", 4));
        var model = new Message();
        model.Put(1, 8);
        model.Put(7, graph);
        model.Put(8, new Message().Put(1, "").Put(2, 17));
        foreach (var (key, value) in new[] { ("format", format), ("language", "en"), ("trained", "never"), ("classes", counts) })
        {
            model.Put(14, new Message().Put(1, key).Put(2, value));
        }

        return model.ToArray();
    }

    private static Message Node(string type, string[] inputs, string output)
    {
        var node = new Message();
        foreach (var input in inputs)
        {
            node.Put(1, input);
        }

        return node.Put(2, output).Put(4, type);
    }

    private static Message Table(string name, int rows, int columns, bool isClass)
    {
        var table = new Message().Put(1, rows);
        if (columns > 0)
        {
            table.Put(1, columns);
        }

        using var raw = new MemoryStream();
        using var writer = new BinaryWriter(raw);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < Math.Max(1, columns); column++)
            {
                var number = Hash(name, row, column);
                if (isClass)
                {
                    writer.Write((long)(number % 2));
                }
                else
                {
                    writer.Write(name == "boundary_table" ? (s_pieces[row] == "rebels" ? 1f : -1f) : (number % 2001 / 1000f) - 1);
                }
            }
        }

        return table.Put(2, isClass ? 7 : 1).Put(8, name).Put(9, raw.ToArray());
    }

    private static Message Value(string name, bool isClass, string rows, int columns)
    {
        var shape = new Message().Put(1, new Message().Put(2, rows));
        if (columns > 0)
        {
            shape.Put(1, new Message().Put(1, columns));
        }

        return new Message().Put(1, name).Put(2, new Message().Put(1, new Message().Put(1, isClass ? 7 : 1).Put(2, shape)));
    }

    // FNV-1a: the same tables on every machine.
    private static uint Hash(string name, int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}:{row}:{column}").Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    /// <summary>A message of protobuf: what an ONNX file is made of.</summary>
    private sealed class Message
    {
        private readonly List<byte> _bytes = [];

        public Message Put(int field, long number)
        {
            Number(field << 3);
            Number(number);
            return this;
        }

        public Message Put(int field, string text) => Put(field, Encoding.UTF8.GetBytes(text));

        public Message Put(int field, Message message) => Put(field, message.ToArray());

        public Message Put(int field, byte[] bytes)
        {
            Number((field << 3) | 2);
            Number(bytes.Length);
            _bytes.AddRange(bytes);
            return this;
        }

        public byte[] ToArray() => [.. _bytes];

        private void Number(long number)
        {
            for (; number > 127; number >>= 7)
            {
                _bytes.Add((byte)((number & 127) | 128));
            }

            _bytes.Add((byte)number);
        }
    }
}
