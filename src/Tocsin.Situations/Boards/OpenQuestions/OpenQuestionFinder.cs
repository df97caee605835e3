using Tocsin.Coding.Claims;

namespace Tocsin.Situations.Boards.OpenQuestions;

/// <summary>What the other boards leave open: decisions pending, parts without evidence, what is unclear, conditions not met.</summary>
internal static class OpenQuestionFinder
{
    public static IEnumerable<BoardEntry> Find(IEnumerable<Board> boards) => boards
        .SelectMany(board => board.Entries)
        .Where(IsOpen)
        .GroupBy(entry => (entry.IncidentId, entry.Certainty))
        .Select(same => same.OrderBy(e => e.Board).First())
        .Select(entry => entry with { Board = BoardKind.OpenQuestions });

    private static bool IsOpen(BoardEntry entry) => entry.Certainty switch
    {
        Certainty.Undecided or Certainty.NoEvidence or Certainty.Unclear => true,
        Certainty.Conditional => entry.Claims.Any(c => c.Claim.Details.Any(d => d.Kind == DetailKind.Condition)),
        _ => entry.Value == Determinations.DeterminationsRules.Pending,
    };
}
