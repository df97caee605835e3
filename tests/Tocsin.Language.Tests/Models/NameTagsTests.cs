using CsCheck;
using Shouldly;
using Tocsin.Language.Models;
using Xunit;

namespace Tocsin.Language.Tests.Models;

public sealed class NameTagsTests
{
    private static readonly string[] s_tags = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"];

    private static readonly Gen<float[]> s_scores =
        Gen.Int[0, 5].SelectMany(words => Gen.OneOf(Gen.Float[-5, 5], Gen.Int[-2, 2].Select(number => (float)number)).Array[words * s_tags.Length]);

    [Fact]
    public void An_inside_never_stands_without_its_beginning() => Gen.OneOf(s_scores, Gen.Float.Array[25]).Sample(scores =>
    {
        var tags = Find(scores);
        for (var word = 0; word < tags.Length; word++)
        {
            if (s_tags[tags[word]][0] == 'I')
            {
                word.ShouldBeGreaterThan(0);
                s_tags[tags[word - 1]][1..].ShouldBe(s_tags[tags[word]][1..]);
            }
        }
    });

    [Fact]
    public void No_other_allowed_sequence_scores_higher() => s_scores.Sample(scores =>
    {
        var tags = Find(scores);

        Sum(scores, tags).ShouldBe(All(scores.Length / s_tags.Length).Where(IsAllowed).Max(other => Sum(scores, other)), 1e-3);
    }, iter: 100);

    [Fact]
    public void A_tag_that_is_none_is_named()
    {
        NameTags.TryParse(["O", "B-"], out _, out var wrong).ShouldBeFalse();

        wrong.ShouldBe("B-");
    }

    private static int[] Find(float[] scores)
    {
        NameTags.TryParse(s_tags, out var known, out _).ShouldBeTrue();
        var tags = new int[scores.Length / s_tags.Length];
        known.Find(scores, tags);
        return tags;
    }

    private static double Sum(float[] scores, int[] tags) => tags.Select((tag, word) => (double)scores[(word * s_tags.Length) + tag]).Sum();

    private static bool IsAllowed(int[] tags) =>
        tags.Select((tag, word) => s_tags[tag][0] != 'I' || (word > 0 && s_tags[tags[word - 1]][1..] == s_tags[tag][1..])).All(fits => fits);

    private static IEnumerable<int[]> All(int words) =>
        words == 0 ? [[]] : All(words - 1).SelectMany(_ => Enumerable.Range(0, s_tags.Length), (tags, tag) => (int[])[.. tags, tag]);
}
