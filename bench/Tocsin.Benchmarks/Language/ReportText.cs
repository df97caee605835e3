namespace Tocsin.Benchmarks.Language;

/// <summary>A report as long as most: the text that the benchmarks of Language read.</summary>
internal static class ReportText
{
    private const string Paragraph =
        "Soldiers loyal to Gen. Abu Sarek seized the radio station in Dorvan on Monday, witnesses said, hours after about 40,000 people had "
        + "marched through the capital. The government hasn't confirmed the claim. \"We are in full control,\" the interior minister, Ilva Torme, "
        + "told reporters, although no official has been seen in public since Sunday. The African Union called for talks and warned that it "
        + "would suspend aid worth $12.5 million if the president's family were not released.";

    /// <summary>Five paragraphs, twenty sentences.</summary>
    public static string Text { get; } = string.Join("\n\n", Enumerable.Repeat(Paragraph, 5));
}
