using System.Runtime.CompilerServices;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Sources.Files;
using Tocsin.Sources.Formats;

namespace Tocsin.Sources;

/// <summary>Reads reports from files, folders, archives and streams. What cannot be read is a value in the result, never an exception.</summary>
/// <remarks>Formats, fields and limits are described in docs/reference/reports.md. Safe to use from several threads.</remarks>
public sealed class ReportReader
{
    private readonly ReadingSettings _settings;
    private readonly FileFinder _finder;
    private readonly DocumentReader _documents;

    /// <summary>Makes a reader with these limits; with the usual ones where none are given.</summary>
    public ReportReader(ReadingSettings? settings = null)
    {
        _settings = settings ?? new ReadingSettings();
        _finder = new FileFinder(_settings);
        _documents = new DocumentReader(_settings);
    }

    /// <summary>Reads one after the other, holding no more than one document at a time. A report that is met again comes as a
    /// <see cref="Repetition"/>, for the caller to add to the first.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; looked at between reports.</exception>
    public async IAsyncEnumerable<Reading> ReadAsync(
        IEnumerable<ReportSource> sources,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var merger = new ReportMerger();
        var count = 0;
        await foreach (var found in FindAsync(sources, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (found is not Draft draft)
            {
                yield return found;
                continue;
            }

            if (count == _settings.MaxReports)
            {
                yield return Messages.TooMany(draft.FoundAt, _settings.MaxReports);
                yield break;
            }

            var reading = merger.Add(draft);
            count += reading is ReadReport ? 1 : 0;
            yield return reading;
        }
    }

    /// <summary>Reads everything and puts the same reports into one.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; looked at between reports.</exception>
    public async Task<ReadReports> ReadAllAsync(IEnumerable<ReportSource> sources, CancellationToken cancellationToken = default)
    {
        var reports = new List<Report>();
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var unreadables = new List<Unreadable>();
        var warnings = new List<ReadingWarning>();
        await foreach (var reading in ReadAsync(sources, cancellationToken).ConfigureAwait(false))
        {
            switch (reading)
            {
                case ReadReport read:
                    byId[read.Report.Id] = reports.Count;
                    reports.Add(read.Report);
                    warnings.AddRange(read.Warnings);
                    break;
                case Repetition repetition:
                    var index = byId[repetition.Report.Id];
                    reports[index] = ReportMerger.Merge(reports[index], repetition.Report);
                    warnings.AddRange(repetition.Warnings);
                    break;
                case Unreadable unreadable:
                    unreadables.Add(unreadable);
                    break;
            }
        }

        return new ReadReports(reports.ToValueList(), unreadables.ToValueList(), warnings.ToValueList());
    }

    private async IAsyncEnumerable<Reading> FindAsync(
        IEnumerable<ReportSource> sources,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            switch (source)
            {
                case StreamSource stream:
                    await foreach (var reading in _documents.ReadAsync(stream.Name, stream.Stream, cancellationToken).ConfigureAwait(false))
                    {
                        yield return reading;
                    }

                    break;
                case PathSource path:
                    foreach (var (file, failure) in _finder.Find(path.Path))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        if (failure is not null)
                        {
                            yield return failure;
                            continue;
                        }

                        await foreach (var reading in ReadFileAsync(file!, cancellationToken).ConfigureAwait(false))
                        {
                            yield return reading;
                        }
                    }

                    break;
            }
        }
    }

    private async IAsyncEnumerable<Reading> ReadFileAsync(string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, failure) = Open(file);
        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        await using (stream!.ConfigureAwait(false))
        {
            await foreach (var reading in _documents.ReadAsync(file, stream!, cancellationToken).ConfigureAwait(false))
            {
                yield return reading;
            }
        }
    }

    private static (FileStream? Stream, Unreadable? Failure) Open(string file)
    {
        try
        {
            return (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), null);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, Messages.NotFound(file));
        }
        catch (Exception failure) when (StreamFailure.Of(file, failure) is { } unreadable)
        {
            return (null, unreadable);
        }
    }
}
