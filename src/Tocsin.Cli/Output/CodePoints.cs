using Tocsin.Language;

namespace Tocsin.Cli.Output;

/// <summary>Turns offsets in UTF-16 units, which the program counts by, into Unicode code points, which JSONL counts by.</summary>
internal sealed class CodePoints
{
    // Null where every character is one code point, as in most reports.
    private readonly int[]? _codePoints;

    /// <summary>Makes the table of a text.</summary>
    public CodePoints(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return;
        }

        _codePoints = new int[text.Length + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _codePoints[i] = count;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                _codePoints[++i] = count;
            }

            count++;
        }

        _codePoints[text.Length] = count;
    }

    /// <summary>Code points before an offset; an offset within a pair counts as the pair's start.</summary>
    public int Before(int offset) => _codePoints is null ? offset : _codePoints[offset];

    /// <summary>The passage in code points.</summary>
    public Passage Of(Passage passage) => new(Before(passage.Start), Before(passage.End));
}
