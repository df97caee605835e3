namespace Tocsin.Coding.Layout;

/// <summary>What a line of a report is for.</summary>
public enum LineKind
{
    /// <summary>The story: only this becomes claims.</summary>
    Body,
    /// <summary>The headline, where the text holds it.</summary>
    Headline,
    /// <summary>A heading within the text.</summary>
    Heading,
    /// <summary>A link to another story: "Read also: ...".</summary>
    RelatedLink,
    /// <summary>Share, subscribe, follow, donate, comment.</summary>
    Call,
    /// <summary>Caption or credit of a picture.</summary>
    Caption,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>When or where it was filed, alone on its line.</summary>
    Dateline,
    /// <summary>Cookies, copyright, terms, navigation.</summary>
    SiteNotice,
    /// <summary>Whom the report was taken from: "Source: ...".</summary>
    Origin,
}
