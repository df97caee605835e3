using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Sources;

/// <summary>All that came of a run.</summary>
/// <param name="Reports">The reports in the order in which they were met first, each once, with all the places where it was found.</param>
/// <param name="Unreadables">What could not be read, in order.</param>
/// <param name="Warnings">What could not be made out about the reports, in order.</param>
public sealed record ReadReports(ValueList<Report> Reports, ValueList<Unreadable> Unreadables, ValueList<ReadingWarning> Warnings);
