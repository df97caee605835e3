using System.Globalization;

namespace Tocsin.Sources;

/// <summary>All that this room says to a person: what is wrong and what to do, the input quoted and cut short.</summary>
internal static class Messages
{
    private const int QuotedLength = 60;

    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= QuotedLength ? $"\"{line}\"" : $"\"{line[..QuotedLength]}...\"";
    }

    public static Unreadable NotFound(string name) =>
        new(name, null, UnreadableReason.NotFound, "there is no such file or folder; check the spelling.");

    public static Unreadable NoMatch(string pattern) =>
        new(pattern, null, UnreadableReason.NotFound, "no file matches this pattern; check the spelling, and quote it if the shell eats the stars.");

    public static Unreadable Vanished(string name) =>
        new(name, null, UnreadableReason.NotFound, "the file vanished while it was read; read it again when it is back.");

    public static Unreadable NotAllowed(string name) =>
        new(name, null, UnreadableReason.NotAllowed, "this user may not read it; give yourself the right to read it.");

    public static Unreadable Failed(string name, string cause) =>
        new(name, null, UnreadableReason.Failed, $"reading failed ({cause.ReplaceLineEndings(" ").TrimEnd('.')}); check the disk or the connection and try again.");

    public static Unreadable FolderLoop(string name) =>
        new(name, null, UnreadableReason.TooComplex, "this folder is a link back to a folder that holds it; it was not entered again.");

    public static Unreadable FolderTooDeep(string name, int depth) =>
        new(name, null, UnreadableReason.TooComplex, Text($"folders go deeper than {depth} here; read this folder by itself."));

    public static Unreadable EmptyFolder(string name) =>
        new(name, null, UnreadableReason.Empty, "there is no file to read in this folder.");

    public static Unreadable Empty(string name) =>
        new(name, null, UnreadableReason.Empty, "the file is empty; check whether it was saved or fetched whole.");

    public static Unreadable Binary(string name) =>
        new(name, null, UnreadableReason.Binary, "this is no text; give the report as text, Markdown, HTML, JSONL, a feed, a mail or a PDF.");

    public static Unreadable Unsupported(string name, string kind, string instead) =>
        new(name, null, UnreadableReason.Unsupported, $"this is {kind}, which is not read; {instead}.");

    public static Unreadable TooLarge(string name, int? line, long maxBytes) =>
        new(name, line, UnreadableReason.TooLarge, Text($"longer than {maxBytes:N0} bytes; split it, or raise the limit (MaxBytes)."));

    public static Unreadable NoText(string name, int? line = null) =>
        new(name, line, UnreadableReason.NoText, "no text was found in it; check whether the page, mail or record holds the report itself.");

    public static Unreadable NoTextInPictures(string name) =>
        new(name, null, UnreadableReason.NoText, "it holds no text, perhaps only pictures of pages; run text recognition over it first.");

    public static Unreadable Office(string name) => Unsupported(name, "a document of an office program or an electronic book", "save it as plain text, HTML or PDF");

    public static Unreadable ArchiveInArchive(string name) => Unsupported(name, "an archive within an archive", "unpack the outer one first");

    public static Unreadable ArchiveTooLarge(string name, long maxBytes) =>
        new(name, null, UnreadableReason.TooLarge, Text($"its entries unpack to more than {maxBytes:N0} bytes; the rest was left. Split it, or raise the limit (MaxUnpackedBytes)."));

    public static Unreadable TooManyEntries(string name, int count) =>
        new(name, null, UnreadableReason.TooComplex, Text($"it can have more than {count:N0} entries; split it, or raise the limit (MaxArchiveEntries)."));

    public static Unreadable UnpacksTooFar(string name) =>
        new(name, null, UnreadableReason.TooLarge, "it unpacks to far more than text does; save the report as plain text.");

    public static Unreadable TooDeep(string name, int depth) =>
        new(name, null, UnreadableReason.TooComplex, Text($"its parts are nested deeper than {depth}; save the report as plain text."));

    public static Unreadable TooManyElements(string name, int count) =>
        new(name, null, UnreadableReason.TooComplex, Text($"it has more than {count:N0} elements; save the report as plain text."));

    public static Unreadable Broken(string name, int? line, string what, string instead) =>
        new(name, line, UnreadableReason.Broken, $"{what.ReplaceLineEndings(" ").TrimEnd('.')}; {instead}.");

    public static Unreadable BrokenJson(string name, int? line, System.Text.Json.JsonException broken, string instead) =>
        Broken(name, line, Text($"it is no JSON at character {(broken.BytePositionInLine ?? 0) + 1}"), instead);

    public static Unreadable Encrypted(string name) =>
        new(name, null, UnreadableReason.Encrypted, "it is locked by a password or a key; save it without and read it again.");

    public static Unreadable IdTaken(string name, string id, string first) =>
        new(name, null, UnreadableReason.IdTaken, $"the id {Quote(id)} was already given to another text, at {first}; give each report an id of its own.");

    public static Unreadable TooMany(string name, int maxReports) =>
        new(name, null, UnreadableReason.TooMany, Text($"{maxReports:N0} reports are read and this is one more; reading stopped here. Read the rest in another run, or raise the limit (MaxReports)."));

    public static string UnknownDate(string written) =>
        $"{Quote(written)} is no date that can be read, so the time of publication is unknown; write it as 2023-06-30 or 2023-06-30T14:05:00+01:00.";

    public static string AmbiguousDate(string written) =>
        $"{Quote(written)} can be two days, so the time of publication is unknown; write it as 2023-06-30.";

    public static string NoZone(string written) =>
        $"{Quote(written)} has a time without a zone that is known and was read as UTC; write it as 2023-06-30T14:05:00+01:00.";

    public static string Undecodable(int count, string encoding) =>
        Text($"{count:N0} bytes or characters are no text in {encoding} and stand as U+FFFD; save it as UTF-8.");

    public static string NotUtf8(string encoding) => $"this is no UTF-8; it was read as {encoding}. Save it as UTF-8.";

    public static string HeadlineOnly() => "only a headline was found; it is taken for the text.";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
