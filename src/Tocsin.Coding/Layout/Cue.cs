namespace Tocsin.Coding.Layout;

/// <summary>How the words of a cue must stand in a line. What each form asks is written at the head of the files that use it.</summary>
internal enum CueForm
{
    Alone,
    Label,
    Link,
    Opens,
    Within,
    Begins,
    Ends,
    Credit,
    Ask,
    Object,
    Weak,
    By,
    Role,
    Time,
    Stamp,
    From,
    Agency,
    Small,
    Speech,
    Noun,
    Name,
    Month,
    Weekday,
    Opener,
    Dated,
    Language,
}

/// <summary>A line of a cue file.</summary>
/// <param name="Form">How the words must stand.</param>
/// <param name="Words">The words, folded.</param>
/// <param name="Example">A line of a report that the cue must mark; empty in files without examples.</param>
/// <param name="LineNumber">Where it stands in its file, from 1.</param>
internal readonly record struct Cue(CueForm Form, string Words, string Example, int LineNumber);
