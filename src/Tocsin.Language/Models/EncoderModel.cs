using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace Tocsin.Language.Models;

/// <summary>A model: the folder with model.onnx, vocab.txt and labels.txt, ready to read windows.</summary>
/// <remarks>Safe to use from several threads, until it is disposed.</remarks>
internal sealed class EncoderModel : IDisposable
{
    private const string ModelFileName = "model.onnx";
    private const string VocabularyFileName = "vocab.txt";
    private const string LabelFileName = "labels.txt";
    private const string LemmaFileName = "lemmas.txt";
    private const string Format = "1";
    private const string RelationWeights = "rel_weight";

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
            (RelationRowSize, RelationRows) = ReadRelationWeights(path);
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

    /// <summary>Opens the model of a folder.</summary>
    /// <exception cref="ModelException">A file is missing or damaged, or the files do not belong together.</exception>
    public static EncoderModel Open(string folder) => new(folder);

    /// <summary>Reads a window; the outputs stand in the order of <see cref="WindowReading.OutputNames"/>.</summary>
    public IDisposableReadOnlyCollection<OrtValue> Run(Window window) => Run(window, WindowReading.OutputNames);

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

    // The weights come out of the graph in rows of one number a relation; a relation's own row is what decoding wants.
    private (int RowSize, float[] Rows) ReadRelationWeights(string path)
    {
        var window = new Window();
        var text = new EncodedText(new TokenizedText("", [], [], [], []), Vocabulary);
        window.Fill(text, 0, 0, Vocabulary);
        using var outputs = Run(window, [RelationWeights]);
        var shape = outputs[0].GetTensorTypeAndShape().Shape;
        if (shape.Length != 2 || shape[1] != Labels.DepRels.Length)
        {
            throw new ModelException(string.Create(CultureInfo.InvariantCulture,
                $"{path}: the output {RelationWeights} has the shape [{string.Join(", ", shape)}], {LabelFileName} wants {Labels.DepRels.Length} columns; put the files of one model together."));
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
