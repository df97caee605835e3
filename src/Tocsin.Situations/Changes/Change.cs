using Tocsin.Language;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Changes;

/// <summary>A difference in the boards between two moments, with the claims that caused it.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Board">On which board.</param>
/// <param name="Before">What stood before; null where it is new.</param>
/// <param name="After">What stands now; null where nothing took its place.</param>
/// <param name="Causes">The claims of the later moment that the earlier one did not have and that make the difference; at least one.</param>
public sealed record Change(ChangeKind Kind, BoardKind Board, BoardEntry? Before, BoardEntry? After, ValueList<SourcedClaim> Causes);
