namespace Tocsin.Sources.Formats;

/// <summary>The kinds of documents that are told apart.</summary>
internal enum Format
{
    Empty,
    PlainText,
    Markdown,
    Html,
    JsonLines,
    Json,
    Feed,
    OtherXml,
    Mail,
    Pdf,
    Archive,
    Binary,
    Compressed,
    OfficeDocument,
    RichText,
}
