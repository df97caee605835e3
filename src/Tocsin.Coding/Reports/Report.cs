using Tocsin.Language;

namespace Tocsin.Coding.Reports;

/// <summary>One news text with what is known about it.</summary>
/// <remarks>Immutable. All passages of claims point into <see cref="Text"/>, which is the text as it was published, boilerplate included:
/// nothing is cut out, so that every offset can be shown to the reader in its place.</remarks>
public sealed record Report
{
    /// <summary>Identifies the report. Given by its source, or made from its content (see <see cref="ContentId"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The text. Never null; offsets count its UTF-16 units from 0.</summary>
    public required string Text { get; init; }

    /// <summary>The headline where the source gives it apart from the text; null otherwise.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it, as the source writes it; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published; outside text, never to be trusted as a link target without a check.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, in the publisher's own offset; null where unknown. A date without a time is midnight UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Language as in BCP 47; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The files, entries and addresses it was read from; several where the same text came under several names.</summary>
    public ValueList<string> FoundAt { get; init; }

    /// <summary>The day of publication, from which weekdays are counted; null where unknown.</summary>
    public DateOnly? PublishedOn => Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
}
