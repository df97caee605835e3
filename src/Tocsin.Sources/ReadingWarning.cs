using System.Globalization;

namespace Tocsin.Sources;

/// <summary>Something about a report that could not be made out. The report was read nevertheless.</summary>
/// <param name="Source">The file, entry, item or address.</param>
/// <param name="Line">The line that it is about, from 1; null where no line can be named.</param>
/// <param name="Message">What is wrong and what to do, in one line, without the name.</param>
public readonly record struct ReadingWarning(string Source, int? Line, string Message)
{
    /// <summary>One line for a person: "reports/04.md:3: ...".</summary>
    public override string ToString() =>
        Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}: {Message}") : $"{Source}: {Message}";
}
