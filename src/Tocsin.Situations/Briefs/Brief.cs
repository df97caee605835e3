using Tocsin.Language;

namespace Tocsin.Situations.Briefs;

/// <summary>The state of play in words. Outside text in it is free of control characters and of white space other than single blanks;
/// escaping is the renderer's.</summary>
/// <param name="AsOf">The last day of publication that counts; null where no report has a day.</param>
/// <param name="Basis">What it all rests on, in words: "Ten reports of seven independent sources".</param>
/// <param name="Sections">Headline, what is new, the boards, what is disputed, what is open; those that have nothing to say are left out.</param>
/// <param name="Sources">The reports, numbered from 1 by time of publication.</param>
public sealed record Brief(DateOnly? AsOf, string Basis, ValueList<BriefSection> Sections, ValueList<BriefSource> Sources);
