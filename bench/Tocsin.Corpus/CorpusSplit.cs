namespace Tocsin.Corpus;

/// <summary>Which reports train, choose settings, and measure. All of a situation go together.</summary>
internal static class CorpusSplit
{
    public const string Train = "train";
    public const string Dev = "dev";
    public const string Test = "test";

    /// <summary>The split of a situation: by its name alone, so that new situations move none.</summary>
    public static string Of(string situation)
    {
        // FNV-1a: the same on every machine and in every version.
        var hash = 2166136261u;
        foreach (var character in situation)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return ((hash >> 12) % 20) switch
        {
            < 15 => Train,
            < 17 => Dev,
            _ => Test,
        };
    }
}
