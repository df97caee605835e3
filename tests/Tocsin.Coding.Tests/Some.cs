using Tocsin.Coding.Reports;
using Tocsin.Language;

namespace Tocsin.Coding.Tests;

/// <summary>Values for tests.</summary>
internal static class Some
{
    private static readonly Lazy<Coder> Shared = new(() => new Coder(LanguageEngine.Open(), CodingData.Load()));

    /// <summary>The coder with the released model and data.</summary>
    public static Coder Coder => Shared.Value;

    /// <summary>A Wednesday.</summary>
    public const string Day = "2031-05-07";

    public static Report Report(string text, string? day = Day) => new()
    {
        Id = ContentId.OfText(text),
        Text = text,
        Published = day is null ? null : DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
        Language = "en",
    };
}
