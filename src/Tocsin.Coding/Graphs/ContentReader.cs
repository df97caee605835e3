using Tocsin.Coding.Grammar;
using Tocsin.Language;
using Tocsin.Language.Graphs;

namespace Tocsin.Coding.Graphs;

/// <summary>Makes phrases of the words that the model puts into the reach of a cue.</summary>
internal static class ContentReader
{
    // Words between two parts that the model left out by mistake: fewer than these are taken in, unless the cue is among them.
    private const int Hole = 3;

    /// <summary>Adds the contents of a cue.</summary>
    public static void Read(TextReading reading, IReadOnlyList<Tree?> trees, GraphCue cue, ReadOnlySpan<GraphReach> reaches, float sure)
    {
        var bySentence = new SortedDictionary<int, List<int>>();
        foreach (var reach in reaches)
        {
            if (reach.Probability < sure)
            {
                continue;
            }

            var (sentence, word) = reading.SentenceOf(reach.Word);
            if (!bySentence.TryGetValue(sentence, out var words))
            {
                bySentence[sentence] = words = [];
            }

            words.Add(word);
        }

        foreach (var (sentence, words) in bySentence)
        {
            if (trees[sentence] is { } tree)
            {
                AddRuns(tree, cue, sentence, words);
            }
        }

        DropStrays(cue);
    }

    private static void AddRuns(Tree tree, GraphCue cue, int sentence, List<int> words)
    {
        for (var i = 0; i < words.Count;)
        {
            var (first, end) = (words[i], words[i] + 1);
            for (i++; i < words.Count && words[i] - end < Hole && !(cue.Node.Sentence == sentence && end <= cue.Node.Word && cue.Node.Word < words[i]); i++)
            {
                end = words[i] + 1;
            }

            // Punctuation at the ends stands around the content, save what closes a sentence within a quotation.
            while (first < end && tree.Upos(first) == Upos.Punct)
            {
                first++;
            }

            while (end > first && tree.Upos(end - 1) == Upos.Punct)
            {
                end--;
            }

            if (end > first)
            {
                cue.Contents.Add((sentence, first, end));
            }
        }
    }

    // A word or two by themselves beside a long part are noise.
    private static void DropStrays(GraphCue cue)
    {
        var longest = cue.Contents.Count == 0 ? 0 : cue.Contents.Max(part => part.End - part.First);
        if (longest >= 4)
        {
            cue.Contents.RemoveAll(part => part.End - part.First < 2);
        }
    }
}
