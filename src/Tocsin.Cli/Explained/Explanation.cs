using System.Globalization;
using Tocsin.Cli.Coded;
using Tocsin.Cli.Output;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Layout;
using Tocsin.Language;
using Tocsin.Language.Trees;

namespace Tocsin.Cli.Explained;

/// <summary>Writes a coded report for people: its lines and sentences in the order of the text, under each sentence what was read from it.</summary>
internal sealed class Explanation(CodedReport coded, Painter painter, Trees trees)
{
    private const string Indent = "    ";
    private const int LabelWidth = 12;

    private readonly ILookup<Passage, Claim> _claims = coded.Claims.ToLookup(claim => claim.Sentence);
    private readonly CodePoints _codePoints = new(coded.Report.Text);
    private int _sentences;

    /// <summary>Writes it all.</summary>
    public void Write()
    {
        WriteHead();
        foreach (var (_, write) in Parts().OrderBy(part => part.Start))
        {
            write();
        }

        painter.Line($"{Count(_sentences, "sentence")}, {Count(coded.Claims.Count, "claim")}, {Count(coded.Attributions.Count, "attribution")}", Tint.Remark);
        painter.Line();
    }

    private void WriteHead()
    {
        var report = coded.Report;
        painter.Line(Printable.Line(report.Title ?? report.FoundAt.FirstOrDefault(report.Id)), Tint.Title);
        Field("id", report.Id);
        Field("found at", report.FoundAt.IsEmpty ? null : string.Join(", ", report.FoundAt));
        Field("publisher", report.Publisher);
        Field("published", report.Published?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "unknown, so weekdays stay open");
        Field("origin", coded.Layout.Origin?.Name);
        painter.Line();
    }

    // Sentences come from the story alone; every other line stands with what it is for.
    private IEnumerable<(int Start, Action Write)> Parts()
    {
        foreach (var line in coded.Layout.Lines.Where(line => line.Kind is not (LineKind.Body or LineKind.Headline)))
        {
            yield return (line.Passage.Start, () => WriteLine(line));
        }

        foreach (var sentence in coded.Sentences)
        {
            yield return (sentence.Passage.Start, () => WriteSentence(sentence));
        }
    }

    private void WriteLine(Line line)
    {
        painter.Write($"({Words.Of(line.Kind).Replace('_', ' ')}) ", Tint.Remark);
        painter.Line(Printable.Line(line.Passage.In(coded.Report.Text)), Tint.Remark);
        painter.Line();
    }

    private void WriteSentence(Sentence sentence)
    {
        _sentences++;
        painter.Write(string.Create(CultureInfo.InvariantCulture, $"{_sentences}. "), Tint.Reference);
        if (coded.Layout.Lines.Any(line => line.Kind == LineKind.Headline && line.Passage.Contains(sentence.Passage)))
        {
            painter.Write("(headline) ", Tint.Remark);
        }

        painter.Line(Quote(sentence.Passage), Tint.Deed);
        if (trees == Trees.Shown && sentence.HasTree)
        {
            foreach (var row in TreeDrawing.Draw(sentence).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                painter.Line(Indent + Printable.Text(row), Tint.Remark);
            }
        }

        Field("names", sentence.Names.IsEmpty ? null : string.Join(", ", sentence.Names.Select(name => $"{Quote(name.Passage)} ({name.Kind})")));
        WriteGrounding(sentence);
        foreach (var claim in _claims[sentence.Passage])
        {
            WriteClaim(claim);
        }

        painter.Line();
    }

    private void WriteClaim(Claim claim)
    {
        painter.Write(Indent + "* ", Tint.Reference);
        painter.Write(Kind(claim.Content), claim.CountsAsDone ? Tint.Deed : Tint.NoDeed);
        painter.Write($"  {claim.Factuality.Code()} {Words.Of(claim.Kind)}", Tint.Mark);
        painter.Line($"{(claim.IsBackground ? "  background" : "")}{(claim.IsPresupposed ? "  presupposed" : "")}", Tint.Remark);
        ClaimField("trigger", Quote(claim.Content.Trigger));
        foreach (var actor in claim.Content.Actors)
        {
            ClaimField("actor", Describe(actor));
        }

        foreach (var recipient in claim.Content.Recipients)
        {
            ClaimField("recipient", Describe(recipient));
        }

        foreach (var theme in claim.Content.Themes)
        {
            ClaimField("theme", Describe(theme));
        }

        ClaimField("office", (claim.Content as State)?.Office);
        ClaimField("place", claim.Content.Place is { } place ? Describe(place) : null);
        ClaimField("time", claim.Content.Time is { } time ? $"{Quote(time.Passage)} = {time.Range}{(time.IsDeadline ? ", a deadline" : "")}" : null);
        foreach (var quantity in claim.Content.Quantities)
        {
            ClaimField("number", $"{Quote(quantity.Passage)} = {Range(quantity)} {quantity.Counted}");
        }

        foreach (var attribution in claim.Attributions)
        {
            ClaimField("said by", $"{(attribution.Source is { } source ? Describe(source) : "nobody named")}: {attribution.Kind} (\"{Quote(attribution.Cue)}\")");
        }

        foreach (var detail in claim.Details)
        {
            ClaimField(Words.Of(detail.Kind).Replace('_', ' '), Quote(detail.Passage));
        }

        ClaimField("passage", $"{_codePoints.Of(claim.Evidence)}: {Quote(claim.Evidence)}");
        if (claim.Basis is { } basis)
        {
            WriteBasis(claim, basis);
        }
    }

    private void WriteBasis(Claim claim, ClaimBasis basis)
    {
        ClaimField("probability", Share(claim.Probability));
        ClaimField("model", Chances(basis.Model));
        ClaimField("lexicon", basis.LexiconLine is { } line ? $"{line}{(basis.IsTurnedByLexicon ? ", which turned the model's choice" : "")}" : "no line has the word so");
        ClaimField("parts", basis.Parts.IsEmpty ? "none" : string.Join(", ", basis.Parts.Select(part => $"{part.Role} {Quote(part.Word)} {Share(part.Probability)}")));
        ClaimField("certainty", $"{Chances(basis.Certainty)}; grammar and lexicon: {basis.CertaintyByRule}");
    }

    // Who, where and when the words mean, and why.
    private void WriteGrounding(Sentence sentence)
    {
        var seen = new HashSet<Passage>();
        foreach (var mention in coded.Mentions.Where(mention => sentence.Passage.Contains(mention.Passage) && mention.Actor is not null && mention.Reason is not null))
        {
            if (seen.Add(mention.Head))
            {
                var actor = mention.Actor!;
                Field("actor", $"{Quote(mention.Head)} = {actor.Name} [{actor.Code}] {actor.Id}: {mention.Reason}{(mention.Candidates.IsEmpty ? "" : "; or " + string.Join(", or ", mention.Candidates.Select(other => $"{other.Name} [{other.Code}]")))}{(actor.IsCountryFromContext ? ", country from the passage" : "")}");
            }
        }

        foreach (var place in coded.Places.Where(place => sentence.Passage.Contains(place.Passage)))
        {
            Field("place", place.Place is { } found
                ? string.Create(CultureInfo.InvariantCulture, $"{Quote(place.Passage)} = {found.Name}{(found.Inside is { } inside ? ", " + inside : "")} [{found.Country ?? "-"}] {found.Latitude:0.##} {found.Longitude:0.##} ({found.Precision}): {place.Reason}{(place.IsUndecided ? "; or " + string.Join(", or ", place.Candidates.Skip(1).Select(other => $"{other.Name}, {other.Inside ?? other.Country}")) : "")}")
                : $"{Quote(place.Passage)}: {place.Reason}");
        }

        foreach (var time in coded.Times.Where(time => sentence.Passage.Contains(time.Passage)))
        {
            Field("time", $"{Quote(time.Passage)} = {(time.Duration is { } length ? length : time.Range.IsUnknown ? "open" : time.Range.ToString())}{(time.Clock is { } clock ? clock.ToString("' 'HH:mm", CultureInfo.InvariantCulture) : "")}{(time.IsDeadline ? ", a deadline" : "")}{(time.IsGuessed ? ", chosen by the tense" : "")}");
        }
    }

    private static string Chances(IEnumerable<Chance> chances) => string.Join(", ", chances.Select(chance => $"{(chance.Name == "O" ? "nothing" : chance.Name)} {Share(chance.Probability)}"));

    private static string Share(double probability) => probability.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Kind(Content content) => content switch
    {
        Event happening => string.Join(' ', new[] { happening.Type, happening.Mode, happening.Context, happening.Cameo is { } code ? $"(CAMEO {code})" : null }.OfType<string>()),
        State state => $"{state.Family} {state.Value}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Describe(Mention mention)
    {
        var quote = Quote(mention.Passage);
        var name = Printable.Line(mention.Name);
        var parts = new[]
        {
            quote.Contains(name, StringComparison.OrdinalIgnoreCase) ? null : name,
            mention.Actor is { } actor && actor.Code != "---" ? actor.Code : null,
            mention.Actor?.Office,
            mention is { Kind: MentionKind.Place, Place: { } place } ? string.Create(CultureInfo.InvariantCulture, $"{place.Name} {place.Latitude:0.##} {place.Longitude:0.##}") : null,
        }.OfType<string>().ToList();
        return parts.Count == 0 ? quote : $"{quote} [{Printable.Line(string.Join(", ", parts))}]";
    }

    private static string Range(Quantity quantity) => (quantity.Low, quantity.High) switch
    {
        (null, null) => "?",
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{low:N0} or more"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"up to {high:N0}"),
        ({ } low, { } high) => low == high ? low.ToString("N0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{low:N0} to {high:N0}"),
    };

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private string Quote(Passage passage) => Printable.Line(passage.In(coded.Report.Text));

    private void Field(string label, string? value) => Field(Indent, label, value);

    private void ClaimField(string label, string? value) => Field(Indent + "  ", label, value);

    private void Field(string indent, string label, string? value)
    {
        if (value is not null)
        {
            painter.Write(indent + label.PadRight(LabelWidth), Tint.Remark);
            painter.Line(Printable.Line(value));
        }
    }
}
