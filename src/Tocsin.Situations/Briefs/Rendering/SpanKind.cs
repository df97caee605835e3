namespace Tocsin.Situations.Briefs.Rendering;

/// <summary>What a piece of a rendered line is, for whoever gives it a colour.</summary>
public enum SpanKind
{
    /// <summary>White space and signs that carry no meaning.</summary>
    Plain,
    /// <summary>The title of the brief.</summary>
    Title,
    /// <summary>The title of a section.</summary>
    Heading,
    /// <summary>Words of a sentence about a deed or condition.</summary>
    Deed,
    /// <summary>Words of a sentence about what is denied, feared, planned, open and so on.</summary>
    NoDeed,
    /// <summary>The numbers of the sources.</summary>
    Citation,
    /// <summary>The word that says in which manner a sentence is no deed.</summary>
    Mark,
    /// <summary>How many sources carry a sentence, and other remarks.</summary>
    Remark,
    /// <summary>A source in the list of sources.</summary>
    Source,
}
