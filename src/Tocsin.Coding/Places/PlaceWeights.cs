namespace Tocsin.Coding.Places;

/// <summary>What counts how much when the place of a name is chosen; found on local news of the United States and on reports of our own
/// (docs/benchmarks.md).</summary>
internal static class PlaceWeights
{
    /// <summary>For each power of ten of inhabitants.</summary>
    public const double Fame = 1.2;

    /// <summary>For a whole country before a region or town of its name.</summary>
    public const double IsCountry = 2.5;

    /// <summary>For lying in the area that the text names beside it ("Alexandria, Louisiana").</summary>
    public const double Contained = 8;

    /// <summary>For other names of the report in the same country; grows with the logarithm of their number.</summary>
    public const double SameCountry = 1.0;

    /// <summary>For other names of the report in the same region.</summary>
    public const double SameRegion = 2.2;

    /// <summary>For other names of the report near by.</summary>
    public const double Near = 2;

    /// <summary>Kilometres at which another name counts a third.</summary>
    public const double NearKilometres = 80;

    /// <summary>For the country of headline or dateline.</summary>
    public const double Focus = 2;

    /// <summary>For being what the word beside the name says ("the Agadez region", "Orange County").</summary>
    public const double FeatureWord = 3;

    /// <summary>Against a region whose seat has its name.</summary>
    public const double SeatBeforeRegion = 1.5;

    /// <summary>How much nearer in likelihood than this leaves a name undecided.</summary>
    public const double Undecided = 0.7;

    /// <summary>A place must be as well known as this to be seen in an organisation's name, unless the report names it elsewhere: log10 of inhabitants.</summary>
    public const double LeastFameInName = 4.7;

    /// <summary>A proper noun that the model marks as no name is a place where one as well known as this has it.</summary>
    public const double LeastFameUnmarked = 6.1;

    /// <summary>A place must be as well known as this to speak for its country where the report does not name that.</summary>
    public const double LeastFameForCountry = 4.9;

    /// <summary>So many places of one country, however small, speak for it together.</summary>
    public const int TownsForCountry = 3;

    /// <summary>How often choices are looked at again in the light of each other.</summary>
    public const int Rounds = 4;

    /// <summary>The most places of one name that are looked at: Springfields and San Joses.</summary>
    public const int MostCandidates = 120;
}
