using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Briefs.En;

/// <summary>The names of things in a brief.</summary>
internal static class Titles
{
    public static string Of(BoardKind board) => board switch
    {
        BoardKind.Leadership => "Leadership",
        BoardKind.Forces => "Forces",
        BoardKind.Determinations => "Determinations",
        BoardKind.Diplomacy => "Diplomacy",
        BoardKind.SanctionsAndAid => "Sanctions and aid",
        BoardKind.Unrest => "Unrest",
        BoardKind.Violence => "Violence",
        BoardKind.OutsideActors => "Outside actors",
        BoardKind.OpenQuestions => "What is open",
        BoardKind.Disputes => "What is disputed",
        _ => throw new ArgumentOutOfRangeException(nameof(board)),
    };

    public static string Of(SectionKind section) => section switch
    {
        SectionKind.Headline => "In short",
        SectionKind.Changes => "What is new",
        SectionKind.Disputed => Of(BoardKind.Disputes),
        SectionKind.Open => Of(BoardKind.OpenQuestions),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    /// <summary>What marks a sentence that is not about a deed; null for one that is.</summary>
    public static string? Mark(Certainty certainty) => certainty switch
    {
        Certainty.Confirmed or Certainty.Reported or Certainty.SaidByParty => null,
        Certainty.Disputed => "disputed",
        Certainty.Denied => "said not to be so",
        Certainty.Attempted => "attempted",
        Certainty.Possible => "possible",
        Certainty.Feared => "feared",
        Certainty.Planned => "planned",
        Certainty.Threatened => "threatened",
        Certainty.Demanded => "demanded",
        Certainty.Conditional => "on a condition",
        Certainty.Undecided => "undecided",
        Certainty.NoEvidence => "no evidence",
        Certainty.Unclear => "unclear",
        Certainty.Supposed => "supposed",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
    };
}
