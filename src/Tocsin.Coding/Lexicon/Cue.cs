using Tocsin.Coding.Claims;

namespace Tocsin.Coding.Lexicon;

/// <summary>A word that attributes what stands under it to a source.</summary>
/// <param name="Kind">said, denied, believed, feared, claimed, demanded, planned, threatened, asked, promised, indicated.</param>
/// <param name="Factuality">How the source puts the content.</param>
internal sealed record Cue(string Kind, Factuality Factuality);

/// <summary>A word that changes how sure or how real what stands under it is.</summary>
/// <param name="Kind">In which manner it is then put.</param>
/// <param name="Factuality">How surely.</param>
/// <param name="Particles">Further words that must stand around it ("evidence" for "no evidence of": "no", "of").</param>
internal sealed record Modality(ClaimKind Kind, Factuality Factuality, string[] Particles);
