using System.Globalization;
using System.Runtime.CompilerServices;
using Tocsin.Coding.Reports;
using Tocsin.Language;
using Tocsin.Sources;

namespace Tocsin.Cli.Input;

/// <summary>The reports behind the paths of a command line. Whatever cannot be read costs one line on stderr and is counted.</summary>
internal sealed class Intake(Surroundings surroundings, IReadOnlyList<string> paths, DateOnly? published)
{
    private readonly Progress _progress = new(surroundings);
    private readonly long _start = surroundings.Time.GetTimestamp();

    /// <summary>Reports that were handed over so far.</summary>
    public int Read { get; private set; }

    /// <summary>Things that could not be read so far.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Reports over which the program itself stumbled so far.</summary>
    public int Stumbled { get; private set; }

    /// <summary>What the exit has to tell about the run.</summary>
    public int ExitCode => (Read, Stumbled, Unreadable) switch
    {
        (0, _, _) => Cli.ExitCode.NotDone,
        (_, > 0, _) => Cli.ExitCode.Bug,
        (_, _, > 0) => Cli.ExitCode.SomeUnreadable,
        _ => Cli.ExitCode.Done,
    };

    /// <summary>One report after the other, each once, as soon as it is read.</summary>
    public async IAsyncEnumerable<Report> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var reading in new ReportReader().ReadAsync(Sources(), cancellationToken).ConfigureAwait(false))
        {
            switch (reading)
            {
                case ReadReport read:
                    Warn(read.Warnings);
                    Read++;
                    _progress.Show(Read);
                    yield return Dated(read.Report);
                    break;
                case Repetition repetition:
                    Warn(repetition.Warnings);
                    break;
                case Unreadable unreadable:
                    Refuse(unreadable);
                    break;
            }
        }

        _progress.Clear();
        TellRead();
    }

    /// <summary>All reports at once; one that was found at several places has them all.</summary>
    public async Task<IReadOnlyList<Report>> AllAsync(CancellationToken cancellationToken)
    {
        var all = await new ReportReader().ReadAllAsync(Sources(), cancellationToken).ConfigureAwait(false);
        Warn(all.Warnings);
        foreach (var unreadable in all.Unreadables)
        {
            Refuse(unreadable);
        }

        Read = all.Reports.Count;
        TellRead();
        return [.. all.Reports.Select(Dated)];
    }

    /// <summary>Does a piece of work on each report, on all cores, and gives the results in the order of the reports. A report over which
    /// the work stumbles is named and counted, and the others go on.</summary>
    public async IAsyncEnumerable<T> WorkAsync<T>(
        IAsyncEnumerable<Report> reports, Func<Report, T> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (report, result, bug) in InOrder.SelectAsync(reports, Attempt, cancellationToken).ConfigureAwait(false))
        {
            if (bug is null)
            {
                yield return result!;
            }
            else
            {
                Tell(report, bug);
            }
        }

        (Report Report, T? Result, Exception? Bug) Attempt(Report report)
        {
            try
            {
                return (report, work(report), null);
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                return (report, default, bug);
            }
        }
    }

    private void Tell(Report report, Exception bug)
    {
        Stumbled++;
        _progress.Clear();
        surroundings.Error.WriteLine(Output.Printable.Line($"{report.FoundAt.FirstOrDefault(report.Id)}: left out; {CommandLine.Mistake(bug)}"));
        surroundings.Note(bug.ToString());
    }

    private IEnumerable<ReportSource> Sources() =>
        paths.Select(path => path == "-" ? ReportSource.From(surroundings.Input(), "standard input") : ReportSource.At(path));

    private Report Dated(Report report) => report.Published is null && published is { } day
        ? report with { Published = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) }
        : report;

    private void TellRead() =>
        surroundings.Note(string.Create(CultureInfo.InvariantCulture, $"reports read: {Read}, unreadable: {Unreadable}, {surroundings.Time.GetElapsedTime(_start).TotalSeconds:N1} s since the start"));

    private void Refuse(Unreadable unreadable)
    {
        Unreadable++;
        _progress.Clear();
        surroundings.Error.WriteLine(Output.Printable.Line(unreadable.ToString()));
    }

    private void Warn(ValueList<ReadingWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            _progress.Clear();
            surroundings.Error.WriteLine(Output.Printable.Line(warning.ToString()));
        }
    }
}
