using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Tocsin.Language.Graphs;

namespace Tocsin.Language.Models;

/// <summary>A model: the folder with model.onnx, vocab.txt and labels.txt, ready to read windows.</summary>
/// <remarks>Safe to use from several threads, until it is disposed.</remarks>
internal sealed class EncoderModel : IDisposable
{
    private const string ModelFileName = "model.onnx";
    private const string VocabularyFileName = "vocab.txt";
    private const string LabelFileName = "labels.txt";
    private const string LemmaFileName = "lemmas.txt";
    private const string Format = "2";
    private const string RelationWeights = "rel_weight";
    private const string RoleWeights = "role_weight";
    private const string PathWeights = "path_weight";

    private readonly string[] _allOutputs;
    private readonly float[] _roleRows = [];
    private readonly float[] _pathRows = [];

    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();

    private EncoderModel(string folder)
    {
        Vocabulary = WordPieces.Read(Path.Combine(folder, VocabularyFileName));
        Labels = ModelLabels.Read(Path.Combine(folder, LabelFileName));
        Lemmas = LemmaTable.Read(Path.Combine(folder, LemmaFileName));
        var path = Path.Combine(folder, ModelFileName);
        _session = OpenSession(path);
        try
        {
            Language = Check(path);
            (RelationRowSize, RelationRows) = ReadWeights(path, RelationWeights, Labels.DepRels.Length);
            _allOutputs = [.. WindowReading.OutputNames];
            if (Labels.Graph is { } graph)
            {
                Expect(path, "outputs", [.. GraphReader.OutputNames, RoleWeights, PathWeights], _session.OutputMetadata);
                ExpectWidth(path, "node", graph.NodeSize);
                ExpectWidth(path, "mention", graph.MentionSize);
                (RoleRowSize, _roleRows) = ReadWeights(path, RoleWeights, graph.Classes(GraphLabels.Role).Length);
                _pathRows = ReadOutput(PathWeights);
                _allOutputs = [.. _allOutputs, .. GraphReader.OutputNames];
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The language that it reads, as in BCP 47.</summary>
    public string Language { get; }

    /// <summary>The pieces that it knows.</summary>
    public WordPieces Vocabulary { get; }

    /// <summary>What its classes are called.</summary>
    public ModelLabels Labels { get; }

    /// <summary>Lemmas that need not be guessed.</summary>
    public LemmaTable Lemmas { get; }

    /// <summary>How many numbers a row of <see cref="RelationRows"/> has.</summary>
    public int RelationRowSize { get; }

    /// <summary>The weights of the relations, a row a relation.</summary>
    public float[] RelationRows { get; }

    /// <summary>How many numbers the weights of a role between two words have; 0 without heads for it.</summary>
    public int RoleRowSize { get; }

    /// <summary>The weights of a role.</summary>
    public ReadOnlySpan<float> RoleRow(int role) => _roleRows.AsSpan(role * RoleRowSize, RoleRowSize);

    /// <summary>What a way between two words is worth for each role.</summary>
    public ReadOnlySpan<float> PathRow(int path)
    {
        var roles = Labels.Graph!.Classes(GraphLabels.Role).Length;
        return _pathRows.AsSpan(path * roles, roles);
    }

    /// <summary>Opens the model of a folder.</summary>
    /// <exception cref="ModelException">A file is missing or damaged, or the files do not belong together.</exception>
    public static EncoderModel Open(string folder) => new(folder);

    /// <summary>Reads a window; the outputs stand in the order of <see cref="WindowReading.OutputNames"/>.</summary>
    public IDisposableReadOnlyCollection<OrtValue> Run(Window window) => Run(window, WindowReading.OutputNames);

    /// <summary>Reads a window with all heads: after those of <see cref="WindowReading.OutputNames"/> stand those of <see cref="GraphReader.OutputNames"/>.</summary>
    public IDisposableReadOnlyCollection<OrtValue> RunAll(Window window) => Run(window, _allOutputs);

    /// <inheritdoc/>
    public void Dispose()
    {
        _runOptions.Dispose();
        _session.Dispose();
    }

    private IDisposableReadOnlyCollection<OrtValue> Run(Window window, IReadOnlyCollection<string> outputs)
    {
        var inputs = window.Inputs();
        try
        {
            return _session.Run(_runOptions, Window.InputNames, inputs, outputs);
        }
        finally
        {
            foreach (var input in inputs)
            {
                input.Dispose();
            }
        }
    }

    private static InferenceSession OpenSession(string path)
    {
        if (!File.Exists(path))
        {
            throw ModelFile.Unreadable(path, new FileNotFoundException());
        }

        using var options = new SessionOptions
        {
            // Callers bring the threads: a window is too little work to share.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        try
        {
            return new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new ModelException($"{path} is no model that ONNX Runtime can open; put the file back as it was released. {exception.Message}", exception);
        }
    }

    private string Check(string path)
    {
        var said = _session.ModelMetadata.CustomMetadataMap;
        var format = said.GetValueOrDefault("format", "none");
        if (format != Format)
        {
            throw new ModelException($"{path} has the format {format}, this program reads format {Format}; take the model that was released with it.");
        }

        Expect(path, "inputs", Window.InputNames, _session.InputMetadata);
        Expect(path, "outputs", [.. WindowReading.OutputNames, RelationWeights], _session.OutputMetadata);
        var counts = said.GetValueOrDefault("classes", "none");
        if (counts != Labels.Counts)
        {
            throw new ModelException($"{path} has the classes {counts}, but {LabelFileName} beside it names {Labels.Counts}; put the files of one model together.");
        }

        ExpectWidth(path, "upos", Labels.Upos.Length);
        ExpectWidth(path, "names", Labels.Names.Count);
        ExpectWidth(path, "rel_dep_bias", Labels.DepRels.Length);
        return said.GetValueOrDefault("language", "und");
    }

    private static void Expect(string path, string what, IReadOnlyCollection<string> wanted, IReadOnlyDictionary<string, NodeMetadata> found)
    {
        var missing = string.Join(", ", wanted.Where(name => !found.ContainsKey(name)));
        if (missing.Length > 0)
        {
            throw new ModelException($"{path} lacks the {what} {missing}; take the model that was released with this program.");
        }
    }

    private void ExpectWidth(string path, string output, int width)
    {
        var shape = _session.OutputMetadata[output].Dimensions;
        if (shape.Length != 2 || shape[1] != width)
        {
            throw new ModelException(string.Create(CultureInfo.InvariantCulture,
                $"{path}: the output {output} has the shape [{string.Join(", ", shape)}], {LabelFileName} wants {width} columns; put the files of one model together."));
        }
    }

    private float[] ReadOutput(string name)
    {
        var window = new Window();
        window.Fill(new EncodedText(new TokenizedText("", [], [], [], []), Vocabulary), 0, 0, Vocabulary);
        using var outputs = Run(window, [name]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    // The weights come out of the graph in rows of one number a relation or role; its own row is what decoding wants.
    private (int RowSize, float[] Rows) ReadWeights(string path, string name, int classes)
    {
        var window = new Window();
        var text = new EncodedText(new TokenizedText("", [], [], [], []), Vocabulary);
        window.Fill(text, 0, 0, Vocabulary);
        using var outputs = Run(window, [name]);
        var shape = outputs[0].GetTensorTypeAndShape().Shape;
        if (shape.Length != 2 || shape[1] != classes)
        {
            throw new ModelException(string.Create(CultureInfo.InvariantCulture,
                $"{path}: the output {name} has the shape [{string.Join(", ", shape)}], {LabelFileName} wants {classes} columns; put the files of one model together."));
        }

        var weights = outputs[0].GetTensorDataAsSpan<float>();
        var (rowSize, relations) = ((int)shape[0], (int)shape[1]);
        var rows = new float[weights.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            rows[((at % relations) * rowSize) + (at / relations)] = weights[at];
        }

        return (rowSize, rows);
    }
}
