namespace Tocsin.Situations.Briefs.Rendering;

internal sealed record SourceDocument(int Number, string Report, string? Title, string? Publisher, string? Url, string? Published, string? Origin);
