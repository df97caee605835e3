namespace Tocsin.Situations.Briefs.En;

/// <summary>What the words of a phrase are.</summary>
internal enum PhraseForm
{
    /// <summary>Subject and finite verb: it can stand alone.</summary>
    Clause,
    /// <summary>A relative clause: it can stand alone with what it hangs on in place of its pronoun.</summary>
    Relative,
    /// <summary>A noun with what belongs to it: "the seizure of the president by the guard".</summary>
    NounPhrase,
    /// <summary>None of these: a fragment, as in headlines.</summary>
    Fragment,
}
