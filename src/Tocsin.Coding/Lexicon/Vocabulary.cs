using Tocsin.Coding.en;
using Tocsin.Language;

namespace Tocsin.Coding.Lexicon;

/// <summary>All words that the data know, and by them a second opinion on lemmas.</summary>
/// <remarks>A model guesses lemmas from endings and errs on rare verbs; where its lemma is no word of the data and a regular form of a known
/// word stands there, the data are right: a line added to the lexicon must be found.</remarks>
internal sealed class Vocabulary(IEnumerable<string> words, IEnumerable<string> verbs, IReadOnlyDictionary<string, string> irregular)
{
    private readonly HashSet<string> _words = words.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = verbs.ToHashSet(StringComparer.Ordinal);

    /// <summary>The lemma of a word.</summary>
    public string LemmaOf(Token token)
    {
        // Names and function words need no second opinion, and most lemmas are known.
        var known = token.Upos == Upos.Verb ? _verbs : _words;
        if (token.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Aux) || known.Contains(token.Lemma))
        {
            return token.Lemma;
        }

        var form = token.Form.ToLowerInvariant();
        if (irregular.TryGetValue(form, out var lemmaOfForm))
        {
            return lemmaOfForm;
        }

        if (known.Contains(form) && token.Upos != Upos.Verb)
        {
            return form;
        }

        foreach (var lemma in RegularForms.LemmasOf(form))
        {
            if (known.Contains(lemma))
            {
                return lemma;
            }
        }

        return token.Lemma;
    }
}
