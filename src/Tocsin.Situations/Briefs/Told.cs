using Tocsin.Language;

namespace Tocsin.Situations.Briefs;

/// <summary>What a section has told already: a second entry in the same words, or in a part of them, would say it twice.</summary>
internal sealed class Told
{
    // Two sentences that share nearly all words tell one thing, even where it could not be seen that they are about one happening.
    private const double NearlyAll = 0.85;
    private const int MinWords = 4;

    // Sentences that share nearly all words share one of their longest; only those are compared.
    private const int LongestWords = 3;

    private readonly Dictionary<string, List<Passage>> _passages = new(StringComparer.Ordinal);
    private readonly HashSet<(string Report, Passage Trigger)> _triggers = [];
    private readonly Dictionary<string, List<HashSet<string>>> _byLongWord = new(StringComparer.Ordinal);

    /// <summary>Takes a sentence in; false where it would say something twice.</summary>
    public bool Add(BriefSentence sentence)
    {
        var lead = sentence.Citations[0];
        if (!_passages.TryGetValue(lead.ReportId, out var passages))
        {
            _passages[lead.ReportId] = passages = [];
        }

        // One word can tell of an event and of the state that it brings about ("the seizure of the president").
        var triggers = sentence.Entry.Claims.Select(c => (c.Report.Id, c.Claim.Content.Trigger)).ToList();
        var words = WordsOf(sentence.Text);
        if (passages.Exists(p => p.Contains(lead.Passage) || lead.Passage.Contains(p)) || triggers.TrueForAll(_triggers.Contains) || IsTold(words))
        {
            return false;
        }

        passages.Add(lead.Passage);
        _triggers.UnionWith(triggers);
        foreach (var word in Longest(words))
        {
            if (!_byLongWord.TryGetValue(word, out var sentences))
            {
                _byLongWord[word] = sentences = [];
            }

            sentences.Add(words);
        }

        return true;
    }

    private bool IsTold(HashSet<string> words) => words.Count >= MinWords
        && Longest(words).Any(word => _byLongWord.TryGetValue(word, out var sentences)
            && sentences.Exists(told => told.Count >= MinWords && told.Count(words.Contains) >= NearlyAll * Math.Max(told.Count, words.Count)));

    private static IEnumerable<string> Longest(HashSet<string> words) => words.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(LongestWords);

    private static HashSet<string> WordsOf(string text) => text.Split(' ')
        .Select(w => w.Trim('.', ',', ';', ':', '"', '“', '”', '[', ']').ToLowerInvariant())
        .Where(w => w.Length > 3)
        .ToHashSet(StringComparer.Ordinal);
}
