using Shouldly;
using Tocsin.Coding.Claims;
using Tocsin.Language.Conllu;
using Tocsin.Situations.Boards;
using Xunit;

namespace Tocsin.Situations.Tests.Briefs;

/// <summary>Which words of a sentence with a tree tell a claim. In the trees: form, part of speech, head, relation; "!" marks a finite form.</summary>
public sealed class PhraseTests
{
    [Fact]
    public void A_noun_that_only_hangs_on_another_clause_is_told_alone() => Told(
        """
        After ADP 3 case
        the DET 3 det
        shelling NOUN 10 obl
        of ADP 5 case
        Tesk PROPN 3 nmod
        by ADP 8 case
        the DET 8 det
        army NOUN 3 nmod
        Norland PROPN 10 nsubj
        protested VERB! 0 root
        . PUNCT 10 punct
        """,
        r => r.Event("shelling", "ASSAULT", null, "army", place: "Tesk")).ShouldBe("Reported: the shelling of Tesk by the army.");

    [Fact]
    public void A_relative_clause_is_told_with_what_it_hangs_on() => Told(
        """
        Norland PROPN 2 nsubj
        condemned VERB! 0 root
        the DET 4 det
        army NOUN 2 obj
        which PRON 6 nsubj
        shelled VERB! 4 acl:relcl
        Tesk PROPN 6 obj
        again ADV 6 advmod
        . PUNCT 2 punct
        """,
        r => r.Event("which shelled Tesk again", "ASSAULT", null, "army", place: "Tesk")).ShouldBe("[The army] shelled Tesk again.");

    [Fact]
    public void A_denial_is_told_from_who_denies()
    {
        const string tree = """
        On ADP 2 case
        Monday PROPN 5 obl
        the DET 4 det
        army NOUN 5 nsubj
        denied VERB! 0 root
        that SCONJ 9 mark
        it PRON 9 nsubj
        had AUX! 9 aux
        shelled VERB 5 ccomp
        Tesk PROPN 9 obj
        . PUNCT 5 punct
        """;

        Told(tree, r => r.Event("it had shelled Tesk", "ASSAULT", null, "army", place: "Tesk", kind: ClaimKind.Denied, by: "the army", cue: "denied", cueKind: "denied"))
            .ShouldBe("On Monday the army denied that it had shelled Tesk.");
    }

    [Fact]
    public void Missing_evidence_is_told_with_its_no() => Told(
        """
        Despite ADP 3 case
        no DET 3 det
        evidence NOUN 13 obl
        of ADP 7 case
        the DET 7 det
        army NOUN 7 nmod:poss
        part NOUN 3 nmod
        in ADP 10 case
        the DET 10 det
        shelling NOUN 7 nmod
        , PUNCT 3 punct
        officials NOUN 13 nsubj
        remain VERB! 0 root
        cautious ADJ 13 xcomp
        . PUNCT 13 punct
        """,
        r => r.Event("part", "ASSAULT", null, "army", kind: ClaimKind.Unproven, factuality: Factuality.Open)).ShouldBe("There is no evidence of the army part in the shelling.");

    [Fact]
    public void A_claim_to_an_office_told_in_passing_is_told_plainly() => Told(
        """
        Officers NOUN 2 nsubj
        doubt VERB! 0 root
        the DET 5 det
        self-styled ADJ 5 amod
        president NOUN 2 obj
        Tamane PROPN 5 flat
        . PUNCT 2 punct
        """,
        r => r.State("self-styled", StateFamily.Office, "claiming", "Tamane", office: "president"), BoardKind.Leadership).ShouldBe("Ibra Tamane claims the office of president.");

    private static string Told(string tree, Func<ReportBuilder, ReportBuilder> says, BoardKind board = BoardKind.Violence)
    {
        var rows = tree.Split('\n').Select(line => line.Trim().Split(' ')).ToList();
        var conllu = "# newdoc id = d\n" + string.Concat(rows.Select((row, i) =>
            $"{i + 1}\t{row[0]}\t{row[0]}\t{row[1].TrimEnd('!')}\t_\t{(row[1].EndsWith('!') ? "VerbForm=Fin" : "_")}\t{row[2]}\t{row[3]}\t_\t_\n")) + "\n";
        var document = ConlluReader.Read(new StringReader(conllu), "d").Single();
        var coded = says(Some.Report(document.Text)).Build() with { Sentences = document.Sentences };
        coded = coded with { Claims = Tocsin.Language.ValueList.ToValueList(coded.Claims.Select(c => c with { Sentence = document.Sentences[0].Passage })) };
        return Some.State(coded).Sentences(board).ShouldHaveSingleItem();
    }
}
