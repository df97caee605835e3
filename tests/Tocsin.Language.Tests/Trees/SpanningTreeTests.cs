using CsCheck;
using Shouldly;
using Tocsin.Language.Trees;
using Xunit;

namespace Tocsin.Language.Tests.Trees;

public sealed class SpanningTreeTests
{
    private static readonly Gen<float> s_score = Gen.OneOf(Gen.Float[-20, 20], Gen.Int[-2, 2].Select(number => (float)number));

    [Fact]
    public void Any_scores_give_a_tree_with_one_root() =>
        Gen.Int[1, 40].SelectMany(words => Gen.OneOf(s_score, Gen.Float).Array[words * (words + 1)]).Sample(scores => SpanningTree.IsTree(Find(scores)));

    [Fact]
    public void No_other_tree_with_one_root_scores_higher() =>
        Gen.Int[1, 5].SelectMany(words => s_score.Array[words * (words + 1)]).Sample(scores =>
        {
            var heads = Find(scores);

            Sum(scores, heads).ShouldBe(All(heads.Length, heads.Length).Where(other => SpanningTree.IsTree(other)).Max(other => Sum(scores, other)), 1e-3);
        }, iter: 300);

    [Fact]
    public void Circles_within_circles_are_opened()
    {
        // Every word likes the one before it best, the first the last, and the root is far below: the dearest arc has to go.
        const int Words = 200;
        var scores = new float[Words * (Words + 1)];
        for (var word = 0; word < Words; word++)
        {
            scores[(word * (Words + 1)) + 1 + ((word + Words - 1) % Words)] = word == 77 ? 1 : 2;
        }

        var heads = Find(scores);

        heads[77].ShouldBe(-1);
        Enumerable.Range(0, Words).Where(word => word != 77).ShouldAllBe(word => heads[word] == (word + Words - 1) % Words);
    }

    [Fact]
    public void All_numbers_that_are_none_still_give_a_tree()
    {
        foreach (var number in new[] { float.NaN, float.NegativeInfinity, float.PositiveInfinity, 0 })
        {
            SpanningTree.IsTree(Find(Enumerable.Repeat(number, 12).ToArray())).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(true, 1, 2, -1)]
    [InlineData(false, -1, -1)]
    [InlineData(false, 1, 0, -1)]
    [InlineData(false, 0)]
    public void A_tree_is_known_from_its_heads(bool isTree, params int[] heads) => SpanningTree.IsTree(heads).ShouldBe(isTree);

    private static int[] Find(float[] scores)
    {
        var words = 0;
        while (words * (words + 1) < scores.Length)
        {
            words++;
        }

        var heads = new int[words];
        SpanningTree.Find(scores, heads);
        return heads;
    }

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + head + 1]).Sum();

    private static IEnumerable<int[]> All(int words, int of) =>
        words == 0 ? [[]] : All(words - 1, of).SelectMany(_ => Enumerable.Range(-1, of + 1).Where(head => head != words - 1), (heads, head) => (int[])[.. heads, head]);
}
