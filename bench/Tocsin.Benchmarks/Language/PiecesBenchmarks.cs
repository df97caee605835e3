using BenchmarkDotNet.Attributes;
using Tocsin.Language;
using Tocsin.Language.en;
using Tocsin.Language.Models;

namespace Tocsin.Benchmarks.Language;

/// <summary>From the text to what the encoder takes: words, then their pieces and shapes.</summary>
[MemoryDiagnoser]
public class PiecesBenchmarks
{
    private readonly Tokenizer _tokenizer = new(EnglishTables.Instance);
    private readonly WordPieces _pieces = WordPieces.Read(Path.Combine(AppContext.BaseDirectory, "models", "en", "vocab.txt"));
    private readonly TokenizedText _words;

    /// <summary>Tokenises once.</summary>
    public PiecesBenchmarks() => _words = _tokenizer.Tokenize(ReportText.Text);

    /// <summary>Twenty sentences to words.</summary>
    [Benchmark]
    public int Tokenize() => _tokenizer.Tokenize(ReportText.Text).Count;

    /// <summary>The words of twenty sentences to pieces and shapes.</summary>
    [Benchmark]
    public int Encode() => new EncodedText(_words, _pieces).Count;
}
