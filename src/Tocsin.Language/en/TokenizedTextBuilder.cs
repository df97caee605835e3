namespace Tocsin.Language.en;

/// <summary>Gathers the words of a text while it is scanned.</summary>
internal sealed class TokenizedTextBuilder(string text, FormPool forms)
{
    private Passage[] _passages = new Passage[text.Length / 5 + 8];
    private string[] _forms = new string[text.Length / 5 + 8];
    private Gap[] _gaps = new Gap[text.Length / 5 + 8];
    private readonly List<MultiwordToken> _multiwordTokens = [];
    private Gap _gap = Gap.Paragraph;

    /// <summary>How many words there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>The form of the last word, or the empty string.</summary>
    public string LastForm => Count == 0 ? string.Empty : _forms[Count - 1];

    /// <summary>What stands before the next word.</summary>
    public Gap NextGap => _gap;

    /// <summary>Says what stands before the next word.</summary>
    public void Space(Gap gap) => _gap = Count == 0 ? Gap.Paragraph : gap;

    /// <summary>Adds the word from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Add(int start, int end)
    {
        if (Count == _passages.Length)
        {
            var size = Count * 2;
            Array.Resize(ref _passages, size);
            Array.Resize(ref _forms, size);
            Array.Resize(ref _gaps, size);
        }

        _passages[Count] = new Passage(start, end);
        _forms[Count] = forms.Get(text.AsSpan(start, end - start));
        _gaps[Count] = _gap;
        Count++;
        _gap = Gap.None;
    }

    /// <summary>Says that all words from <paramref name="first"/> on are written as one.</summary>
    public void Join(int first) =>
        _multiwordTokens.Add(new MultiwordToken(first, Count, new Passage(_passages[first].Start, _passages[Count - 1].End)));

    /// <summary>The finished text.</summary>
    public TokenizedText Build() => new(
        text, _passages.AsSpan(0, Count).ToArray(), _forms.AsSpan(0, Count).ToArray(), _gaps.AsSpan(0, Count).ToArray(), [.. _multiwordTokens]);
}
