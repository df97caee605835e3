namespace Tocsin.Sources;

/// <summary>How much outside text may ask for before it is refused. What goes over a limit becomes an <see cref="Unreadable"/>; the rest
/// is read on.</summary>
public sealed record ReadingSettings
{
    /// <summary>Bytes of a file, of an entry of an archive once unpacked, and of a line of JSONL. 20 MiB by default. A JSONL file as a
    /// whole may be of any length, since it is read line by line.</summary>
    public int MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Reports in one run; after that reading stops. A million by default.</summary>
    public int MaxReports { get; init; } = 1_000_000;

    /// <summary>Bytes of an archive as it lies on disk. 256 MiB by default.</summary>
    public int MaxArchiveBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Entries of an archive. 100,000 by default.</summary>
    public int MaxArchiveEntries { get; init; } = 100_000;

    /// <summary>Bytes of all entries of an archive together, once unpacked. 2 GiB by default.</summary>
    public long MaxUnpackedBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>How many times its packed size an entry may have once unpacked, from its first mebibyte on. 200 by default; news text
    /// packs three to ten times.</summary>
    public int MaxPackingRatio { get; init; } = 200;

    /// <summary>Elements of a page, feed or item within one another. 512 by default.</summary>
    public int MaxMarkupDepth { get; init; } = 512;

    /// <summary>Elements of a page or item. 100,000 by default; news pages have a few thousand.</summary>
    public int MaxMarkupElements { get; init; } = 100_000;

    /// <summary>UTF-16 units of an attribute's value; a longer one, such as a picture written into the page, is left out. 8,192 by
    /// default.</summary>
    public int MaxAttributeLength { get; init; } = 8 * 1024;

    /// <summary>Objects and lists of a JSON document within one another. 64 by default.</summary>
    public int MaxJsonDepth { get; init; } = 64;

    /// <summary>UTF-16 units of a front matter. 65,536 by default.</summary>
    public int MaxFrontMatterLength { get; init; } = 64 * 1024;

    /// <summary>Folders within one another. 64 by default.</summary>
    public int MaxFolderDepth { get; init; } = 64;
}
