using Tocsin.Language;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Finds the fewest words of a report that tell a claim as its source puts it.</summary>
/// <remarks>The evidence where it will do. Else, up the tree from the word that tells of the event, the first phrase that shows the claim's
/// stance and its source and can stand alone; at last the sentence. Without a tree it is evidence or sentence.</remarks>
internal static class PhraseFinder
{
    private const int MinWords = 4;
    private const int MaxNounWords = 40;

    private static readonly string[] Dependent =
    [
        "which ", "who ", "whose ", "whom ", "where ", "when ", "whether ", "if ", "to ", "being ", "of ", "by ", "in order ", "until ", "before ", "unless ", "than ",
    ];

    public static Phrase Find(SourcedClaim sourced)
    {
        var phrase = FindWords(sourced);
        return SentenceOf(sourced, sourced.Claim.Content.Trigger) is { } sentence && phrase.Form != PhraseForm.NounPhrase
            ? phrase with { IsInPassing = IsInPassing(sentence, WordAt(sentence, sourced.Claim.Content.Trigger), phrase.Passage) }
            : phrase;
    }

    // A noun or adjective tells its clause where it is the predicate, or the subject or object of it.
    private static bool IsInPassing(Sentence sentence, int trigger, Passage span)
    {
        var token = sentence.Tokens[trigger];
        var isTop = token.Head < 0 || !span.Contains(sentence.Tokens[token.Head].Passage);
        return !isTop && token.Upos is Upos.Adj or Upos.Noun or Upos.Propn
            && !(token.DepRel.StartsWith("nsubj", StringComparison.Ordinal) || token.DepRel == "obj");
    }

    private static Phrase FindWords(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        var whole = claim.Sentence.Contains(claim.Evidence) ? claim.Sentence : claim.Sentence.Cover(claim.Evidence);
        var sentence = SentenceOf(sourced, claim.Content.Trigger);
        if (sentence is null)
        {
            return IsFit(sourced, claim.Evidence, whole) && CanBeAlone(sourced, claim.Evidence)
                ? new Phrase(claim.Evidence, PhraseForm.Clause, claim.Evidence == whole)
                : new Phrase(whole, PhraseForm.Clause, true);
        }

        var trigger = WordAt(sentence, claim.Content.Trigger);
        if (NounPhraseOf(sourced, sentence, trigger, whole) is { } noun)
        {
            return noun;
        }

        if (FormOf(sentence, claim.Evidence) == PhraseForm.Clause && CanBeAlone(sourced, claim.Evidence) && IsFit(sourced, claim.Evidence, whole))
        {
            return new Phrase(claim.Evidence, PhraseForm.Clause, claim.Evidence == whole);
        }

        for (var word = trigger; word >= 0; word = sentence.Tokens[word].Head)
        {
            if (SpanOf(sentence, word) is not { } span || !IsFit(sourced, span, whole))
            {
                continue;
            }

            // A relative clause has a gap where its noun belongs: it is told with the noun in its place, or not by itself.
            if (sentence.Tokens[word].DepRel == "acl:relcl")
            {
                if (RelativeOf(sentence, word, span) is { } relative)
                {
                    return relative;
                }
            }
            else if (FormOf(sentence, span) == PhraseForm.Clause && CanBeAlone(sourced, span))
            {
                return new Phrase(span, PhraseForm.Clause, span == whole);
            }
        }

        return new Phrase(whole, FormOf(sentence, whole), true);
    }

    // "The seizure of the president by the guard" tells the seizure; the clause around it ("In answer to ..., the League met") tells the answer.
    private static Phrase? NounPhraseOf(SourcedClaim sourced, Sentence sentence, int trigger, Passage whole)
    {
        if (sentence.Tokens[trigger].Upos is not (Upos.Noun or Upos.Propn) || sourced.Stance is not (Stance.Done or Stance.Unproven))
        {
            return null;
        }

        for (var word = trigger; word >= 0 && sentence.Tokens[word].Upos is Upos.Noun or Upos.Propn; word = sentence.Tokens[word].Head)
        {
            var token = sentence.Tokens[word];
            var tellsItself = token.Head < 0 || token.DepRel.StartsWith("nsubj", StringComparison.Ordinal) || token.DepRel is "obj" or "conj" or "appos";
            if (tellsItself && sourced.Stance == Stance.Done)
            {
                return null;
            }

            if (SpanOf(sentence, word) is { } span && IsFit(sourced, span, whole) && NamesSomebody(sourced, span)
                && WordsOf(sourced, span) is >= MinWords and <= MaxNounWords && IsBalanced(OutsideText.Clean(sourced.Words(span))))
            {
                return new Phrase(span, PhraseForm.NounPhrase, false);
            }
        }

        return null;
    }

    private static bool NamesSomebody(SourcedClaim sourced, Passage span) =>
        sourced.Claim.Content.Actors.Concat(sourced.Claim.Content.Recipients).Any(m => m.Actor is not null && span.Contains(m.Passage));

    // "... the officers who have taken power": the officers have taken power.
    private static Phrase? RelativeOf(Sentence sentence, int verb, Passage span)
    {
        var tokens = sentence.Tokens;
        if (tokens[verb].DepRel != "acl:relcl" || tokens[verb].Head < 0 || !IsFinite(sentence, verb))
        {
            return null;
        }

        var pronoun = Enumerable.Range(0, tokens.Length)
            .Where(i => tokens[i].Head == verb && tokens[i].DepRel.StartsWith("nsubj", StringComparison.Ordinal) && tokens[i].Form.ToLowerInvariant() is "who" or "which" or "that")
            .Select(i => (int?)i).FirstOrDefault();
        if (pronoun is not { } at || tokens[at].Passage.Start != span.Start)
        {
            return null;
        }

        var antecedent = tokens[verb].Head;
        var words = Subtree(sentence, antecedent).Where(i => i < at).ToList();
        while (words.Count > 0 && tokens[words[^1]].Upos == Upos.Punct)
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 || words[^1] - words[0] + 1 != words.Count || tokens[words[0]].Upos == Upos.Adp
            ? null
            : new Phrase(span, PhraseForm.Relative, false, tokens[at].Passage, tokens[words[0]].Passage.Cover(tokens[words[^1]].Passage));
    }

    // Shows the stance, and holds who says so where the source cannot be named after it.
    private static bool IsFit(SourcedClaim sourced, Passage span, Passage whole) =>
        HedgeWords.Show(sourced.Stance, sourced.Words(span))
        && !sourced.Claim.Attributions.Any(a => !span.Contains(a.Cue) && whole.Contains(a.Cue)
            && (!Sources.CanFollow(a) || Sources.SpeaksOfItself(a, sourced.Claim.Content)));

    private static bool CanBeAlone(SourcedClaim sourced, Passage span)
    {
        var words = OutsideText.Clean(sourced.Words(span));
        return WordsOf(sourced, span) >= MinWords && IsBalanced(words) && !Dependent.Any(start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsBalanced(string words) =>
        words.Count(c => c is '"') % 2 == 0 && words.Count(c => c is '“') == words.Count(c => c is '”') && words.Count(c => c is '(') == words.Count(c => c is ')');

    private static int WordsOf(SourcedClaim sourced, Passage span) =>
        sourced.Words(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static PhraseForm FormOf(Sentence sentence, Passage span)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            var isTop = span.Contains(token.Passage) && (token.Head < 0 || !span.Contains(sentence.Tokens[token.Head].Passage));
            if (isTop && IsFinite(sentence, i) && HasSubject(sentence, i, span))
            {
                return PhraseForm.Clause;
            }
        }

        return PhraseForm.Fragment;
    }

    private static bool HasSubject(Sentence sentence, int verb, Passage span) => sentence.Tokens.Any(t => t.Head == verb && span.Contains(t.Passage)
        && (t.DepRel.StartsWith("nsubj", StringComparison.Ordinal) || t.DepRel is "expl" or "csubj"));

    // A verb is finite itself, or has an auxiliary or copula that is.
    private static bool IsFinite(Sentence sentence, int index) =>
        IsFiniteForm(sentence.Tokens[index])
        || sentence.Tokens.Any(t => t.Head == index && (t.DepRel.StartsWith("aux", StringComparison.Ordinal) || t.DepRel == "cop") && IsFiniteForm(t));

    private static bool IsFiniteForm(Token token) =>
        token.Feats.Contains("VerbForm=Fin", StringComparison.Ordinal) || token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    // From the first to the last word of a subtree, without the signs at its ends; null where other words stand between them.
    private static Passage? SpanOf(Sentence sentence, int word)
    {
        var tokens = sentence.Tokens;
        var words = Subtree(sentence, word);
        if (tokens[word].Upos is Upos.Noun or Upos.Propn)
        {
            // "Despite no evidence": the preposition belongs to the clause around the noun.
            words.RemoveAll(i => tokens[i].Head == word && i < word && tokens[i].DepRel is "case" or "mark" or "cc" or "cc:preconj");
        }

        while (words.Count > 1 && tokens[words[0]].Upos == Upos.Punct && tokens[words[0]].Form is not ("\"" or "“" or "("))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && tokens[words[^1]].Upos == Upos.Punct && tokens[words[^1]].Form is not ("\"" or "”" or ")"))
        {
            words.RemoveAt(words.Count - 1);
        }

        for (var i = 1; i < words.Count; i++)
        {
            for (var between = words[i - 1] + 1; between < words[i]; between++)
            {
                if (tokens[between].Upos != Upos.Punct)
                {
                    return null;
                }
            }
        }

        return tokens[words[0]].Passage.Cover(tokens[words[^1]].Passage);
    }

    private static List<int> Subtree(Sentence sentence, int word)
    {
        var inside = new bool[sentence.Tokens.Length];
        var found = new List<int>();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            // A path up that meets a word already seen ends there; every word reaches the root.
            var at = i;
            while (at >= 0 && at != word && !inside[at])
            {
                at = sentence.Tokens[at].Head;
            }

            if (at >= 0)
            {
                inside[i] = true;
                found.Add(i);
            }
        }

        return found;
    }

    private static int WordAt(Sentence sentence, Passage trigger)
    {
        var words = Enumerable.Range(0, sentence.Tokens.Length).Where(i => sentence.Tokens[i].Passage.Overlaps(trigger)).ToList();
        return words.Count == 0
            ? 0
            : words.FirstOrDefault(i => sentence.Tokens[i].Head < 0 || !words.Contains(sentence.Tokens[i].Head), words[0]);
    }

    private static Sentence? SentenceOf(SourcedClaim sourced, Passage trigger)
    {
        var sentences = sourced.Coded.Sentences;
        var (low, high) = (0, sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var passage = sentences[middle].Passage;
            if (passage.End <= trigger.Start)
            {
                low = middle + 1;
            }
            else if (passage.Start > trigger.Start)
            {
                high = middle - 1;
            }
            else
            {
                return sentences[middle].HasTree ? sentences[middle] : null;
            }
        }

        return null;
    }
}
