using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tocsin.Language.en;

namespace Tocsin.Language.Models;

/// <summary>Reads texts with a trained model: sentences, parts of speech, lemmas, trees, names.</summary>
/// <remarks>A text is read through windows of the encoder. Only sentences that end within a window, with some words after them, are taken
/// from it; the next window begins with the first other one. So what is said of a sentence depends on its text alone.</remarks>
internal sealed class EncoderEngine : ILanguageEngine
{
    // Swept on the dev sets of EWT and GUM: where the rules see a boundary the encoder is asked to deny it, elsewhere to be sure of it.
    private const float BoundaryWithRule = -2f;
    private const float BoundaryAlone = 0f;

    // A boundary closer to the end of a window than these words was decided without what follows.
    private const int WordsAfterBoundary = 5;

    // Words; as in training.
    private const int LongestTitle = 40;

    private readonly EncoderModel _model;
    private readonly Tokenizer _tokenizer = new(EnglishTables.Instance);
    private readonly SentenceSplitter _splitter = new(EnglishTables.Instance);
    private readonly ConcurrentBag<Window> _windows = [];

    private EncoderEngine(EncoderModel model) => _model = model;

    /// <inheritdoc/>
    public string Language => _model.Language;

    /// <summary>Opens the model of a folder.</summary>
    /// <exception cref="ModelException">The model cannot be used.</exception>
    public static EncoderEngine Open(string folder)
    {
        var model = EncoderModel.Open(folder);
        if (model.Language != "en")
        {
            var language = model.Language;
            model.Dispose();
            throw new ModelException($"{folder} reads the language {language}, for which there is no tokeniser yet; give a model for en.");
        }

        return new EncoderEngine(model);
    }

    /// <inheritdoc/>
    public ImmutableArray<Sentence> Read(string text) => Read(text, null);

    /// <inheritdoc/>
    public TextReading ReadWithGraph(string text)
    {
        var graph = _model.Labels.Graph is null ? null : new GraphReader(_model);
        var sentences = Read(text, graph);
        return new TextReading(sentences, graph?.Finish());
    }

    private ImmutableArray<Sentence> Read(string text, GraphReader? graph)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = _tokenizer.Tokenize(text);
        if (words.Count == 0)
        {
            return [];
        }

        var encoded = new EncodedText(words, _model.Vocabulary);
        var candidates = _splitter.Split(words);
        var mayStart = WordsThatMayStart(words);
        var sentences = new SentenceBuilder(words, _model);
        if (!_windows.TryTake(out var window))
        {
            window = new Window();
        }

        var title = _model.Labels.Graph is null ? 0 : LengthOfTitle(encoded);
        for (var first = 0; first < words.Count;)
        {
            first = ReadWindow(encoded, first, first > 0 ? title : 0, candidates, mayStart, window, sentences, graph);
        }

        _windows.Add(window);
        return sentences.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    // Words of a first paragraph that is short enough to be a title: later windows see it before their own words.
    private static int LengthOfTitle(EncodedText text)
    {
        for (var word = 1; word <= Math.Min(text.Count - 1, LongestTitle); word++)
        {
            if (text.Words.Gaps[word] == Gap.Paragraph)
            {
                return text.PieceCount(0, word) <= Window.MaxPieces / 3 ? word : 0;
            }
        }

        return 0;
    }

    // Reads one window from a word on, hands over the sentences that are whole, and says where the next window begins.
    private int ReadWindow(EncodedText text, int first, int title, bool[] candidates, bool[] mayStart, Window window, SentenceBuilder sentences, GraphReader? graph)
    {
        var end = EndOfWindow(text, first, Window.MaxPieces - text.PieceCount(0, title));
        window.Fill(text, first, end, _model.Vocabulary, title);
        using var outputs = graph is null ? _model.Run(window) : _model.RunAll(window);
        var reading = new WindowReading(outputs);
        var taken = sentences.Count;
        var next = TakeSentences(text, reading, first, first - title, end, candidates, mayStart, sentences);
        for (; graph is not null && taken < sentences.Count; taken++)
        {
            graph.Add(sentences[taken]);
        }

        graph?.Add(outputs, WindowReading.OutputNames.Count, first - title, first, next);
        return next;
    }

    private static int TakeSentences(EncodedText text, in WindowReading reading, int first, int windowStart, int end, bool[] candidates, bool[] mayStart, SentenceBuilder sentences)
    {
        var isWhole = end == text.Count || text.Words.Gaps[end] == Gap.Paragraph;
        var taken = first;
        for (var word = first + 1; word < end; word++)
        {
            if (Starts(text, reading, windowStart, word, candidates[word], mayStart[word])
                && (isWhole || taken == first || word <= end - WordsAfterBoundary))
            {
                sentences.Add(reading, windowStart, taken, word);
                sentences.End();
                taken = word;
            }
        }

        if (isWhole)
        {
            sentences.Add(reading, windowStart, taken, end);
            sentences.End();
            return end;
        }

        if (taken > first)
        {
            return taken;
        }

        // A sentence longer than a window: a part of it, up to the likeliest boundary in the window's second half.
        var cut = BestCut(reading, windowStart, first, end, mayStart);
        sentences.Add(reading, windowStart, first, cut);
        return cut;
    }

    private static bool Starts(EncodedText text, in WindowReading reading, int windowStart, int word, bool isCandidate, bool mayStart) =>
        text.Words.Gaps[word] == Gap.Paragraph
        || (mayStart && reading.Boundary(word - windowStart) > (isCandidate ? BoundaryWithRule : BoundaryAlone));

    private static int EndOfWindow(EncodedText text, int first, int pieces)
    {
        var end = text.Reach(first, pieces);
        if (end == text.Count)
        {
            return end;
        }

        // A paragraph that ends late in the window ends it: nothing has to be read twice.
        for (var word = end; word > first + ((end - first) / 2); word--)
        {
            if (text.Words.Gaps[word] == Gap.Paragraph)
            {
                return word;
            }
        }

        return end;
    }

    private static int BestCut(in WindowReading reading, int windowStart, int first, int end, bool[] mayStart)
    {
        var words = end - first;
        var latest = end - (words / 8);
        var cut = end;
        for (var word = first + (words / 2); word <= latest && word < end; word++)
        {
            if (word > first && mayStart[word] && (cut == end || reading.Boundary(word - windowStart) > reading.Boundary(cut - windowStart)))
            {
                cut = word;
            }
        }

        return cut;
    }

    // Every word but the second and later ones of a multiword token.
    private static bool[] WordsThatMayStart(TokenizedText words)
    {
        var may = new bool[words.Count];
        Array.Fill(may, true);
        foreach (var token in words.MultiwordTokens)
        {
            may.AsSpan(token.First + 1, token.End - token.First - 1).Clear();
        }

        return may;
    }
}
