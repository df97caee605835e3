namespace Tocsin.Sources;

/// <summary>Why something could not be read.</summary>
public enum UnreadableReason
{
    /// <summary>There is no such file or folder, or it vanished while it was read.</summary>
    NotFound,
    /// <summary>It may not be read by this user.</summary>
    NotAllowed,
    /// <summary>The disk or the stream failed while it was read.</summary>
    Failed,
    /// <summary>There is nothing in it.</summary>
    Empty,
    /// <summary>It is no text.</summary>
    Binary,
    /// <summary>It is of a kind that is known but not read.</summary>
    Unsupported,
    /// <summary>It goes over a limit of size.</summary>
    TooLarge,
    /// <summary>It goes over a limit of nesting or of parts.</summary>
    TooComplex,
    /// <summary>There is no text in it that could be news.</summary>
    NoText,
    /// <summary>It breaks the rules of its format.</summary>
    Broken,
    /// <summary>It is locked by a password or a key.</summary>
    Encrypted,
    /// <summary>Its id was given before, to another text.</summary>
    IdTaken,
    /// <summary>The limit of reports is reached; reading stopped here.</summary>
    TooMany,
}
