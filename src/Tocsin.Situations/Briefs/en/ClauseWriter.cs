using System.Buffers;
using System.Globalization;
using System.Text;
using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Language;

namespace Tocsin.Situations.Briefs.En;

/// <summary>Puts a claim in its report's own words: the passage of its evidence, widened to the sentence where the passage alone would read as
/// more than the source says or as no sentence at all.</summary>
internal static class ClauseWriter
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "it", "they", "him", "them", "his", "her", "its", "their", "this", "these", "those" };
    private static readonly HashSet<string> Subjects = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "it", "they" };
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "some", "several", "many", "most", "more", "about", "nearly", "members",
        "people", "both", "all", "other",
    };

    private static readonly HashSet<string> Possessives = new(StringComparer.OrdinalIgnoreCase) { "his", "her", "its", "their" };

    // Words that tie a sentence to the one before it and tell nothing without it.
    private static readonly string[] LeadingTies =
    [
        "however,", "but ", "and ", "moreover,", "meanwhile,", "furthermore,", "in addition,", "also,", "still,", "nevertheless,", "nonetheless,", "besides,", "thus,",
        "therefore,", "instead,", "earlier,", "later,", "for its part,", "it is important to note that ", "for instance,", "for example,", "on the other hand,", "yet,",
    ];

    // Words that make a clause part of a sentence; the whole sentence keeps them.
    private static readonly string[] Subordinators = ["although ", "though ", "while ", "whereas ", "because ", "since ", "that ", "as ", "after ", "so that ", "even though ", "given that "];

    private static readonly SearchValues<char> Openings = SearchValues.Create(" [(\"“‘'");

    public static Clause Write(SourcedClaim sourced)
    {
        var claim = sourced.Claim;
        var phrase = PhraseFinder.Find(sourced);
        var text = Tidy(Insert(sourced, phrase), !phrase.IsWholeSentence);
        var isWhole = phrase.Form is PhraseForm.Clause or PhraseForm.Relative && !Pronouns.Contains(FirstWord(text));
        if (phrase.Form == PhraseForm.NounPhrase)
        {
            text = text.StartsWith("no ", StringComparison.OrdinalIgnoreCase) ? "There is " + char.ToLowerInvariant(text[0]) + text[1..] : "Reported: " + Lowered(text);
        }

        if (claim.Attributions.LastOrDefault(a => !phrase.Passage.Contains(a.Cue) && Sources.CanFollow(a)) is { Source: { } source })
        {
            text += ", according to " + SourceWords(sourced, source);
        }

        if (!HedgeWords.Show(sourced.Stance, text))
        {
            text = $"{HedgeWords.Label(sourced.Stance)}: {Lowered(text)}";
        }

        return new Clause(EndWithStop(Capitalized(text)), phrase.Passage, isWhole, phrase.Form == PhraseForm.NounPhrase) { IsInPassing = phrase.IsInPassing };
    }

    /// <summary>The words of a detail, fit to follow a colon or semicolon.</summary>
    public static string Detail(SourcedClaim sourced, Passage passage)
    {
        var text = Tidy(OutsideText.Clean(sourced.Words(passage)), isPart: true);
        return text.StartsWith("which ", StringComparison.OrdinalIgnoreCase) ? text["which ".Length..] : text;
    }

    /// <summary>Who says so, as the report has it, fit to follow "according to".</summary>
    public static string SourceWords(SourcedClaim sourced, Mention source)
    {
        var words = OutsideText.Clean(sourced.Words(source.Passage));
        return Lowered(Pronouns.Contains(words) ? OutsideText.Clean(source.Name) : words);
    }

    // "both X, who fled, and Y": of one of them alone it is no both.
    private static string WithoutBoth(string words) => words.StartsWith("both ", StringComparison.OrdinalIgnoreCase) ? words["both ".Length..] : words;

    // Who is known by a role alone was told of before: "the diplomat". A name and a number need no article.
    private static string Named(string name, Actor? actor)
    {
        var clean = OutsideText.Clean(name);
        var isRole = actor?.Id.StartsWith("role:", StringComparison.Ordinal) == true;
        var first = clean.Split(' ', 2)[0];
        return isRole && first.Length > 0 && char.IsLower(first[0]) && !Counting.Contains(first) ? "the " + clean : clean;
    }

    // A name for a pronoun, a date for a weekday; in square brackets, since the report does not have them.
    private static string Insert(SourcedClaim sourced, Phrase phrase)
    {
        var claim = sourced.Claim;
        var passage = phrase.Passage;
        var inserts = new SortedDictionary<int, (int End, string Text)>();
        if (phrase.Form == PhraseForm.Relative)
        {
            inserts[phrase.Pronoun.Start] = (phrase.Pronoun.End, $"[{WithoutBoth(OutsideText.Clean(sourced.Words(phrase.Antecedent)))}]");
        }

        foreach (var mention in StateOfPlayBuilder.Mentions(claim).Where(m => passage.Contains(m.Passage)))
        {
            var words = sourced.Words(mention.Passage);
            if (Pronouns.Contains(words) && !mention.Name.Equals(words, StringComparison.OrdinalIgnoreCase) && inserts.Count == 0)
            {
                var name = Named(mention.Name, mention.Actor);
                inserts[mention.Passage.Start] = (mention.Passage.End, Possessives.Contains(words) ? $"[{name}{(name.EndsWith('s') ? "’" : "’s")}]" : $"[{name}]");
            }
        }

        // "It closed the borders": the subject was read from the text before, and the pronoun itself is no mention.
        var lead = sourced.Report.Text.AsSpan(passage.Start, passage.Length);
        var first = lead[..Math.Max(lead.IndexOf(' '), 0)];
        if (inserts.Count == 0 && Subjects.Contains(first.ToString()) && claim.Content.Actors is [{ Actor: { } actor } named, ..] && !passage.Contains(named.Passage))
        {
            inserts[passage.Start] = (passage.Start + first.Length, $"[{Named(actor.Name, actor)}]");
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

    private static string Tidy(string text, bool isPart)
    {
        text = WithoutDateline(text);
        for (var changed = true; changed;)
        {
            var before = text.Length;
            text = text.TrimStart(' ', ',', ';', ':', '.', '–', '—', '-', '…');
            foreach (var tie in isPart ? LeadingTies.Concat(Subordinators) : LeadingTies)
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
