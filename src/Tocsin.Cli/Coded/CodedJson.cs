using System.Globalization;
using Tocsin.Cli.Output;
using Tocsin.Coding;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Places;
using Tocsin.Coding.Times;

namespace Tocsin.Cli.Coded;

/// <summary>A coded report as one line of JSON. The fields are described in docs/reference/output.md.</summary>
internal static class CodedJson
{
    /// <summary>The line, without its end.</summary>
    /// <param name="coded">The report.</param>
    /// <param name="isDyads">Whether only events count of which both sides have a code, and not the same.</param>
    public static string Line(CodedReport coded, bool isDyads = false) => JsonOut.Object(coded.Report.Text, json => Write(json, coded, isDyads));

    private static void Write(JsonOut json, CodedReport coded, bool isDyads)
    {
        WriteReport(json, coded);
        json.List("entities", coded.Sentences.SelectMany(sentence => sentence.Names), name =>
        {
            json.Quote(name.Passage);
            json.String("type", name.Kind);
            json.String("code", coded.Mentions.FirstOrDefault(mention => mention.Head == name.Passage && CodeOf(mention) is not null) is { } actor ? CodeOf(actor) : null);
        });
        json.List("events", coded.Claims.Where(claim => claim.Content is Event && (!isDyads || IsDyad(claim.Content))), claim => WriteEvent(json, claim));
        json.List("attributions", coded.Attributions, attribution => WriteAttribution(json, attribution));
        json.List("places", coded.Places, place => WritePlace(json, place));
        json.List("times", coded.Times, time => WriteTime(json, time));
        json.List("chains", coded.Chains, chain => json.List("mentions", chain.Links, link => json.Quote(link.Passage)));
        json.List("factuality", coded.Certainties, certainty =>
        {
            json.Passage(certainty.Word);
            json.Number("value", Math.Round(certainty.Value, 3));
        });
        json.List("claims", coded.Claims, claim => WriteClaim(json, claim));
    }

    /// <summary>Fields of the report itself.</summary>
    public static void WriteReport(JsonOut json, CodedReport coded)
    {
        var report = coded.Report;
        json.String("id", report.Id);
        json.String("title", report.Title);
        json.String("publisher", report.Publisher);
        json.String("url", report.Url);
        json.String("published", report.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.String("language", report.Language);
        if (coded.Layout.Origin is { } origin)
        {
            json.Object("origin", () =>
            {
                json.String("name", origin.Name);
                json.Quote(origin.Passage);
            });
        }
    }

    /// <summary>Fields of a claim.</summary>
    public static void WriteClaim(JsonOut json, Claim claim)
    {
        json.String("id", claim.Id);
        switch (claim.Content)
        {
            case Event happening:
                json.String("kind", "event");
                json.String("type", happening.Type);
                json.String("mode", happening.Mode);
                json.String("context", happening.Context);
                json.String("cameo", happening.Cameo);
                break;
            case State state:
                json.String("kind", "state");
                json.String("family", state.Family);
                json.String("value", state.Value);
                json.String("office", state.Office);
                break;
        }

        json.Quote(claim.Evidence);
        json.Object("trigger", () => json.Quote(claim.Content.Trigger));
        json.Object("sentence", () => json.Passage(claim.Sentence));
        json.String("manner", Words.Of(claim.Kind));
        json.String("factuality", claim.Factuality.Code());
        json.Number("probability", Math.Round(claim.Probability, 3));
        json.Flag("background", claim.IsBackground);
        json.Flag("presupposed", claim.IsPresupposed);
        json.ListIfAny("actors", claim.Content.Actors, mention => WriteMention(json, mention));
        json.ListIfAny("recipients", claim.Content.Recipients, mention => WriteMention(json, mention));
        json.ListIfAny("themes", claim.Content.Themes, mention => WriteMention(json, mention));
        if (claim.Content.Place is { } place)
        {
            json.Object("place", () =>
            {
                WriteMention(json, place);
                if (place.Place is { } known)
                {
                    json.Number("lat", known.Latitude);
                    json.Number("lon", known.Longitude);
                    json.String("country", known.Country);
                    json.String("precision", known.Precision);
                }
            });
        }

        if (claim.Content.Time is { } time)
        {
            json.Object("time", () =>
            {
                json.Quote(time.Passage);
                json.String("days", DaysOf(time));
                json.Flag("deadline", time.IsDeadline);
            });
        }

        json.ListIfAny("quantities", claim.Content.Quantities, quantity =>
        {
            json.Quote(quantity.Passage);
            json.Number("low", quantity.Low);
            json.Number("high", quantity.High);
            json.String("counted", quantity.Counted);
        });
        json.ListIfAny("attributions", claim.Attributions, attribution => WriteAttribution(json, attribution));
        json.ListIfAny("details", claim.Details, detail =>
        {
            json.String("kind", Words.Of(detail.Kind));
            json.Quote(detail.Passage);
        });
    }

    private static void WriteEvent(JsonOut json, Claim claim)
    {
        var happening = (Event)claim.Content;
        json.String("type", PloverRoot.Of(PloverTypes.Of(claim)!));
        json.String("code", happening.Cameo ?? PloverRoot.Cameo(happening.Type));
        json.Passage(happening.Trigger);
        json.List("source", happening.Actors, mention => WriteParty(json, mention));
        // Where all parties act ("A and B met"), each is the other's target: users of dyads count pairs.
        var targets = happening.Recipients.IsEmpty && happening.Actors.Count > 1 ? happening.Actors : happening.Recipients;
        json.List("target", targets, mention => WriteParty(json, mention));
        json.String("date", DaysOf(happening.Time));
        json.String("polarity", IsNegated(claim) ? "negated" : "affirmed");
        json.String("modality", Words.Of(claim.Kind));
        json.String("claim", claim.Id);
    }

    // An event of a pair: two sides with codes that differ.
    private static bool IsDyad(Content content)
    {
        var targets = content.Recipients.IsEmpty && content.Actors.Count > 1 ? content.Actors : content.Recipients;
        return content.Actors.Any(actor => CodeOf(actor) is { } source && targets.Any(target => CodeOf(target) is { } other && other != source));
    }

    private static bool IsNegated(Claim claim) =>
        claim.Kind == ClaimKind.Denied || claim.Factuality is Factuality.CertainlyNot or Factuality.ProbablyNot or Factuality.PossiblyNot;

    private static void WriteParty(JsonOut json, Mention mention)
    {
        json.Quote(mention.Passage);
        json.String("code", CodeOf(mention));
    }

    /// <summary>Fields of a time.</summary>
    public static void WriteTime(JsonOut json, TimeReference time)
    {
        json.Quote(time.Passage);
        json.String("days", DaysOf(time));
        json.String("clock", time.Clock?.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.String("duration", time.Duration);
        json.Flag("deadline", time.IsDeadline);
        json.Flag("guessed", time.IsGuessed);
    }

    /// <summary>Fields of a mention.</summary>
    public static void WriteMention(JsonOut json, Mention mention)
    {
        json.Quote(mention.Passage);
        json.String("kind", Words.Of(mention.Kind));
        json.String("name", mention.Name);
        json.String("actor", mention.Actor?.Id);
        json.String("code", CodeOf(mention));
        json.ListIfAny("candidates", mention.Candidates, actor =>
        {
            json.String("actor", actor.Id);
            json.String("code", actor.Code);
        });
        json.Flag("country_from_context", mention.Actor is { IsCountryFromContext: true });
    }

    // Nothing where neither country nor sector is known.
    private static string? CodeOf(Mention mention) => mention.Actor is { Country: null, Sector: null } ? null : mention.Actor?.Code;

    private static void WriteAttribution(JsonOut json, Attribution attribution)
    {
        if (attribution.Source is { } source)
        {
            json.Object("source", () =>
            {
                json.Quote(attribution.SourcePhrase);
                json.String("code", CodeOf(source));
            });
        }
        else
        {
            json.Null("source");
        }

        json.Object("cue", () => json.Quote(attribution.Cue));
        json.List("content", attribution.Parts, json.Passage);
        json.String("kind", attribution.Kind);
    }

    /// <summary>Fields of a place name.</summary>
    public static void WritePlace(JsonOut json, PlaceMention mention)
    {
        json.Quote(mention.Passage);
        if (mention.Place is not { } place)
        {
            json.Null("lat");
            json.Null("lon");
            return;
        }

        WritePlace(json, place);
        if (mention.IsUndecided)
        {
            json.List("candidates", mention.Candidates, candidate => WritePlace(json, candidate));
        }
    }

    private static void WritePlace(JsonOut json, Place place)
    {
        json.Number("lat", place.Latitude);
        json.Number("lon", place.Longitude);
        json.String("id", place.Id);
        json.String("name", place.Name);
        json.String("inside", place.Inside);
        json.String("country", place.Country);
        json.String("precision", place.Precision);
    }

    private static string? DaysOf(TimeReference? time) => time is null || time.Range.IsUnknown ? null : time.Range.ToString();
}
