using System.Globalization;

namespace Tocsin.Sources;

/// <summary>Something that could not be read, and why. The rest was read on.</summary>
/// <param name="Source">The file, entry, item or address.</param>
/// <param name="Line">The line at which it went wrong, from 1; null where no line can be named.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">What is wrong and what to do, in one line, without the name.</param>
public sealed record Unreadable(string Source, int? Line, UnreadableReason Reason, string Message) : Reading
{
    /// <inheritdoc/>
    public override string Name => Source;

    /// <summary>One line for a person: "reports/04.md:3: ...".</summary>
    public override string ToString() =>
        Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}: {Message}") : $"{Source}: {Message}";
}
