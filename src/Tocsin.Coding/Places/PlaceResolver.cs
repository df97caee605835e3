using Tocsin.Coding.Places.Packed;

namespace Tocsin.Coding.Places;

/// <summary>Chooses for all place names of one report which places they are.</summary>
/// <remarks>
/// <para>Names are decided together: each candidate is weighed by how well known it is, by the area that the text names beside it, by what
/// the word beside it says that it is, and by how near it lies to what the other names most likely are, in several rounds (after Leidner
/// 2007, "Toponym Resolution in Text", and Lieberman et al. 2010, "Geotagging with Local Lexicons": one sense for a report, nearness,
/// containment).</para>
/// <para>The order of the names changes nothing: each round looks at the choices of the round before.</para>
/// </remarks>
internal sealed class PlaceResolver(IReadOnlyList<Toponym> toponyms, IReadOnlyDictionary<ushort, int> countries, ushort focus)
{
    private readonly List<List<Toponym>> _senses = Senses(toponyms);
    private double[][] _alone = [];

    /// <summary>Sets the scores and the best candidate of every toponym.</summary>
    public void Resolve()
    {
        // What a candidate is worth by itself does not change from round to round.
        _alone = new double[_senses.Count][];
        foreach (var (number, sense) in _senses.Index())
        {
            var scores = sense[0].Candidates.Select(candidate => Alone(sense, candidate) + AreaOf(sense, candidate)).ToArray();
            _alone[number] = scores;
            foreach (var toponym in sense)
            {
                toponym.Scores = scores;
                toponym.Best = Array.IndexOf(scores, scores.Max());
            }
        }

        for (var round = 0; round < PlaceWeights.Rounds; round++)
        {
            // A name said often says more about where the report plays; one that may be many places says less.
            var weights = _senses.ConvertAll(sense => Math.Sqrt(Math.Min(sense.Count, 9)) * Certainty(sense[0]));
            var next = _senses.Select((sense, number) => sense[0].Candidates.Count == 1 ? _alone[number] : Together(sense, _alone[number], weights)).ToList();
            for (var number = 0; number < _senses.Count; number++)
            {
                foreach (var toponym in _senses[number])
                {
                    toponym.Scores = next[number];
                    toponym.Best = Array.IndexOf(next[number], next[number].Max());
                }
            }
        }
    }

    // One sense for a report: "Paris" after "Paris, Texas" is the same. Only names that the text puts into several areas are several places.
    private static List<List<Toponym>> Senses(IReadOnlyList<Toponym> toponyms)
    {
        var senses = new List<List<Toponym>>();
        foreach (var name in toponyms.Where(toponym => toponym.Candidates.Count > 0).GroupBy(toponym => toponym.Name))
        {
            var first = name.Select(toponym => toponym.Area?.Name).FirstOrDefault(area => area is not null);
            senses.AddRange(name.GroupBy(toponym => toponym.Area?.Name ?? first).Select(sense => sense.OrderByDescending(toponym => toponym.Area is not null).ToList()));
        }

        return senses;
    }

    private double Alone(List<Toponym> sense, in PlaceCandidate candidate)
    {
        var score = (candidate.Fame * PlaceWeights.Fame) + (candidate.IsCountry ? PlaceWeights.IsCountry : 0);
        if (candidate.Country != 0)
        {
            score += PlaceWeights.SameCountry * Math.Log(1 + countries.GetValueOrDefault(candidate.Country));
            score += candidate.Country == focus ? PlaceWeights.Focus : 0;
        }

        var number = candidate.Number;
        if (candidate.Kind is PlaceKind.Region or PlaceKind.District && !candidate.IsCountry && sense[0].Candidates.Exists(other => other.Kind is PlaceKind.Capital or PlaceKind.Seat && other.Region == number))
        {
            // "Agadez" is the town; the region around it of the same name is called one.
            score -= PlaceWeights.SeatBeforeRegion;
        }

        foreach (var toponym in sense)
        {
            if (toponym.Told is { } told)
            {
                score += IsTold(candidate, told) ? PlaceWeights.FeatureWord : 0;
                break;
            }
        }

        return score;
    }

    private static bool IsTold(in PlaceCandidate candidate, PlaceKind told) => told switch
    {
        PlaceKind.Region => candidate.Kind is PlaceKind.Region or PlaceKind.District && !candidate.IsCountry,
        PlaceKind.District => candidate.Kind == PlaceKind.District,
        PlaceKind.Town => candidate.Kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Town or PlaceKind.Quarter,
        _ => candidate.Kind == told,
    };

    private double[] Together(List<Toponym> sense, double[] alone, List<double> weights)
    {
        var own = sense[0];
        var scores = new double[own.Candidates.Count];
        for (var at = 0; at < scores.Length; at++)
        {
            var candidate = own.Candidates[at];
            var (country, region, near) = (0.0, 0.0, 0.0);
            for (var number = 0; number < _senses.Count; number++)
            {
                var other = _senses[number][0];
                if (other.Name == own.Name)
                {
                    continue;
                }

                var best = other.Candidates[other.Best];
                var weight = weights[number];
                if (best.Country != 0 && best.Country == candidate.Country)
                {
                    country += weight;
                    region += best.Region >= 0 && best.Region == candidate.Region ? weight : 0;
                }

                // Beyond some degrees the nearness is nothing, and its power of e need not be taken.
                if (!best.IsCountry && Math.Abs(best.Latitude - candidate.Latitude) < 6)
                {
                    near += weight * Math.Exp(-best.KilometresTo(candidate) / PlaceWeights.NearKilometres);
                }
            }

            scores[at] = alone[at]
                + (PlaceWeights.SameCountry * Math.Log(1 + country))
                + (PlaceWeights.SameRegion * Math.Log(1 + region))
                + (PlaceWeights.Near * Math.Log(1 + near))
                + (own.Area is { Best: >= 0 } area && area.Candidates[area.Best].Contains(candidate) ? PlaceWeights.Contained
                    : own.Area is { } any && any.Candidates.Exists(candidate.IsIn) ? PlaceWeights.Contained / 2 : 0);
        }

        return scores;
    }

    // "Georgia" in "Atlanta, Georgia" is where Atlanta lies.
    private double AreaOf(List<Toponym> sense, PlaceCandidate candidate)
    {
        foreach (var toponym in toponyms)
        {
            if (toponym.Area is { } area && area.Name == sense[0].Name && toponym.Candidates.Exists(inner => candidate.Contains(inner)))
            {
                return PlaceWeights.Contained / 2;
            }
        }

        return 0;
    }

    private static double Certainty(Toponym toponym)
    {
        if (toponym.Candidates.Count == 1)
        {
            return 1;
        }

        // The share of the best among all, as probabilities.
        var best = toponym.Scores[toponym.Best];
        var sum = 0.0;
        foreach (var score in toponym.Scores)
        {
            sum += Math.Exp(score - best);
        }

        return 1 / sum;
    }
}
