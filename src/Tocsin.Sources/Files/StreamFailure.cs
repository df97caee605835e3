namespace Tocsin.Sources.Files;

/// <summary>What goes wrong between us and the bytes, as a value.</summary>
internal static class StreamFailure
{
    /// <summary>The reading that says what failed; null for an exception that is no failure of a file or stream.</summary>
    public static Unreadable? Of(string name, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => Messages.Vanished(name),
        UnauthorizedAccessException => Messages.NotAllowed(name),
        InvalidDataException => Messages.Broken(name, null, $"its packed data is damaged ({failure.Message})", "fetch or pack it again"),
        IOException or NotSupportedException or ObjectDisposedException => Messages.Failed(name, failure.Message),
        _ => null,
    };
}
