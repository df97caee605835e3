using System.Globalization;
using System.Text;
using Tocsin.Coding;
using Tocsin.Coding.Actors;
using Tocsin.Coding.Claims;
using Tocsin.Coding.Reports;

namespace Tocsin.Corpus;

/// <summary>Measures which actor a mention is given, where the mention itself is handed over.</summary>
internal sealed class ActorScore(bool isVerbose)
{
    private static readonly string[] s_kinds = ["person", "org", "group", "force", "country"];
    private readonly Dictionary<string, (int Right, int All)> _counts = new(StringComparer.Ordinal);
    private readonly StringBuilder _wrong = new();

    /// <summary>Asks for all actors of a report and counts what is right.</summary>
    public void Add(CorpusReport report, Coder coder)
    {
        var asked = report.Entities.Where(entity => s_kinds.Contains(entity.Kind) && entity.Code is not (null or "---"))
            .SelectMany(entity => entity.Mentions.Select(mention => (Entity: entity, Mention: mention))).ToList();
        var coded = coder.Code(
            new Report { Id = report.Id, Title = null, Text = report.Text, Published = new DateTimeOffset(report.Date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) },
            [.. asked.Select(pair => pair.Mention)]);
        var answers = coded.Asked.GroupBy(mention => mention.Passage).ToDictionary(same => same.Key, same => same.First());
        foreach (var (entity, mention) in asked)
        {
            var parts = entity.Code!.Split('/');
            var (country, sector) = parts.Length > 1 ? (parts[0], parts[1]) : (parts[0], "");
            // Invented countries are in no list: the report's own words give them no code.
            var isInvented = country is ['X', >= 'A' and <= 'Z', _] && country != "XKX";
            var actor = answers.GetValueOrDefault(mention)?.Actor;
            var saidSector = Sector(actor, answers.GetValueOrDefault(mention));
            var isCountry = isInvented ? actor?.Country is null || actor.Country == country : (actor?.Country ?? "---") == country || (country == "---" && actor?.Country is null);
            var isSector = saidSector == sector || (sector.Length == 0 && saidSector is "GOV" && entity.Kind == "country") || (sector == "GOV" && saidSector.Length == 0 && entity.Kind == "country");
            Count(isInvented ? "invented country: code" : "code", isCountry && isSector);
            Count(isInvented ? "invented country: sector" : "country", isInvented ? isSector : isCountry);
            if (!isInvented)
            {
                Count("sector", isSector);
                Count("code of " + entity.Kind, isCountry && isSector);
            }

            if (isVerbose && !(isCountry && isSector))
            {
                _wrong.AppendLine(CultureInfo.InvariantCulture, $"{report.Id}\t{entity.Kind}\t{mention.In(report.Text)}\tis {entity.Code}\tread {actor?.Country}/{saidSector}");
            }
        }
    }

    /// <summary>The figures.</summary>
    public string Table()
    {
        foreach (var (name, (right, all)) in _counts)
        {
            _wrong.AppendLine(CultureInfo.InvariantCulture, $"{name}: {right} of {all}, {(double)right / Math.Max(all, 1):F3}");
        }

        return _wrong.ToString().TrimEnd();
    }

    // Civilians need no sector in the corpus where the noun says so; a bare country has none.
    private static string Sector(Actor? actor, Mention? mention) => mention?.Kind == MentionKind.Country && actor?.Sector is null ? "" : actor?.Sector ?? "";

    private void Count(string name, bool isRight)
    {
        var (right, all) = _counts.GetValueOrDefault(name);
        _counts[name] = (right + (isRight ? 1 : 0), all + 1);
    }
}
