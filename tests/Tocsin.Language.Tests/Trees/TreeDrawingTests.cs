using System.Collections.Immutable;
using CsCheck;
using Shouldly;
using Tocsin.Language.Trees;
using Xunit;

namespace Tocsin.Language.Tests.Trees;

public sealed class TreeDrawingTests
{
    [Fact]
    public void A_tree_is_drawn_a_line_a_word() => TreeDrawing.Draw(Some(
        ("The", Upos.Det, 1, "det"), ("guards", Upos.Noun, 2, "nsubj"), ("held", Upos.Verb, -1, "root"), ("him", Upos.Pron, 2, "obj"),
        ("in", Upos.Adp, 6, "case"), ("the", Upos.Det, 6, "det"), ("palace", Upos.Noun, 2, "obl"), (".", Upos.Punct, 2, "punct"))).ShouldBe(
        """
           ┌── The     DET    det
         ┌─┴── guards  NOUN   nsubj
        ─┼──── held    VERB   root
         ├──── him     PRON   obj
         │ ┌── in      ADP    case
         │ ├── the     DET    det
         ├─┴── palace  NOUN   obl
         └──── .       PUNCT  punct

        """);

    [Fact]
    public void A_line_that_crosses_another_interrupts_it() => TreeDrawing.Draw(Some(
        ("a", Upos.X, 2, "dep"), ("b", Upos.X, -1, "root"), ("c", Upos.X, 1, "dep"), ("d", Upos.X, 0, "dep"))).ShouldBe(
        """
           ┌─┬── a  X  dep
        ─┬─│─│── b  X  root
         └─┴─│── c  X  dep
             └── d  X  dep

        """);

    [Fact]
    public void Words_without_a_tree_stand_alone() =>
        TreeDrawing.Draw(new Sentence([Token(0, "so\u001b[31m", Upos.X, -1, "_")], [], [], true, hasTree: false)).ShouldBe("so\uFFFD[31m  X  _\n");

    [Fact]
    public void Any_tree_is_drawn() => Gen.Int[1, 30].SelectMany(words => Gen.Float[-9, 9].Array[words * (words + 1)].Select(scores =>
    {
        var heads = new int[words];
        SpanningTree.Find(scores, heads);
        return heads;
    })).Sample(heads =>
    {
        var sentence = Some([.. heads.Select(head => ("w", Upos.X, head, "dep"))]);

        TreeDrawing.Draw(sentence).Count(c => c == '\n').ShouldBe(heads.Length);
    });

    private static Sentence Some(params (string Form, Upos Upos, int Head, string DepRel)[] words) =>
        new([.. words.Select((word, at) => Token(at, word.Form, word.Upos, word.Head, word.DepRel))], [], [], true, hasTree: true);

    private static Token Token(int at, string form, Upos upos, int head, string depRel) =>
        new(new Passage(at, at + 1), form, form, upos, "_", "_", head, depRel, true);
}
