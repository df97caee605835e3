namespace Tocsin.Language.Models;

/// <summary>The folder of a model cannot be used: a file is missing or damaged, or its files do not belong together.</summary>
/// <remarks>The message names the file and the place in it, says what was expected and what to do.</remarks>
public sealed class ModelException : Exception
{
    /// <summary>Without a word of what went wrong.</summary>
    public ModelException()
    {
    }

    /// <summary>With what went wrong and what to do.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>With what went wrong, what to do and what the platform said.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
