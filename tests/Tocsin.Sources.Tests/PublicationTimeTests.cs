using System.Globalization;
using Tocsin.Sources.Dates;

namespace Tocsin.Sources.Tests;

public sealed class PublicationTimeTests
{
    [Theory]
    [InlineData("2023-07-28", "2023-07-28T00:00:00+00:00")]
    [InlineData("2023/07/28", "2023-07-28T00:00:00+00:00")]
    [InlineData("20230728", "2023-07-28T00:00:00+00:00")]
    [InlineData("28 July 2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("28th July 2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("July 28, 2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("Jul 28, 2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("Sept. 5, 2023", "2023-09-05T00:00:00+00:00")]
    [InlineData("Friday, July 28, 2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("28/07/2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("07/28/2023", "2023-07-28T00:00:00+00:00")]
    [InlineData("05/05/2023", "2023-05-05T00:00:00+00:00")]
    [InlineData("2023-07-28T18:30:00Z", "2023-07-28T18:30:00+00:00")]
    [InlineData("2023-07-28T18:30Z", "2023-07-28T18:30:00+00:00")]
    [InlineData("2023-07-28T18:30:00.123+01:00", "2023-07-28T18:30:00+01:00")]
    [InlineData("2023-07-28T18:30:00+0100", "2023-07-28T18:30:00+01:00")]
    [InlineData("2023-07-28 18:30:00 -04:00", "2023-07-28T18:30:00-04:00")]
    [InlineData("2023-07-28T18:30:00-04", "2023-07-28T18:30:00-04:00")]
    [InlineData("20230728T183000Z", "2023-07-28T18:30:00+00:00")]
    [InlineData("Fri, 28 Jul 2023 18:30:00 +0000", "2023-07-28T18:30:00+00:00")]
    [InlineData("Fri, 28 Jul 2023 18:30:00 GMT", "2023-07-28T18:30:00+00:00")]
    [InlineData("28 Jul 2023 18:30 EDT", "2023-07-28T18:30:00-04:00")]
    [InlineData("Fri, 28 Jul 2023 18:30:00 +0200 (CEST)", "2023-07-28T18:30:00+02:00")]
    [InlineData("July 28, 2023 at 6:30 p.m. WAT", "2023-07-28T18:30:00+01:00")]
    [InlineData("July 28, 2023, 12:05 am UTC", "2023-07-28T00:05:00+00:00")]
    [InlineData("28 July 2023 | 18:30 GMT", "2023-07-28T18:30:00+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00")]
    public void A_time_is_read_with_its_zone(string written, string expected)
    {
        var time = PublicationTime.Read(written);

        time.Value.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));
        time.Value!.Value.Offset.ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).Offset);
        time.Warning.ShouldBeNull();
    }

    [Theory]
    [InlineData("2023-07-28T18:30:00")]
    [InlineData("2023-07-28 18:30")]
    [InlineData("28 July 2023, 18:30 XYZ")]
    public void A_time_without_a_zone_is_universal_and_warned_of(string written)
    {
        var time = PublicationTime.Read(written);

        time.Value.ShouldBe(new DateTimeOffset(2023, 7, 28, 18, 30, 0, TimeSpan.Zero));
        time.Warning.ShouldNotBeNull().ShouldContain("was read as UTC");
    }

    [Theory]
    [InlineData("31 June 2023", "is no date")]
    [InlineData("2023-02-29", "is no date")]
    [InlineData("2023-13-01", "is no date")]
    [InlineData("yesterday", "is no date")]
    [InlineData("1690387200", "is no date")]
    [InlineData("2023-07-28T25:00:00Z", "is no date")]
    [InlineData("July 28, 2023 13:05 pm", "is no date")]
    [InlineData("03/04/2023", "can be two days")]
    public void What_is_no_one_day_is_unknown(string written, string warning)
    {
        var time = PublicationTime.Read(written);

        time.Value.ShouldBeNull();
        time.Warning.ShouldNotBeNull().ShouldContain(warning);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_unknown_without_a_warning(string? written) => PublicationTime.Read(written).ShouldBe(default);
}
