namespace Tocsin.Language;

/// <summary>A text cut into the words of Universal Dependencies, before anything is known about them.</summary>
/// <remarks>Immutable. Words stand in the order of the text and do not overlap, save that the words of a multiword token which do not stand
/// there literally all have its passage. Between tokens there is nothing but white space, so words and white space give the text back.</remarks>
internal sealed class TokenizedText
{
    private readonly Passage[] _passages;
    private readonly string[] _forms;
    private readonly Gap[] _gaps;
    private readonly MultiwordToken[] _multiwordTokens;

    /// <summary>Makes a tokenised text of its parts; the arrays now belong to it.</summary>
    public TokenizedText(string text, Passage[] passages, string[] forms, Gap[] gaps, MultiwordToken[] multiwordTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(forms.Length, passages.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(gaps.Length, passages.Length);
        Text = text;
        _passages = passages;
        _forms = forms;
        _gaps = gaps;
        _multiwordTokens = multiwordTokens;
    }

    /// <summary>The text that the passages point into.</summary>
    public string Text { get; }

    /// <summary>How many words there are; 0 for a blank text.</summary>
    public int Count => _passages.Length;

    /// <summary>Where each word stands.</summary>
    public ReadOnlySpan<Passage> Passages => _passages;

    /// <summary>Each word as Universal Dependencies write it.</summary>
    public ReadOnlySpan<string> Forms => _forms;

    /// <summary>What stands before each word.</summary>
    public ReadOnlySpan<Gap> Gaps => _gaps;

    /// <summary>Words that the text writes as one, in order; First and End count the words of the whole text.</summary>
    public ReadOnlySpan<MultiwordToken> MultiwordTokens => _multiwordTokens;

    /// <summary>Whether white space follows the word in the text.</summary>
    public bool SpaceAfter(int word)
    {
        var next = word + 1;
        if (next < _gaps.Length)
        {
            return _gaps[next] != Gap.None;
        }

        var end = _passages[word].End;
        return end < Text.Length;
    }
}
