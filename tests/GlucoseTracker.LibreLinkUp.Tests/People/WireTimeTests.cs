using GlucoseTracker.LibreLinkUp.People;

namespace GlucoseTracker.LibreLinkUp.Tests.People;

public sealed class WireTimeTests
{
    [Theory]
    [InlineData("11/3/2026 1:05:09 AM", "2026-11-03T01:05:09Z")]
    [InlineData("1/31/2026 12:00:00 AM", "2026-01-31T00:00:00Z")]
    [InlineData("12/1/2026 12:59:59 PM", "2026-12-01T12:59:59Z")]
    [InlineData("10/25/2026 11:30:00 PM", "2026-10-25T23:30:00Z")]
    public void The_us_form_is_read_as_utc(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), WireTime.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/1/2026 1:05:09 AM")]
    [InlineData("11/3/2026 13:05:09")]
    [InlineData("11/3/2026 13:05:09 PM")]
    [InlineData("11/3/2026 1:05:09")]
    [InlineData("2026-11-03T01:05:09Z")]
    [InlineData("11/3/26 1:05:09 AM")]
    [InlineData("2/30/2026 1:05:09 AM")]
    [InlineData("11/3/2026 1:05:09 AM Z")]
    public void Any_other_form_is_no_time(string? text) => Assert.Null(WireTime.Read(text));
}
