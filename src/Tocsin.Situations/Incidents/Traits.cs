using System.Collections.Immutable;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Times;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations.Incidents;

/// <summary>What of a claim, or of all claims about one happening, tells it from other happenings.</summary>
internal sealed record Traits
{
    /// <summary>The agreement from which two claims are about one happening. The weights are in <see cref="Score"/>: two named parties in the
    /// same roles are enough, so are one named party and the same place or day; a kind of happening alone is not.</summary>
    public const double Enough = 3;

    private const double NamedParty = 2;
    private const double SamePower = 1.5;
    private const double UnnamedParty = 1;
    private const double SameTown = 1.5;
    private const double SameDay = 1.5;
    private const double SameTheme = 1;
    private const double SameCounted = 1.5;
    private const double SameMode = 0.5;
    private const double SameReport = 1;
    private const double SameCaptive = 1;
    private const double SameWords = 3;

    // The share of the content words of the shorter clause from which two clauses tell the same in the same words.
    private const double WordsAlike = 0.6;

    public required string Family { get; init; }

    public required ImmutableHashSet<string> Actors { get; init; }

    public required ImmutableHashSet<string> Recipients { get; init; }

    /// <summary>Of the keys in actors and recipients, those of somebody in particular.</summary>
    public required ImmutableHashSet<string> Named { get; init; }

    /// <summary>The states that actors speak or act for, and those that recipients do.</summary>
    public required ImmutableHashSet<string> ActingPowers { get; init; }

    public required ImmutableHashSet<string> ReceivingPowers { get; init; }

    public required ImmutableHashSet<string> Themes { get; init; }

    public required ImmutableHashSet<string> Towns { get; init; }

    public required ImmutableHashSet<string> Countries { get; init; }

    /// <summary>Where it is told: within one report, one party mostly does one such thing.</summary>
    public required ImmutableHashSet<string> Reports { get; init; }

    public required ImmutableHashSet<string> Modes { get; init; }

    /// <summary>For a toll, who is counted: people killed in one town at one time are one toll.</summary>
    public required ImmutableHashSet<string> Counted { get; init; }

    public required ImmutableHashSet<string> Words { get; init; }

    /// <summary>The days that the claims give; unknown where none does.</summary>
    public required DateRange When { get; init; }

    /// <summary>The days on which it can have happened, at most: <see cref="When"/>, or the days before publication.</summary>
    public required DateRange Window { get; init; }

    /// <summary>The clauses, white space and case folded: copies tell one happening in the same words, whatever else was read from them.</summary>
    public required ImmutableHashSet<string> Texts { get; init; }

    public IEnumerable<string> Handles => Texts.Union(Actors).Union(Recipients).Union(ActingPowers).Union(ReceivingPowers).Union(Towns).Union(Themes);

    public static Traits Of(SourcedClaim sourced, PartyIndex parties, int undatedDays)
    {
        var content = sourced.Claim.Content;
        var actors = content.Actors.Select(m => parties[m]).ToList();
        var recipients = content.Recipients.Select(m => parties[m]).ToList();
        var places = content.Place is { } place ? [place] : Array.Empty<Mention>();
        var when = content.Time is { IsDeadline: false } time ? time.Range : DateRange.Unknown;
        return new Traits
        {
            Family = content is Event happening ? FamilyOf(happening) : Conditions.FamilyOf((State)content),
            Actors = Keys(actors),
            Recipients = Keys(recipients),
            Named = Keys(actors.Concat(recipients).Where(p => p.IsNamed || p.Country is not null)),
            ActingPowers = Powers(actors),
            ReceivingPowers = Powers(recipients),
            Themes = [.. content.Themes.Select(m => "theme:" + sourced.Words(m.Head).ToLowerInvariant())],
            Towns = [.. places.Where(m => m.Place?.Precision != "country").Select(m => "town:" + (m.Place?.Id ?? m.Name.ToLowerInvariant()))],
            Countries = [.. places.Select(m => m.Place?.Country).OfType<string>()],
            Reports = [sourced.Report.Id],
            Modes = content is Event { Mode: { } mode } deed && FamilyOf(deed) == deed.Type ? [mode] : [],
            Counted = content is State { Family: StateFamily.Toll } ? [.. content.Quantities.Select(q => q.Counted).OfType<string>()] : [],
            Texts = ["text:" + string.Join(' ', sourced.Words(sourced.Claim.Evidence).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))],
            Words = [.. ContentWords(sourced.Words(sourced.Claim.Evidence))],
            When = when,
            Window = !when.IsUnknown ? when : sourced.SaidOn is { } day ? new DateRange(day.AddDays(-undatedDays), day) : DateRange.Unknown,
        };
    }

    public Traits With(Traits other) => this with
    {
        Actors = Actors.Union(other.Actors),
        Recipients = Recipients.Union(other.Recipients),
        Named = Named.Union(other.Named),
        ActingPowers = ActingPowers.Union(other.ActingPowers),
        ReceivingPowers = ReceivingPowers.Union(other.ReceivingPowers),
        Themes = Themes.Union(other.Themes),
        Towns = Towns.Union(other.Towns),
        Countries = Countries.Union(other.Countries),
        Texts = Texts.Union(other.Texts),
        Reports = Reports.Union(other.Reports),
        Modes = Modes.Union(other.Modes),
        Counted = Counted.Union(other.Counted),
        When = When.IsUnknown ? other.When : other.When.IsUnknown ? When : Common(When, other.When),
        Window = Common(Window, other.Window),
    };

    /// <summary>How much agrees; 0 where something contradicts.</summary>
    public double Score(Traits other)
    {
        var sameActor = SameState(ActingPowers, other.ActingPowers);
        var sameRecipient = SameState(ReceivingPowers, other.ReceivingPowers);
        if ((!sameActor && Contradict(Actors, other.Actors)) || (!sameRecipient && Contradict(Recipients, other.Recipients)) || Apart(Towns, other.Towns)
            || Apart(Countries, other.Countries) || Apart(Modes, other.Modes) || !Meet(Window, other.Window))
        {
            return 0;
        }

        var score = Parties(Actors, other.Actors, sameActor) + Parties(Recipients, other.Recipients, sameRecipient);
        score += Towns.Overlaps(other.Towns) ? SameTown : 0;
        score += Themes.Overlaps(other.Themes) ? SameTheme : 0;
        score += score >= NamedParty && Reports.Overlaps(other.Reports) ? SameReport : 0;
        score += Family == Hold && Recipients.Intersect(other.Recipients).Overlaps(Named) ? SameCaptive : 0;
        score += Counted.Overlaps(other.Counted) ? SameCounted : 0;
        score += Modes.Overlaps(other.Modes) ? SameMode : 0;
        score += When.IsDay && When == other.When ? SameDay : 0;
        var shared = Words.Intersect(other.Words).Count;
        var smaller = Math.Min(Words.Count, other.Words.Count);
        score += smaller >= 4 && shared >= WordsAlike * smaller ? SameWords : 0;
        return score;

        double Parties(ImmutableHashSet<string> left, ImmutableHashSet<string> right, bool samePower)
        {
            var both = left.Intersect(right);
            return both.Count == 0 ? (samePower ? SamePower : 0) : both.Overlaps(Named) ? NamedParty : UnnamedParty;
        }
    }

    // Soldiers are no contradiction to the army; two that are both somebody in particular are.
    private bool Contradict(ImmutableHashSet<string> left, ImmutableHashSet<string> right) =>
        !left.Overlaps(right) && left.Overlaps(Named) && right.Any(key => key.StartsWith("name:", StringComparison.Ordinal) is false || Named.Contains(key));

    private static bool Apart(ImmutableHashSet<string> left, ImmutableHashSet<string> right) =>
        left.Count > 0 && right.Count > 0 && !left.Overlaps(right);

    private static ImmutableHashSet<string> Powers(IEnumerable<Party> parties) =>
        [.. parties.Where(p => p.StandsForState && !p.IsPerson).SelectMany(p => p.Sector is null ? new[] { p.Power, Whole + p.Power } : [p.Power])];

    // A report that says "Norland" can mean its army; one that says its army does not mean its government.
    private static bool SameState(ImmutableHashSet<string> left, ImmutableHashSet<string> right) =>
        left.Any(power => right.Contains(Whole + power)) || right.Any(power => left.Contains(Whole + power));

    private const string Whole = "whole:";

    private static ImmutableHashSet<string> Keys(IEnumerable<Party> parties) => [.. parties.Select(p => p.Id)];

    // To hold somebody is one happening whether a report calls it an arrest, a seizure or an abduction.
    private static string FamilyOf(Event happening) => (happening.Type, happening.Mode) switch
    {
        ("COERCE", "arrest") or ("ASSAULT", "abduct") => Hold,
        ("COERCE", "seize") when happening.Recipients.Any(m => m.Kind is MentionKind.Person) => Hold,
        var (type, _) => type,
    };

    private const string Hold = "hold";

    private static bool Meet(DateRange left, DateRange right) =>
        (left.First ?? DateOnly.MinValue).AddDaysOrStay(-1) <= (right.Last ?? DateOnly.MaxValue)
        && (right.First ?? DateOnly.MinValue).AddDaysOrStay(-1) <= (left.Last ?? DateOnly.MaxValue);

    private static DateRange Common(DateRange left, DateRange right)
    {
        var first = left.First is { } a && right.First is { } b ? (a > b ? a : b) : left.First ?? right.First;
        var last = left.Last is { } c && right.Last is { } d ? (c < d ? c : d) : left.Last ?? right.Last;
        return first > last ? left : new DateRange(first, last);
    }

    private static IEnumerable<string> ContentWords(string clause) => clause
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ',', ';', ':', '"', '\'', '(', ')', '“', '”', '’').ToLowerInvariant())
        .Where(word => word.Length > 3);
}
