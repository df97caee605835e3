namespace Tocsin.Situations.Briefs.Rendering;

internal sealed record SentenceDocument(
    string Text,
    string Certainty,
    string Entry,
    string Board,
    string Incident,
    string Subject,
    string Value,
    string? When,
    int Outlets,
    int Origins,
    string? FirstSaidOn,
    string FirstSaidBy,
    string? LastSaidOn,
    CitationDocument[] Citations,
    string[] Claims,
    string[] Against);

internal sealed record CitationDocument(int Source, string Report, int Start, int End, string Text);
