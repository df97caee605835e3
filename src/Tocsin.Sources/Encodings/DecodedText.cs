namespace Tocsin.Sources.Encodings;

/// <summary>Bytes as text.</summary>
/// <param name="Text">Without a byte order mark; every unit that cannot be kept (NUL, half a surrogate pair, what could not be decoded)
/// stands as U+FFFD.</param>
/// <param name="Encoding">Name of the encoding that was taken.</param>
/// <param name="Undecodable">How many places stand as U+FFFD that did not before.</param>
internal sealed record DecodedText(string Text, string Encoding, int Undecodable)
{
    /// <summary>The warning that belongs to it; none where everything could be decoded.</summary>
    public IEnumerable<ReadingWarning> Warnings(string name, int? line = null) =>
        Undecodable == 0 ? [] : [new ReadingWarning(name, line, Messages.Undecodable(Undecodable, Encoding))];
}
