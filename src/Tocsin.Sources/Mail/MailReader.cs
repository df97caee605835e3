using MimeKit;
using Tocsin.Language;
using Tocsin.Sources.Dates;
using Tocsin.Sources.Encodings;
using Tocsin.Sources.Html;

namespace Tocsin.Sources.Mail;

/// <summary>A mail (.eml), or a page saved as one (.mht, .mhtml): its text, or else its HTML as text. What is attached is not read.</summary>
internal static class MailReader
{
    private const int MaxDepth = 32;

    public static Reading Read(string name, ReadOnlyMemory<byte> bytes, ReadingSettings settings)
    {
        MimeMessage message;
        try
        {
            var options = new ParserOptions { MaxMimeDepth = MaxDepth };
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            message = MimeMessage.Load(options, stream);
        }
        catch (FormatException broken)
        {
            return Messages.Broken(name, null, $"the head of the mail is broken ({broken.Message})", "save the mail again from the mail program");
        }

        using (message)
        {
            return IsLocked(message.Body) ? Messages.Encrypted(name) : Read(name, message, settings);
        }
    }

    private static Reading Read(string name, MimeMessage message, ReadingSettings settings)
    {
        var time = PublicationTime.Read(message.Headers[HeaderId.Date]);
        var sender = message.From.Mailboxes.FirstOrDefault();
        var metadata = new Metadata(
            Line(message.Subject),
            Line(sender?.Name) ?? Line(sender?.Address),
            Line(message.Headers["Snapshot-Content-Location"]) ?? Line(message.Headers[HeaderId.ContentLocation]),
            time.Value,
            Line(message.Headers[HeaderId.ContentLanguage]));
        var warnings = time.Warning is { } warning ? [new ReadingWarning(name, null, warning)] : Array.Empty<ReadingWarning>();

        var parts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList();
        if (parts.FirstOrDefault(part => part.IsPlain) is { } plain && Decode(plain) is { } decoded && !string.IsNullOrWhiteSpace(decoded.Text))
        {
            return new Draft(name, decoded.Text.Trim('\r', '\n'), metadata) { Warnings = warnings.Concat(decoded.Warnings(name)).ToValueList() };
        }

        if (parts.FirstOrDefault(part => part.IsHtml) is not { } html || Decode(html) is not { } page)
        {
            return Messages.NoText(name);
        }

        // A page saved as mail knows more about itself than the mail does.
        if (message.Headers["Snapshot-Content-Location"] is not null || message.From.Count == 0 || metadata.Publisher?.StartsWith("Saved by", StringComparison.Ordinal) == true)
        {
            return HtmlReader.Read(name, page, settings) switch
            {
                Draft draft => draft with { Metadata = draft.Metadata.Or(metadata with { Publisher = null, Published = null }) },
                var other => other,
            };
        }

        var (text, unreadable) = HtmlReader.TextOf(name, page.Text, settings);
        if (unreadable is not null)
        {
            return unreadable;
        }

        return text!.Length == 0
            ? Messages.NoText(name)
            : new Draft(name, text, metadata) { Warnings = warnings.Concat(page.Warnings(name)).ToValueList() };
    }

    private static bool IsLocked(MimeEntity? body) =>
        body is not null && (body.ContentType.IsMimeType("multipart", "encrypted")
            || (body.ContentType.IsMimeType("application", "pkcs7-mime") && body.ContentType.Parameters["smime-type"] is not "signed-data")
            || (body.ContentType.IsMimeType("application", "x-pkcs7-mime") && body.ContentType.Parameters["smime-type"] is not "signed-data"));

    private static DecodedText? Decode(TextPart part)
    {
        if (part.Content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        return TextDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), DeclaredEncoding.Named(part.ContentType.Charset));
    }

    private static string? Line(string? written)
    {
        var line = written is null ? "" : string.Join(' ', TextDecoder.Storable(written).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 ? line : null;
    }
}
