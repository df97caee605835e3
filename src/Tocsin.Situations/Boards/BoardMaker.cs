using Tocsin.Language;
using Tocsin.Situations.Boards.Determinations;
using Tocsin.Situations.Boards.Diplomacy;
using Tocsin.Situations.Boards.Disputes;
using Tocsin.Situations.Boards.Forces;
using Tocsin.Situations.Boards.Leadership;
using Tocsin.Situations.Boards.OpenQuestions;
using Tocsin.Situations.Boards.OutsideActors;
using Tocsin.Situations.Boards.SanctionsAndAid;
using Tocsin.Situations.Boards.Unrest;
using Tocsin.Situations.Boards.Violence;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations.Boards;

/// <summary>Makes all boards from the incidents: eight by rules of their own, and two, open questions and disputes, from those eight.</summary>
internal static class BoardMaker
{
    private static readonly IBoardRules[] Rules =
    [
        new LeadershipRules(), new ForcesRules(), new DeterminationsRules(), new DiplomacyRules(),
        new SanctionsAndAidRules(), new UnrestRules(), new ViolenceRules(), new OutsideActorsRules(),
    ];

    public static ValueList<Board> Make(IReadOnlyList<Incident> incidents, Background background)
    {
        var boards = Rules.Select(rules => Make(rules, incidents, background)).ToList();
        var open = OpenQuestionFinder.Find(boards);
        var disputes = DisputeFinder.Find(boards, incidents, background);
        boards.Add(new Board(BoardKind.OpenQuestions, Ordered(open), []));
        boards.Add(new Board(BoardKind.Disputes, Ordered(disputes), []));
        return boards.ToValueList();
    }

    private static Board Make(IBoardRules rules, IReadOnlyList<Incident> incidents, Background background)
    {
        var maker = new EntryMaker(rules, background);
        var standing = new List<BoardEntry>();
        var past = new List<BoardEntry>();
        foreach (var incident in incidents)
        {
            var (stands, stood) = maker.Make(incident);
            standing.AddRange(stands);
            past.AddRange(stood);
        }

        return new Board(rules.Board, Ordered(standing), past
            .OrderByDescending(e => e.LastSaidOn ?? DateOnly.MinValue).ThenByDescending(e => e.Weight).ThenBy(e => e.Id, StringComparer.Ordinal).ToValueList());
    }

    // What is only said of a deed stands below deeds of nearly its weight; among equals the newer comes first.
    private const int OnlySaid = 10;

    private static ValueList<BoardEntry> Ordered(IEnumerable<BoardEntry> entries) => entries
        .OrderByDescending(e => e.Weight - (e.Certainty.IsDeed() ? 0 : OnlySaid))
        .ThenBy(e => e.Certainty)
        .ThenByDescending(e => e.LastSaidOn ?? DateOnly.MinValue)
        .ThenBy(e => e.Id, StringComparer.Ordinal)
        .ToValueList();
}
