namespace Tocsin.Language;

/// <summary>A syntactic word of Universal Dependencies: one node of a sentence's tree.</summary>
/// <param name="Passage">Where it stands in the text. A word of a multiword token that does not stand there literally has the passage of
/// the whole multiword token.</param>
/// <param name="Form">The word as written, or, within a multiword token, as Universal Dependencies write it.</param>
/// <param name="Lemma">Its dictionary form; the form itself where no model has read it.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Part of speech of the Penn Treebank, or "_".</param>
/// <param name="Feats">Morphological features as in CoNLL-U ("Number=Sing|Person=3"), or "_".</param>
/// <param name="Head">Index of the governing word within <see cref="Sentence.Tokens"/>, from 0; -1 for the root.</param>
/// <param name="DepRel">The relation to the head ("nsubj:pass"); "root" for the root; "_" where no model has read it.</param>
/// <param name="SpaceAfter">Whether white space follows it in the text.</param>
public readonly record struct Token(
    Passage Passage,
    string Form,
    string Lemma,
    Upos Upos,
    string Xpos,
    string Feats,
    int Head,
    string DepRel,
    bool SpaceAfter);
