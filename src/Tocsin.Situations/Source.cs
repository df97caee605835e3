using Tocsin.Coding;
using Tocsin.Situations.Origins;

namespace Tocsin.Situations;

/// <summary>A report that the state of play rests on, with its origin.</summary>
/// <param name="Coded">The report with what was read from it.</param>
/// <param name="Origin">Whom it comes from in the end.</param>
public sealed record Source(CodedReport Coded, ReportOrigin Origin);
