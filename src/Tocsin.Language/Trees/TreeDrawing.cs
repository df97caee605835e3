using System.Text;

namespace Tocsin.Language.Trees;

/// <summary>Draws the tree of a sentence as plain text.</summary>
public static class TreeDrawing
{
    private const int Up = 1;
    private const int Down = 2;
    private const int Left = 4;
    private const int Right = 8;

    // By the sum of the directions in which a line leaves the cell.
    private const string Lines = " ╵╷│╴┘┐┤─└┌├─┴┬┼";

    /// <summary>A line a word, in the order of the text: its place in the tree, the word, its part of speech, its relation.</summary>
    /// <remarks>A line down or up from a word leads to the words that it governs; where a line only crosses another, the other one is
    /// interrupted. Lines end with a line feed. Without a tree the words stand alone.</remarks>
    public static string Draw(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var tokens = sentence.Tokens.AsSpan();
        var tree = sentence.HasTree ? DrawLines(tokens) : null;
        var formWidth = 0;
        var uposWidth = 0;
        foreach (var token in tokens)
        {
            formWidth = Math.Max(formWidth, token.Form.Length);
            uposWidth = Math.Max(uposWidth, Upos(token).Length);
        }

        var drawing = new StringBuilder();
        for (var word = 0; word < tokens.Length; word++)
        {
            if (tree is not null)
            {
                drawing.Append(tree[word]).Append(' ');
            }

            foreach (var letter in tokens[word].Form)
            {
                drawing.Append(char.IsControl(letter) ? '\uFFFD' : letter);
            }

            drawing.Append(' ', formWidth - tokens[word].Form.Length + 2)
                .Append(Upos(tokens[word])).Append(' ', uposWidth - Upos(tokens[word]).Length + 2)
                .Append(tokens[word].DepRel).Append('\n');
        }

        return drawing.ToString();
    }

    private static string Upos(in Token token) => token.Upos.ToString().ToUpperInvariant();

    private static string[] DrawLines(ReadOnlySpan<Token> tokens)
    {
        var spans = SpansOfChildren(tokens);
        var columns = ColumnsOf(tokens, spans);
        var width = columns.Max() + 1;
        var cells = new int[tokens.Length][];
        for (var word = 0; word < tokens.Length; word++)
        {
            var head = tokens[word].Head;
            var row = cells[word] = new int[width + 2];
            var first = head < 0 ? 0 : columns[head];
            row[first] |= Right;
            row.AsSpan((first + 1)..).Fill(Left | Right);
            if (head >= 0)
            {
                row[first] |= (spans[head].First < word ? Up : 0) | (spans[head].Last > word ? Down : 0);
            }

            if (columns[word] >= 0)
            {
                row[columns[word]] |= (spans[word].First < word ? Up : 0) | (spans[word].Last > word ? Down : 0);
            }
        }

        for (var head = 0; head < tokens.Length; head++)
        {
            for (var row = spans[head].First + 1; row < spans[head].Last; row++)
            {
                if (row != head && tokens[row].Head != head)
                {
                    cells[row][columns[head]] = Up | Down;
                }
            }
        }

        return Array.ConvertAll(cells, row => string.Concat(row.Select(cell => Lines[cell])));
    }

    // The rows that the line of each head runs through, its own included.
    private static (int First, int Last)[] SpansOfChildren(ReadOnlySpan<Token> tokens)
    {
        var spans = new (int First, int Last)[tokens.Length];
        for (var word = 0; word < tokens.Length; word++)
        {
            spans[word] = (word, word);
        }

        for (var word = 0; word < tokens.Length; word++)
        {
            var head = tokens[word].Head;
            if (head >= 0)
            {
                spans[head] = (Math.Min(spans[head].First, word), Math.Max(spans[head].Last, word));
            }
        }

        return spans;
    }

    // The column of each head's line, right of its own head's and where it meets no other line; -1 for words that govern none.
    private static int[] ColumnsOf(ReadOnlySpan<Token> tokens, (int First, int Last)[] spans)
    {
        var columns = new int[tokens.Length];
        Array.Fill(columns, -1);
        var taken = new List<List<(int First, int Last)>>();
        var children = new List<int>[tokens.Length];
        var waiting = new Queue<int>();
        for (var word = 0; word < tokens.Length; word++)
        {
            children[word] = [];
        }

        for (var word = 0; word < tokens.Length; word++)
        {
            if (tokens[word].Head < 0)
            {
                waiting.Enqueue(word);
            }
            else
            {
                children[tokens[word].Head].Add(word);
            }
        }

        while (waiting.TryDequeue(out var word))
        {
            children[word].ForEach(waiting.Enqueue);
            if (children[word].Count == 0)
            {
                continue;
            }

            var span = spans[word];
            var column = tokens[word].Head < 0 ? 1 : columns[tokens[word].Head] + 2;
            while (column < taken.Count && taken[column].Exists(other => other.First <= span.Last && span.First <= other.Last))
            {
                column += 2;
            }

            while (taken.Count <= column)
            {
                taken.Add([]);
            }

            taken[column].Add(span);
            columns[word] = column;
        }

        return columns;
    }
}
