namespace Tocsin.Sources;

/// <summary>What is known about a text, as its source writes it; null where it says nothing.</summary>
internal sealed record Metadata(
    string? Title = null,
    string? Publisher = null,
    string? Url = null,
    DateTimeOffset? Published = null,
    string? Language = null)
{
    /// <summary>This, with what is missing taken from <paramref name="other"/>.</summary>
    public Metadata Or(Metadata other) => new(
        Title ?? other.Title,
        Publisher ?? other.Publisher,
        Url ?? other.Url,
        Published ?? other.Published,
        Language ?? other.Language);
}
