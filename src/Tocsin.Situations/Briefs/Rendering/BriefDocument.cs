namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>A brief as JSON has it.</summary>
internal sealed record BriefDocument(string? AsOf, string Basis, SectionDocument[] Sections, SourceDocument[] Sources);
