using Tocsin.Coding.Grammar;

namespace Tocsin.Coding.Graphs;

/// <summary>The quotations of a report: what stands between a pair of quotation marks, over the sentences of one paragraph.</summary>
internal sealed class Quotations
{
    private readonly List<List<(int Sentence, int First, int End)>> _all = [];
    private readonly Dictionary<(int Sentence, int Word), int> _at = [];

    public Quotations(IReadOnlyList<Tree?> trees)
    {
        List<(int Sentence, int First, int End)>? open = null;
        for (var sentence = 0; sentence < trees.Count; sentence++)
        {
            if (trees[sentence] is not { } tree)
            {
                open = null;
                continue;
            }

            // A mark that nobody closes ends with its paragraph.
            open = tree.Sentence.StartsParagraph ? null : open;
            open?.Add((sentence, 0, 0));
            for (var word = 0; word < tree.Count; word++)
            {
                var form = tree[word].Form;
                var closes = form is "”" or "''" || (form == "\"" && open is not null);
                if (form is "“" or "``" || (form == "\"" && open is null))
                {
                    open = [(sentence, word, word)];
                }

                if (open is not null)
                {
                    open[^1] = (sentence, open[^1].First, word + 1);
                }

                if (closes && open is not null)
                {
                    Add(open);
                    open = null;
                }
            }
        }
    }

    /// <summary>The quotation that a word stands in, by sentence with its marks; null outside of any.</summary>
    public IReadOnlyList<(int Sentence, int First, int End)>? At(int sentence, int word) => _at.TryGetValue((sentence, word), out var number) ? _all[number] : null;

    private void Add(List<(int Sentence, int First, int End)> quotation)
    {
        foreach (var (sentence, first, end) in quotation)
        {
            for (var word = first; word < end; word++)
            {
                _at[(sentence, word)] = _all.Count;
            }
        }

        _all.Add(quotation);
    }
}
