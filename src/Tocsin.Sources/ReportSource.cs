namespace Tocsin.Sources;

/// <summary>Where reports are to be read from.</summary>
public abstract record ReportSource
{
    private protected ReportSource()
    {
    }

    /// <summary>A file, a folder (read with all its folders, in the order of names) or a pattern with <c>*</c>, <c>?</c> or <c>**</c>.</summary>
    public static ReportSource At(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new PathSource(path);
    }

    /// <summary>A stream, such as standard input; it is read once, from where it stands, and not closed.</summary>
    /// <param name="stream">Need not be able to seek.</param>
    /// <param name="name">What readings are named by.</param>
    public static ReportSource From(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new StreamSource(stream, name);
    }
}

internal sealed record PathSource(string Path) : ReportSource;

internal sealed record StreamSource(Stream Stream, string Name) : ReportSource;
