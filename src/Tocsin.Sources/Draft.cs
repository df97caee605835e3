using Tocsin.Language;

namespace Tocsin.Sources;

/// <summary>What a format makes of one text, before it has an id and is compared with what was read before. Stays within this room.</summary>
internal sealed record Draft(string FoundAt, string Text, Metadata Metadata) : Reading
{
    public override string Name => FoundAt;

    /// <summary>The id that its source gives it; null for none.</summary>
    public string? GivenId { get; init; }

    public ValueList<ReadingWarning> Warnings { get; init; }
}
