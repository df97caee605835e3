using System.Globalization;
using Tocsin.Coding;
using Tocsin.Language;
using Tocsin.Situations.Briefs.Rendering;

namespace Tocsin.Cli;

/// <summary>All that a command sees of the machine, so that tests can put their own in its place.</summary>
internal sealed record Surroundings
{
    /// <summary>Opens standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Receives results and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Receives errors, warnings and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether results go to a terminal, where control characters of a report could do harm.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether errors go to a terminal, so that progress may be shown there.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether results may have colours.</summary>
    public bool HasColour { get; init; }

    /// <summary>Characters in a line of the terminal; 0 where unknown.</summary>
    public int Width { get; init; }

    /// <summary>Characters in a line that a person can read well.</summary>
    public int ReadableWidth => Width <= 0 ? SpanRenderer.DefaultWidth : Math.Min(Width, 100);

    /// <summary>Whether to say what is done and how long it took.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>How the model is opened.</summary>
    public Func<ILanguageEngine> Engine { get; init; } = LanguageEngine.Open;

    /// <summary>How lexicon and actors are loaded.</summary>
    public Func<CodingData> Data { get; init; } = CodingData.Load;

    /// <summary>Tells how much time has passed.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Opens the model; its caller closes it.</summary>
    public ILanguageEngine OpenEngine() => Timed("model opened", Engine);

    /// <summary>Loads lexicon and actors.</summary>
    public CodingData LoadData() => Timed("lexicon and actors loaded", Data);

    /// <summary>Says something that only --verbose asks for.</summary>
    public void Note(string text)
    {
        if (IsVerbose)
        {
            Error.WriteLine($"tocsin: {text}");
        }
    }

    private T Timed<T>(string what, Func<T> work)
    {
        var start = Time.GetTimestamp();
        var result = work();
        Note(string.Create(CultureInfo.InvariantCulture, $"{what} in {Time.GetElapsedTime(start).TotalMilliseconds:N0} ms"));
        return result;
    }
}
