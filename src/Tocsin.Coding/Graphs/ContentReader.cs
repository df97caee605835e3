using Tocsin.Coding.Grammar;
using Tocsin.Language;
using Tocsin.Language.Graphs;

namespace Tocsin.Coding.Graphs;

/// <summary>Makes phrases of the words that the model puts into the reach of a cue.</summary>
internal static class ContentReader
{
    // Words between two parts that the model left out by mistake: fewer than these are taken in, unless the cue is among them.
    private const int Hole = 3;

    // The share of a clause that must be in a content for the rest to be taken for a slip.
    private const double MostOfClause = 0.5;

    /// <summary>Adds the contents of a cue: runs of words, made whole by the clause and the quotation that they lie in.</summary>
    public static void Read(TextReading reading, IReadOnlyList<Tree?> trees, Quotations quotations, GraphCue cue, ReadOnlySpan<GraphReach> reaches, float sure)
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
        var whole = new HashSet<(int Sentence, int Word)>();
        foreach (var part in cue.Contents)
        {
            AddClause(trees[part.Sentence]!, cue, part, whole);
            for (var word = part.First; word < part.End; word++)
            {
                AddQuotation(quotations.At(part.Sentence, word), cue, whole);
            }
        }

        cue.Contents.Clear();
        foreach (var sentence in whole.GroupBy(word => word.Sentence).OrderBy(group => group.Key))
        {
            AddRuns(trees[sentence.Key]!, cue, sentence.Key, [.. sentence.Select(word => word.Word).Order()]);
        }
    }

    // The clause of the run's top word, where the run holds most of it; never the cue and what hangs on it.
    private static void AddClause(Tree tree, GraphCue cue, (int Sentence, int First, int End) part, HashSet<(int Sentence, int Word)> whole)
    {
        var top = -1;
        var most = 0;
        for (var word = part.First; word < part.End; word++)
        {
            whole.Add((part.Sentence, word));
            if (tree.Head(word) is var head && (head < part.First || head >= part.End))
            {
                var size = tree.Subtree(word).Count(inner => inner >= part.First && inner < part.End);
                (top, most) = size > most ? (word, size) : (top, most);
            }
        }

        if (top < 0)
        {
            return;
        }

        var isCueHere = cue.Node.Sentence == part.Sentence;
        var clause = tree.Subtree(top, child => !(isCueHere && tree.IsWithin(cue.Node.Word, child)));
        var covered = clause.Count(word => word >= part.First && word < part.End);
        if (covered < MostOfClause * clause.Count || (isCueHere && clause.Contains(cue.Node.Word)))
        {
            return;
        }

        // On this side of the cue alone.
        foreach (var word in clause.Where(word => !isCueHere || (word < cue.Node.Word) == (part.First < cue.Node.Word)))
        {
            if (tree.DepRel(word) is not "punct" || (word > part.First && word < part.End))
            {
                whole.Add((part.Sentence, word));
            }
        }
    }

    private static void AddQuotation(IReadOnlyList<(int Sentence, int First, int End)>? quotation, GraphCue cue, HashSet<(int Sentence, int Word)> whole)
    {
        if (quotation is null || quotation.Any(part => part.Sentence == cue.Node.Sentence && part.First <= cue.Node.Word && cue.Node.Word < part.End))
        {
            return;
        }

        foreach (var (sentence, first, end) in quotation)
        {
            for (var word = first; word < end; word++)
            {
                whole.Add((sentence, word));
            }
        }
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

            // Punctuation at the ends stands around the content, save quotation marks.
            while (first < end && tree.Upos(first) == Upos.Punct && !IsMark(tree, first))
            {
                first++;
            }

            while (end > first && tree.Upos(end - 1) == Upos.Punct && !IsMark(tree, end - 1))
            {
                end--;
            }

            if (end > first)
            {
                cue.Contents.Add((sentence, first, end));
            }
        }
    }

    private static bool IsMark(Tree tree, int word) => tree[word].Form is "“" or "”" or "\"" or "``" or "''";

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
