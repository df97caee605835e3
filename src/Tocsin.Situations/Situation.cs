using Tocsin.Coding.Times;
using Tocsin.Language;
using Tocsin.Situations.Parties;

namespace Tocsin.Situations;

/// <summary>A crisis that somebody follows, as far as the reports given tell what it is about.</summary>
/// <param name="Countries">ISO 3166 alpha-3 codes, the one that most reports are about first; a country that few speak of is left out.</param>
/// <param name="Parties">Who acts or is acted upon by name, most often spoken of first.</param>
/// <param name="Places">Names of the places, most often spoken of first.</param>
/// <param name="Reported">From the first to the last day of publication.</param>
public sealed record Situation(ValueList<string> Countries, ValueList<Party> Parties, ValueList<string> Places, DateRange Reported);
