namespace Tocsin.Situations.Incidents.En;

/// <summary>Tells the questions apart that one body may have to decide at one time.</summary>
internal static class Questions
{
    // In the order in which they are looked for: a sanction is often only what hangs on a finding.
    private static readonly (string Stem, string Question)[] Stems =
    [
        ("coup", "coup"), ("genocid", "genocide"), ("terror", "terror"), ("war crime", "war-crimes"), ("recogni", "recognition"), ("emergency", "emergency"), ("curfew", "curfew"),
        ("asylum", "asylum"), ("ceasefire", "truce"), ("truce", "truce"), ("election", "election"), ("suspen", "suspension"), ("sanction", "sanctions"), ("visa", "visas"), ("embass", "embassy"),
    ];

    /// <summary>What is to be decided, by the first word that tells it; null where none does.</summary>
    public static string? Of(string words)
    {
        foreach (var (stem, question) in Stems)
        {
            if (words.Contains(stem, StringComparison.OrdinalIgnoreCase))
            {
                return question;
            }
        }

        return null;
    }
}
