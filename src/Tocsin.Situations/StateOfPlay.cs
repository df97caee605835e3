using Tocsin.Language;
using Tocsin.Situations.Boards;
using Tocsin.Situations.Changes;
using Tocsin.Situations.Incidents;

namespace Tocsin.Situations;

/// <summary>The boards of a situation as of a day.</summary>
public sealed record StateOfPlay
{
    /// <summary>The last day of publication that counts; null where no report has a day.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>What the reports are about.</summary>
    public required Situation Situation { get; init; }

    /// <summary>All ten boards, in the order of <see cref="BoardKind"/>; an empty one has no entries.</summary>
    public required ValueList<Board> Boards { get; init; }

    /// <summary>The happenings and conditions behind the boards, and those that stand on none.</summary>
    public required ValueList<Incident> Incidents { get; init; }

    /// <summary>The reports, by time of publication, then id.</summary>
    public required ValueList<Source> Sources { get; init; }

    /// <summary>The day that <see cref="Changes"/> are told against; null where there is none before.</summary>
    public DateOnly? ChangesSince { get; init; }

    /// <summary>What is different from the state of play as of <see cref="ChangesSince"/>.</summary>
    public ValueList<Change> Changes { get; init; }

    /// <summary>One of the boards.</summary>
    public Board this[BoardKind kind] => Boards.First(board => board.Kind == kind);
}
