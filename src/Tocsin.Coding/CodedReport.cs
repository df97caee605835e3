using System.Collections.Immutable;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Coding.Places;
using Tocsin.Coding.Reports;
using Tocsin.Coding.Times;
using Tocsin.Language;

namespace Tocsin.Coding;

/// <summary>A report with everything that was read from it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Layout">What each of its lines is for.</param>
/// <param name="Sentences">The sentences of its story, in order.</param>
/// <param name="Mentions">Actors, places and things that it names in a claim or by name, in order.</param>
/// <param name="Attributions">Who says what, in order of the cue.</param>
/// <param name="Claims">What it says, in order of the trigger.</param>
public sealed record CodedReport(
    Report Report,
    ReportLayout Layout,
    ImmutableArray<Sentence> Sentences,
    ValueList<Mention> Mentions,
    ValueList<Attribution> Attributions,
    ValueList<Claim> Claims)
{
    /// <summary>How surely it puts whatever it tells, in order of the words; empty where no model says it.</summary>
    public ValueList<WordCertainty> Certainties { get; init; }

    /// <summary>Whom the passages name that were asked for, in their order.</summary>
    public ValueList<Mention> Asked { get; init; } = [];

    /// <summary>The places that it names, in order of the text, each with what it most likely is.</summary>
    public ValueList<PlaceMention> Places { get; init; } = [];

    /// <summary>The mentions that mean the same, in order of their first; none where no model says it.</summary>
    public ValueList<Chain> Chains { get; init; } = [];

    /// <summary>The times that it tells, in order of the text, resolved from the day of publication.</summary>
    public ValueList<TimeReference> Times { get; init; } = [];
}
