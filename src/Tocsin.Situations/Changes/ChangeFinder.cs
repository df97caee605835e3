using Tocsin.Language;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Changes;

/// <summary>Tells what is different between two moments of one situation.</summary>
public static class ChangeFinder
{
    /// <summary>The differences, board by board, weightiest first. What more sources merely repeat is no difference.</summary>
    public static ValueList<Change> Find(IReadOnlyCollection<Board> before, IReadOnlyCollection<Board> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return after.OrderBy(b => b.Kind).SelectMany(board => Find(before.FirstOrDefault(b => b.Kind == board.Kind), board)).ToValueList();
    }

    private static IEnumerable<Change> Find(Board? before, Board after)
    {
        var old = before?.Entries ?? [];
        var oldById = old.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var oldByIncident = old.ToLookup(e => e.IncidentId, StringComparer.Ordinal);
        var known = old.Concat(before?.Past ?? []).SelectMany(e => e.Claims.Concat(e.Against)).Select(Key).ToHashSet();
        var now = after.Entries.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in after.Entries)
        {
            var fresh = entry.Claims.Concat(entry.Against).Where(c => !known.Contains(Key(c))).ToValueList();
            if (fresh.IsEmpty)
            {
                continue;
            }

            if (oldById.TryGetValue(entry.Id, out var same))
            {
                if (KindOf(same, entry) is { } kind)
                {
                    yield return new Change(kind, after.Kind, same, entry, fresh);
                }

                continue;
            }

            // Another value of the same condition, or the deed after the plan: the entry before is the one that no longer stands.
            var earlier = oldByIncident[entry.IncidentId].FirstOrDefault(e => !now.Contains(e.Id) && replaced.Add(e.Id));
            yield return new Change(earlier is null ? ChangeKind.New : ChangeKind.Changed, after.Kind, earlier, entry, fresh);
        }

        foreach (var entry in old.Where(e => !now.Contains(e.Id) && !replaced.Contains(e.Id)))
        {
            var causes = after.Past.Concat(after.Entries).Where(e => e.IncidentId == entry.IncidentId)
                .SelectMany(e => e.Claims.Concat(e.Against)).Where(c => !known.Contains(Key(c))).Distinct().ToValueList();
            if (!causes.IsEmpty)
            {
                yield return new Change(ChangeKind.Closed, after.Kind, entry, null, causes);
            }
        }
    }

    // A report that comes later can tell the origin of an earlier one: that makes no news of what it said.
    private static (string Report, string Claim) Key(SourcedClaim claim) => (claim.Report.Id, claim.Claim.Id);

    private static ChangeKind? KindOf(BoardEntry before, BoardEntry after)
    {
        if (after.Certainty == Certainty.Disputed && before.Certainty != Certainty.Disputed)
        {
            return ChangeKind.Disputed;
        }

        if (LastFigures(before) is { Count: > 0 } figures && LastFigures(after).Any(f => figures.TryGetValue(f.Key, out var old) && old != f.Value))
        {
            return ChangeKind.Corrected;
        }

        return before.Certainty != after.Certainty ? ChangeKind.Changed : null;
    }

    private static Dictionary<(string Voice, string Counted), (double? Low, double? High)> LastFigures(BoardEntry entry)
    {
        var figures = new Dictionary<(string, string), (double?, double?)>();
        foreach (var claim in entry.Claims)
        {
            foreach (var quantity in claim.Claim.Content.Quantities.Where(q => q.Counted is not null))
            {
                figures[(claim.Voice, quantity.Counted!)] = (quantity.Low, quantity.High);
            }
        }

        return figures;
    }
}
