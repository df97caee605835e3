using System.Text;
using Tocsin.Coding.Claims;
using Tocsin.Language;
using Tocsin.Situations.Boards;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Tells an entry of a board in a sentence.</summary>
internal static class EntryWriter
{
    private const int GoodLength = 200;
    private const int TooLong = 320;
    private const int MaxFigures = 2;

    /// <summary>The words, and the claims and passages that they rest on, the first of them the one that they are taken from.</summary>
    public static (string Text, IReadOnlyList<(SourcedClaim Claim, Passage Passage)> Evidence) Write(BoardEntry entry)
    {
        var (lead, clause) = Lead(entry.Claims);
        if (entry.Claims.All(c => c.Claim.IsPresupposed) && Called(lead) is { } called)
        {
            clause = called;
        }
        else if ((!clause.IsWhole || clause.IsInPassing || clause.Passage.Length > GoodLength) && StateWriter.Write(lead) is { } told)
        {
            clause = told;
        }

        var evidence = new List<(SourcedClaim, Passage)> { (lead, clause.Passage) };
        var text = new StringBuilder(clause.Text);
        if (entry.Board == BoardKind.Determinations)
        {
            AddTerms(entry, text, evidence);
        }

        AddDay(entry, lead, text, evidence);
        AddFigures(entry, lead, text, evidence);
        if (entry.Against.Count > 0)
        {
            var (against, counter) = Lead(entry.Against);
            if (counter.Passage != clause.Passage || against.Report.Id != lead.Report.Id)
            {
                text.Append(entry.Value switch { "figures" => " Another figure: ", "rivals" => " Beside this: ", _ => " Against this: " }).Append(counter.Text);
                evidence.Add((against, counter.Passage));
            }
        }

        // One passage a report is enough to follow the sentence; the lead's own comes first.
        var cited = new HashSet<string>(StringComparer.Ordinal) { lead.Report.Id };
        foreach (var claim in entry.Claims.Where(c => cited.Add(c.Report.Id)))
        {
            evidence.Add((claim, claim.Claim.Evidence));
        }

        return (text.ToString(), evidence);
    }

    // Where no report tells of the office or captivity, but all take it for granted in how they name the man, the sentence that names him is
    // about something else: only the naming is told.
    private static Clause? Called(SourcedClaim sourced)
    {
        if (sourced.Claim.Content is not State { Family: StateFamily.Office or StateFamily.Custody } state
            || state.Actors.Concat(state.Recipients).FirstOrDefault() is not { Actor: { } actor } mention)
        {
            return null;
        }

        // "General X, the commander of the guard": the apposition tells the office.
        var evidence = sourced.Claim.Evidence;
        var isApposition = evidence.Contains(mention.Passage) && state.Office is { } office && sourced.Words(evidence).EndsWith(office, StringComparison.Ordinal);
        var passage = isApposition ? evidence : mention.Passage;
        return new Clause($"{OutsideText.Clean(actor.Name)} is spoken of as “{OutsideText.Clean(sourced.Words(passage))}”.", passage, IsWhole: true);
    }

    // The day, where another claim of the same happening gives it.
    private static void AddDay(BoardEntry entry, SourcedClaim lead, StringBuilder text, List<(SourcedClaim, Passage)> evidence)
    {
        if (lead.Claim.Content is Event { Time: null } && entry.When is { IsDay: true, First: { } day }
            && entry.Claims.FirstOrDefault(c => c.Claim.Content.Time is { IsDeadline: false } time && time.Range == entry.When) is { } dated)
        {
            text.Length -= text[^1] == '.' ? 1 : 0;
            text.Append(" [").Append(ClauseWriter.Date(day)).Append("].");
            evidence.Add((dated, dated.Claim.Evidence));
        }
    }

    // Other voices' numbers for the same thing, each with its day: which one is right is not for the brief to say.
    private static void AddFigures(BoardEntry entry, SourcedClaim lead, StringBuilder text, List<(SourcedClaim, Passage)> evidence)
    {
        var others = entry.Claims
            .Where(c => c.Voice != lead.Voice && Figures.CountedDifferently(lead, c) is not null)
            .GroupBy(c => c.Voice, StringComparer.Ordinal).Select(g => g.Last())
            .OrderByDescending(c => c.SaidOn ?? DateOnly.MinValue).ThenBy(c => c.Claim.Id, StringComparer.Ordinal)
            .Take(MaxFigures);
        foreach (var other in others)
        {
            var clause = ClauseWriter.Write(other);
            text.Append(other.SaidOn is { } day && day != lead.SaidOn ? $" Another figure, of {ClauseWriter.Date(day)}: " : " Another figure: ").Append(clause.Text);
            evidence.Add((other, clause.Passage));
        }
    }

    // The decision's term and what hangs on it, where the sentence itself does not tell.
    private static void AddTerms(BoardEntry entry, StringBuilder text, List<(SourcedClaim, Passage)> evidence)
    {
        if (Find(DetailKind.NoDeadline) is { } open)
        {
            Add("no deadline is set", open);
        }
        else if (Find(DetailKind.Deadline) is { } deadline)
        {
            Add("deadline: " + ClauseWriter.Detail(deadline.Claim, deadline.Passage), deadline);
        }

        if (Find(DetailKind.HangsOn) is { } stake)
        {
            Add("at stake: " + ClauseWriter.Detail(stake.Claim, stake.Passage), stake);
        }

        (SourcedClaim Claim, Passage Passage)? Find(DetailKind kind)
        {
            var given = entry.Claims.SelectMany(c => c.Claim.Details.Where(d => d.Kind == kind).Select(d => (Claim: c, d.Passage))).ToList();
            var isTold = given.Exists(d => text.ToString().Contains(ClauseWriter.Detail(d.Claim, d.Passage), StringComparison.OrdinalIgnoreCase));
            return isTold || given.Count == 0 ? null : given[0];
        }

        void Add(string words, (SourcedClaim, Passage) source)
        {
            text.Length -= text[^1] == '.' ? 1 : 0;
            text.Append("; ").Append(words).Append('.');
            evidence.Add(source);
        }
    }

    private static (SourcedClaim Claim, Clause Clause) Lead(IEnumerable<SourcedClaim> claims) => claims
        .Select((claim, order) => (Claim: claim, Clause: ClauseWriter.Write(claim), Order: order))
        .OrderByDescending(c => Tells(c.Claim, c.Clause))
        .ThenByDescending(c => c.Claim.SaidOn ?? DateOnly.MinValue)
        .ThenBy(c => c.Order)
        .Select(c => (c.Claim, c.Clause))
        .First();

    // How well a clause tells the entry alone.
    private static int Tells(SourcedClaim sourced, Clause clause)
    {
        var content = sourced.Claim.Content;
        return (clause.IsWhole ? 4 : clause.IsNoun ? 3 : 0)
            - (clause.IsInPassing ? 2 : 0)
            + (sourced.Claim.IsPresupposed ? 0 : 3)
            + (content.Quantities.Count > 0 ? 2 : 0)
            + (content.Actors.Any(m => m.Actor is not null) ? 2 : 0)
            + (content.Recipients.Any(m => m.Actor is not null) ? 2 : 0)
            + (content.Time is not null ? 1 : 0)
            + (content.Place is not null ? 1 : 0)
            - (clause.Text.Length > TooLong ? 4 : clause.Text.Length > GoodLength ? 1 : 0);
    }
}
