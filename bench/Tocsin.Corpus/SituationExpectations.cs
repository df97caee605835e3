using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Tocsin.Corpus;

/// <summary>What a careful reader takes from the reports of a situation (corpus/situations/NAME/expectations.yaml).</summary>
internal sealed class SituationExpectations
{
    /// <summary>Its name.</summary>
    public string Situation { get; set; } = "";

    /// <summary>The last day that counts.</summary>
    public string AsOf { get; set; } = "";

    /// <summary>What must stand on the boards.</summary>
    public List<ExpectedEntry> Entries { get; set; } = [];

    /// <summary>What must not stand there as current or done.</summary>
    public List<ExpectedEntry> Not { get; set; } = [];

    /// <summary>Which passages tell of one happening.</summary>
    public List<ExpectedIncident> Incidents { get; set; } = [];

    /// <summary>Reports of one chain of sources together.</summary>
    public List<List<int>> Chains { get; set; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is no such file; the message names line and column.</exception>
    public static SituationExpectations Read(string path) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<SituationExpectations>(File.ReadAllText(path));
}

/// <summary>An entry, or a trap.</summary>
internal sealed class ExpectedEntry
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The board.</summary>
    public string Board { get; set; } = "";

    /// <summary>The parties, as reports name them.</summary>
    public List<string> Who { get; set; } = [];

    /// <summary>What it says, in words of the expectation's writer.</summary>
    public string Says { get; set; } = "";

    /// <summary>How surely.</summary>
    public string Certainty { get; set; } = "";

    /// <summary>The numbers of the reports that tell it; the quote is of the first.</summary>
    public List<int> Reports { get; set; } = [];

    /// <summary>Words of the first of them.</summary>
    public string Quote { get; set; } = "";

    /// <summary>The day up to which it holds, where that is not the whole situation's.</summary>
    public string? AsOf { get; set; }
}

/// <summary>A happening that several passages tell.</summary>
internal sealed class ExpectedIncident
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The passages.</summary>
    public List<ExpectedMention> Mentions { get; set; } = [];
}

/// <summary>A passage.</summary>
internal sealed class ExpectedMention
{
    /// <summary>Number of the report.</summary>
    public int Report { get; set; }

    /// <summary>Its words there.</summary>
    public string Quote { get; set; } = "";
}
