using System.IO.Compression;
using System.Runtime.CompilerServices;
using Tocsin.Sources.Files;

namespace Tocsin.Sources.Archives;

/// <summary>Zip archives: each entry as if it were a file, in the order of names. Nothing is written to disk.</summary>
internal static class ArchiveReader
{
    /// <summary>The drafts and failures in an archive.</summary>
    /// <param name="name">What they are named by.</param>
    /// <param name="stream">The archive; able to seek.</param>
    /// <param name="read">Reads an entry as a document.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="cancellationToken">Looked at between entries.</param>
    public static async IAsyncEnumerable<Reading> ReadAsync(
        string name,
        Stream stream,
        Func<string, Stream, IAsyncEnumerable<Reading>> read,
        ReadingSettings settings,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (archive, unreadable) = Open(name, stream, settings);
        if (unreadable is not null)
        {
            yield return unreadable;
            yield break;
        }

        using (archive)
        {
            var budget = new UnpackedBudget(settings.MaxUnpackedBytes);
            var found = false;
            foreach (var entry in archive!.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                found = true;
                var entryName = $"{name}/{entry.FullName.Replace('\\', '/')}";
                if (budget.IsSpent)
                {
                    yield return Messages.ArchiveTooLarge(name, settings.MaxUnpackedBytes);
                    yield break;
                }

                var (content, failure) = Open(entryName, entry, budget, settings);
                if (failure is not null)
                {
                    yield return failure;
                    continue;
                }

                await using (content!.ConfigureAwait(false))
                {
                    await foreach (var reading in read(entryName, content!).WithCancellation(cancellationToken).ConfigureAwait(false))
                    {
                        yield return reading;
                    }
                }
            }

            if (!found)
            {
                yield return IsOffice(archive) ? Messages.Office(name) : Messages.EmptyFolder(name);
            }
        }
    }

    // What programs pack beside the files, and what hides in folders is read neither.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.Split('/', '\\').Any(part => part.StartsWith('.') || part == "__MACOSX") && !FileFinder.IsBeside(entry.Name)
        && !IsOffice(entry.Archive);

    // Documents of office programs and electronic books are archives with a table of their parts at a fixed place.
    private static bool IsOffice(ZipArchive archive) =>
        archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null;

    private static (ZipArchive? Archive, Unreadable? Unreadable) Open(string name, Stream stream, ReadingSettings settings)
    {
        try
        {
            if (stream.Length > settings.MaxArchiveBytes)
            {
                return (null, Messages.TooLarge(name, null, settings.MaxArchiveBytes));
            }

            if (ArchiveDirectory.CountEntries(stream, settings.MaxArchiveEntries) > settings.MaxArchiveEntries)
            {
                return (null, Messages.TooManyEntries(name, settings.MaxArchiveEntries));
            }

            stream.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > settings.MaxArchiveEntries
                ? (null, Messages.TooManyEntries(name, settings.MaxArchiveEntries))
                : (archive, null);
        }
        catch (Exception failure) when (StreamFailure.Of(name, failure) is { } unreadable)
        {
            return (null, unreadable);
        }
    }

    private static (Stream? Content, Unreadable? Failure) Open(string name, ZipArchiveEntry entry, UnpackedBudget budget, ReadingSettings settings)
    {
        if (entry.IsEncrypted)
        {
            return (null, Messages.Encrypted(name));
        }

        try
        {
            return (new UnpackedStream(entry.Open(), entry.CompressedLength, budget, settings.MaxPackingRatio), null);
        }
        catch (Exception failure) when (StreamFailure.Of(name, failure) is { } unreadable)
        {
            return (null, unreadable);
        }
    }
}
