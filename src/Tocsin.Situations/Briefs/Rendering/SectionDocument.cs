namespace Tocsin.Situations.Briefs.Rendering;

internal sealed record SectionDocument(string Kind, string? Board, string Title, SentenceDocument[] Sentences, int LeftOut);
