using System.Buffers;
using System.Globalization;
using System.Text;
using Tocsin.Coding.Claims;
using Tocsin.Language;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Puts a claim in its report's own words: the passage of its evidence, widened to the sentence where the passage alone would read as
/// more than the source says or as no sentence at all.</summary>
internal static class ClauseWriter
{
    private const int MinWords = 4;

    // Who says or indicates something can be named after it; who denies, fears or believes cannot without turning the words round.
    private static readonly HashSet<string> NamedAfter = new(StringComparer.Ordinal) { "said", "claimed", "indicated" };

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "it", "they", "him", "them", "his", "her", "its", "their", "this", "these", "those" };
    private static readonly HashSet<string> Subjects = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "it", "they" };
    private static readonly HashSet<string> Possessives = new(StringComparer.OrdinalIgnoreCase) { "his", "her", "its", "their" };

    // Words that tie a clause to the one before it and tell nothing without it.
    private static readonly string[] LeadingTies =
    [
        "however,", "but ", "and ", "moreover,", "meanwhile,", "furthermore,", "in addition,", "also,", "although ", "though ", "while ", "whereas ", "because ", "since ",
        "that ", "still,", "nevertheless,", "nonetheless,", "besides,", "thus,", "therefore,", "then ", "so ", "instead,", "earlier,", "later,", "for its part,", "as ",
        "however, it is important to note that ", "it is important to note that ", "for instance,", "for example,", "on the other hand,",
    ];

    private static readonly SearchValues<char> Openings = SearchValues.Create(" [(\"“‘'");

    private static readonly string[] RelativeStarts = ["which ", "who ", "whose ", "whom ", "where ", "when ", "whether ", "if ", "to ", "being ", "of ", "by ", "in order "];

    public static Clause Write(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        var passage = claim.Evidence;
        var sentence = claim.Sentence.Contains(claim.Evidence) ? claim.Sentence : claim.Sentence.Cover(claim.Evidence);
        var words = sourced.Words(passage);
        if (!ReadsAlone(sourced, passage) || !HedgeWords.Show(sourced.Stance, words) || Attributed(claim, passage).Any(a => sentence.Contains(a.Cue) && !CanFollow(a)))
        {
            passage = sentence;
        }

        var text = Tidy(Insert(sourced, passage));
        var isWhole = ReadsAlone(sourced, passage) && !Pronouns.Contains(FirstWord(text));
        if (Attributed(claim, passage).LastOrDefault(CanFollow) is { Source: { } source })
        {
            text += ", according to " + Lowered(SourceWords(sourced, source));
        }

        if (!HedgeWords.Show(sourced.Stance, text))
        {
            text = $"{HedgeWords.Label(sourced.Stance)}: {Lowered(text)}";
        }

        return new Clause(EndWithStop(Capitalized(text)), passage, isWhole);
    }

    /// <summary>The words of a detail, fit to follow a colon or semicolon.</summary>
    public static string Detail(SourcedClaim sourced, Passage passage)
    {
        var text = Tidy(OutsideText.Clean(sourced.Words(passage)));
        return RelativeStarts.FirstOrDefault(start => start is "which " or "that " && text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is { } relative
            ? text[relative.Length..]
            : text;
    }

    private static IEnumerable<Attribution> Attributed(Claim claim, Passage passage) => claim.Attributions.Where(a => !passage.Contains(a.Cue));

    private static bool CanFollow(Attribution attribution) => attribution.Source is not null && NamedAfter.Contains(attribution.Kind);

    private static string SourceWords(SourcedClaim sourced, Mention source)
    {
        var words = OutsideText.Clean(sourced.Words(source.Passage));
        return Pronouns.Contains(words) ? OutsideText.Clean(source.Name) : words;
    }

    private static bool ReadsAlone(SourcedClaim sourced, Passage passage)
    {
        var words = OutsideText.Clean(sourced.Words(passage));
        if (words.Count(c => c == ' ') + 1 < MinWords || words.Count(c => c is '"') % 2 != 0 || words.Count(c => c is '“') != words.Count(c => c is '”')
            || words.Count(c => c is '(') != words.Count(c => c is ')') || RelativeStarts.Any(start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        var sentence = sourced.Coded.Sentences.FirstOrDefault(s => s.Passage.Overlaps(passage));
        if (sentence is null || !sentence.HasTree)
        {
            return true;
        }

        var inside = sentence.Tokens.Select((token, i) => (Token: token, Index: i)).Where(t => passage.Contains(t.Token.Passage)).ToList();
        return inside.Exists(t => t.Token.DepRel.StartsWith("nsubj", StringComparison.Ordinal)
            && t.Token.Head >= 0 && passage.Contains(sentence.Tokens[t.Token.Head].Passage)
            && IsFinite(sentence, t.Token.Head));
    }

    // A verb is finite itself, or has an auxiliary or copula that is.
    private static bool IsFinite(Sentence sentence, int index) =>
        IsFiniteForm(sentence.Tokens[index])
        || sentence.Tokens.Any(t => t.Head == index && (t.DepRel.StartsWith("aux", StringComparison.Ordinal) || t.DepRel == "cop") && IsFiniteForm(t));

    private static bool IsFiniteForm(Token token) =>
        token.Feats.Contains("VerbForm=Fin", StringComparison.Ordinal) || token.Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    // A name for a pronoun, a date for a weekday; in square brackets, since the report does not have them.
    private static string Insert(SourcedClaim sourced, Passage passage)
    {
        var claim = sourced.Claim;
        var inserts = new SortedDictionary<int, (int End, string Text)>();
        foreach (var mention in StateOfPlayBuilder.Mentions(claim).Where(m => passage.Contains(m.Passage)))
        {
            var words = sourced.Words(mention.Passage);
            if (Pronouns.Contains(words) && !mention.Name.Equals(words, StringComparison.OrdinalIgnoreCase) && inserts.Count == 0)
            {
                var name = OutsideText.Clean(mention.Name);
                inserts[mention.Passage.Start] = (mention.Passage.End, Possessives.Contains(words) ? $"[{name}’s]" : $"[{name}]");
            }
        }

        // "It closed the borders": the subject was read from the text before, and the pronoun itself is no mention.
        var lead = sourced.Report.Text.AsSpan(passage.Start, passage.Length);
        var first = lead[..Math.Max(lead.IndexOf(' '), 0)];
        if (inserts.Count == 0 && Subjects.Contains(first.ToString()) && claim.Content.Actors is [{ Actor: { } actor } named, ..] && !passage.Contains(named.Passage))
        {
            inserts[passage.Start] = (passage.Start + first.Length, $"[{OutsideText.Clean(actor.Name)}]");
        }

        if (claim.Content.Time is { Range: { IsDay: true, First: { } day } } time && passage.Contains(time.Passage) && !sourced.Words(time.Passage).Any(char.IsDigit))
        {
            inserts[time.Passage.End] = (time.Passage.End, $" [{Date(day)}]");
        }

        var text = new StringBuilder(passage.Length + 32);
        var at = passage.Start;
        foreach (var (start, (end, insert)) in inserts)
        {
            if (start >= at)
            {
                text.Append(sourced.Report.Text, at, start - at).Append(insert);
                at = end;
            }
        }

        text.Append(sourced.Report.Text, at, passage.End - at);
        return OutsideText.Clean(text.ToString());
    }

    /// <summary>"26 July 2023".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Tidy(string text)
    {
        text = WithoutDateline(text);
        for (var changed = true; changed;)
        {
            var before = text.Length;
            text = text.TrimStart(' ', ',', ';', ':', '.', '–', '—', '-', '…');
            foreach (var tie in LeadingTies)
            {
                if (text.Length > tie.Length && text.StartsWith(tie, StringComparison.OrdinalIgnoreCase))
                {
                    text = text[tie.Length..].TrimStart();
                }
            }

            changed = text.Length != before;
        }

        text = text.TrimEnd(' ', ',', ';', ':', '.', '–', '—', '-', '…');
        foreach (var conjunction in (string[])[" and", " but", " or", " that", " which"])
        {
            if (text.EndsWith(conjunction, StringComparison.Ordinal))
            {
                text = text[..^conjunction.Length].TrimEnd(' ', ',', ';');
            }
        }

        return text;
    }

    // "NIAMEY (Agency) – ": capitals, then a dash, before the first word of the story.
    private static string WithoutDateline(string text)
    {
        var dash = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOfAny('–', '—');
        if (dash < 0)
        {
            dash = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOf(" - ", StringComparison.Ordinal) is var spaced and >= 0 ? spaced + 1 : -1;
        }

        var first = FirstWord(text);
        return dash > 0 && first.Length > 2 && first.All(char.IsUpper) && text.Length > dash + 1 ? text[(dash + 1)..].TrimStart() : text;
    }

    private static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ',');
        return end < 0 ? text : text[..end];
    }

    // The capital goes to the first letter, behind a bracket or quote too.
    private static string Capitalized(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Openings);
        return first >= 0 && char.IsLower(text[first]) ? string.Concat(text.AsSpan(0, first), char.ToUpperInvariant(text[first]).ToString(), text.AsSpan(first + 1)) : text;
    }

    private static string Lowered(string words) =>
        FirstWord(words) is "The" or "A" or "An" or "Some" or "Two" or "Three" or "Several" or "Many" or "One" or "His" or "Her" or "Its" or "Their" or "Officials" or "Senior" or "Witnesses" or "Residents"
            ? char.ToLowerInvariant(words[0]) + words[1..]
            : words;

    private static string EndWithStop(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : EndsWithQuotedStop(text) ? text : text + ".";

    private static bool EndsWithQuotedStop(string text) => text.Length > 1 && text[^1] is '"' or '”' && text[^2] is '.' or '!' or '?';
}
