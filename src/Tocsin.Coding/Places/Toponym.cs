namespace Tocsin.Coding.Places;

/// <summary>A name of a place at one spot of a report, while its place is looked for.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="First">First word.</param>
/// <param name="End">Word after the last.</param>
/// <param name="Name">What the same name is wherever it stands: all spots of one name mean one place, save where the text says otherwise.</param>
/// <param name="IsInName">Whether it only stands within the name of something else.</param>
internal sealed record Toponym(int Sentence, int First, int End, string Name, bool IsInName)
{
    /// <summary>The places that it may mean.</summary>
    public List<PlaceCandidate> Candidates { get; init; } = [];

    /// <summary>The toponym beside it that names what it lies in ("Paris, Texas"); null where none does.</summary>
    public Toponym? Area { get; set; }

    /// <summary>What the word beside it says that it is; null where none does.</summary>
    public Packed.PlaceKind? Told { get; set; }

    /// <summary>The number of its best candidate; -1 where there is none.</summary>
    public int Best { get; set; } = -1;

    /// <summary>How likely each candidate is, as odds in logarithms.</summary>
    public double[] Scores { get; set; } = [];
}
