using Tocsin.Language;

namespace Tocsin.Situations.Boards;

/// <summary>One side of the state of play.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Entries">What stands now, weightiest first.</param>
/// <param name="Past">What stood and was superseded, and what the reports tell as history; newest first. Never to be shown as current.</param>
public sealed record Board(BoardKind Kind, ValueList<BoardEntry> Entries, ValueList<BoardEntry> Past);
