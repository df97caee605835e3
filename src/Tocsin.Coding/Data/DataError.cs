using System.Globalization;

namespace Tocsin.Coding.Data;

/// <summary>What is wrong with a line of a data file.</summary>
/// <param name="File">The file, as it was opened.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 units.</param>
/// <param name="Rule">The id of the rule that it breaks; never changes.</param>
/// <param name="Message">What was found, what was expected, what to do.</param>
public sealed record DataError(string File, int Line, int Column, string Rule, string Message)
{
    /// <summary>In the form that editors jump to.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: error {Rule}: {Message}");
}

/// <summary>Data files that cannot be used, with everything that is wrong with them. Nothing of them was loaded.</summary>
public sealed class DataFileException : Exception
{
    /// <summary>Makes the exception from all that was found.</summary>
    public DataFileException(IReadOnlyList<DataError> errors)
        : base(string.Join('\n', errors))
    {
        Errors = errors;
    }

    /// <summary>All errors, in the order of files and lines.</summary>
    public IReadOnlyList<DataError> Errors { get; }
}
