using System.Buffers;

namespace Tocsin.Language.Trees;

/// <summary>The best dependency tree of a sentence: every word reaches the root, and exactly one word hangs from it.</summary>
/// <remarks>Scores are a matrix of words by words + 1, row by row: row d holds what each head would be worth to word d, column 0 the root,
/// column h + 1 word h. Scores are cut at ±1,000,000, one that is no number counts as the lowest; a word never governs itself.</remarks>
internal static class SpanningTree
{
    private const float Limit = 1e6f;

    /// <summary>Writes the head of each word into <paramref name="heads"/>: the index of a word, or -1 for the root.</summary>
    public static void Find(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var words = heads.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length, words * (words + 1));

        // Nineteen sentences in twenty are done when each word has taken its best head.
        TakeBest(scores, heads);
        if (!IsTree(heads))
        {
            FindByContraction(scores, heads);
        }
    }

    /// <summary>Whether exactly one head is -1 and every word reaches it.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        if (heads.Count(-1) != 1)
        {
            return false;
        }

        // A walk marks its words with its number; meeting its own mark it has gone in a circle, an older mark leads to the root.
        var marks = ArrayPool<int>.Shared.Rent(heads.Length);
        marks.AsSpan(0, heads.Length).Clear();
        var isTree = true;
        for (var start = 0; start < heads.Length && isTree; start++)
        {
            var word = start;
            while (word >= 0 && marks[word] == 0)
            {
                marks[word] = start + 1;
                word = heads[word];
            }

            isTree = word < 0 || marks[word] != start + 1;
        }

        ArrayPool<int>.Shared.Return(marks);
        return isTree;
    }

    private static void TakeBest(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var width = heads.Length + 1;
        for (var word = 0; word < heads.Length; word++)
        {
            var row = scores.Slice(word * width, width);
            var best = -1;
            var bestScore = Clean(row[0]);
            for (var head = 0; head < heads.Length; head++)
            {
                var score = Clean(row[head + 1]);
                if (score > bestScore && head != word)
                {
                    best = head;
                    bestScore = score;
                }
            }

            heads[word] = best;
        }
    }

    private static float Clean(float score) => float.IsNaN(score) ? -Limit : Math.Clamp(score, -Limit, Limit);

    // Chu and Liu's and Edmonds' algorithm for a dense graph, growing one path at a time as in Gabow, Galil, Spencer and Tarjan 1986
    // (doi:10.1007/BF02579168): O(words²). That only one word hangs from the root is reached by making every arc from the root dearer than
    // any tree could gain (Stanojević and Cohen 2021, doi:10.18653/v1/2021.emnlp-main.823).
    private static void FindByContraction(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var nodes = heads.Length + 1;
        var weights = ArrayPool<double>.Shared.Rent(nodes * nodes);
        var arcs = ArrayPool<int>.Shared.Rent(nodes * nodes);
        var numbers = ArrayPool<int>.Shared.Rent(9 * nodes);
        numbers.AsSpan(0, 9 * nodes).Clear();
        Fill(scores, nodes, weights, arcs);
        var graph = new Graph(nodes, weights, arcs, numbers);
        graph.Solve();
        for (var word = 0; word < heads.Length; word++)
        {
            heads[word] = graph.HeadOf(word + 1) - 1;
        }

        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(arcs);
        ArrayPool<double>.Shared.Return(weights);
    }

    private static void Fill(ReadOnlySpan<float> scores, int nodes, Span<double> weights, Span<int> arcs)
    {
        double highest = -Limit, lowest = Limit;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, Clean(score));
            lowest = Math.Min(lowest, Clean(score));
        }

        var rootPrice = 1 + (nodes * (highest - lowest));
        for (var word = 1; word < nodes; word++)
        {
            for (var head = 0; head < nodes; head++)
            {
                var at = (word * nodes) + head;
                weights[at] = Clean(scores[at - nodes]) - (head == 0 ? rootPrice : 0);
                arcs[at] = at;
            }
        }
    }

    /// <summary>Nodes and circles of nodes drawn together; node 0 is the root.</summary>
    /// <remarks>A place is a row of the matrix; a circle takes the place of one of its members. Each node and each circle has a number:
    /// nodes their own, circles those after them. An arc is kept as word * nodes + head.</remarks>
    private readonly ref struct Graph
    {
        private readonly int _nodes;
        private readonly Span<double> _weights;
        private readonly Span<int> _arcs;
        private readonly Span<int> _numberAt;
        private readonly Span<int> _gone;
        private readonly Span<int> _state;
        private readonly Span<int> _path;
        private readonly Span<int> _chosenAt;
        private readonly Span<int> _chosen;
        private readonly Span<int> _circleOf;

        private const int Unseen = 0;
        private const int OnPath = 1;
        private const int Done = 2;

        public Graph(int nodes, Span<double> weights, Span<int> arcs, Span<int> zeros)
        {
            _nodes = nodes;
            _weights = weights;
            _arcs = arcs;
            _numberAt = zeros[..nodes];
            _gone = zeros.Slice(nodes, nodes);
            _state = zeros.Slice(2 * nodes, nodes);
            _path = zeros.Slice(3 * nodes, nodes);
            _chosenAt = zeros.Slice(4 * nodes, nodes);
            _chosen = zeros.Slice(5 * nodes, 2 * nodes);
            _circleOf = zeros.Slice(7 * nodes, 2 * nodes);
        }

        public int HeadOf(int node) => _chosen[node] % _nodes;

        public void Solve()
        {
            for (var node = 0; node < _nodes; node++)
            {
                _numberAt[node] = node;
            }

            _state[0] = Done;
            var numbers = _nodes;
            for (var start = 1; start < _nodes; start++)
            {
                if (_state[start] == Unseen)
                {
                    numbers = Grow(start, numbers);
                }
            }

            // From the outermost circle inwards: the arc into a circle breaks it open at the node where it enters.
            for (var circle = numbers - 1; circle >= _nodes; circle--)
            {
                var arc = _chosen[circle];
                for (var inner = arc / _nodes; inner != circle; inner = _circleOf[inner])
                {
                    _chosen[inner] = arc;
                }
            }
        }

        // Follows best heads from a node until the path meets what is done; a circle on the way becomes one node.
        private int Grow(int start, int numbers)
        {
            var length = 1;
            _path[0] = start;
            _state[start] = OnPath;
            while (true)
            {
                var place = _path[length - 1];
                var head = BestHead(place);
                _chosenAt[place] = (place * _nodes) + head;
                _chosen[_numberAt[place]] = _arcs[_chosenAt[place]];
                if (_state[head] == Done)
                {
                    foreach (var passed in _path[..length])
                    {
                        _state[passed] = Done;
                    }

                    return numbers;
                }

                if (_state[head] == Unseen)
                {
                    _state[head] = OnPath;
                    _path[length++] = head;
                    continue;
                }

                var first = _path[..length].IndexOf(head);
                Contract(_path[first..length], numbers++);
                length = first + 1;
            }
        }

        private int BestHead(int place)
        {
            var row = _weights.Slice(place * _nodes, _nodes);
            var best = -1;
            for (var head = 0; head < _nodes; head++)
            {
                if (_gone[head] == 0 && head != place && (best < 0 || row[head] > row[best]))
                {
                    best = head;
                }
            }

            return best;
        }

        private void Contract(Span<int> circle, int number)
        {
            var place = circle[0];
            foreach (var member in circle)
            {
                _circleOf[_numberAt[member]] = number;
                var loss = _weights[_chosenAt[member]];
                foreach (ref var weight in _weights.Slice(member * _nodes, _nodes))
                {
                    weight -= loss;
                }
            }

            foreach (var member in circle[1..])
            {
                _gone[member] = 1;
                for (var other = 0; other < _nodes; other++)
                {
                    KeepBetter((place * _nodes) + other, (member * _nodes) + other);
                    if (other > 0)
                    {
                        KeepBetter((other * _nodes) + place, (other * _nodes) + member);
                    }
                }
            }

            _numberAt[place] = number;
        }

        private void KeepBetter(int kept, int other)
        {
            if (_weights[other] > _weights[kept])
            {
                _weights[kept] = _weights[other];
                _arcs[kept] = _arcs[other];
            }
        }
    }
}
