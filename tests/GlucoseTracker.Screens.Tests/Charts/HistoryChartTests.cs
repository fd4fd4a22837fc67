using System.Globalization;
using System.Xml.Linq;
using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Charts;

namespace GlucoseTracker.Screens.Tests.Charts;

public sealed class HistoryChartTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private const string Statistics = "14 days: in range 72.3 %";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_gap_splits_the_curve_and_a_single_reading_is_a_dot()
    {
        var sheet = Draw([At(-300, 100), At(-295, 110), At(-200, 120), At(-100, 130), At(-90, 140), At(-80, 150)], []);

        Assert.Equal([2, 3], sheet.Descendants(Svg + "polyline").Select(p => Points(p).Length));
        Assert.Single(sheet.Descendants(Svg + "circle"));
    }

    [Fact]
    public void Time_runs_from_left_to_right_and_glucose_from_bottom_to_top()
    {
        var points = Points(Draw([At(-20, 100), At(-10, 200), At(-1, 150)], []).Descendants(Svg + "polyline").Single());

        Assert.True(points[0].X < points[1].X && points[1].X < points[2].X && points[2].X <= 930);
        Assert.True(points[1].Y < points[2].Y && points[2].Y < points[0].Y);
    }

    [Fact]
    public void Values_beyond_the_sensor_range_are_at_the_edges()
    {
        Reading[] day = [new(
            SensorValue.AboveRange, Now.AddMinutes(-10), Trend.Unknown), new(SensorValue.BelowRange, Now.AddMinutes(-5), Trend.Unknown)];

        Assert.Equal([60d, 310d], Points(Draw(day, []).Descendants(Svg + "polyline").Single()).Select(p => p.Y));
    }

    [Fact]
    public void The_profile_has_two_bands_and_a_median()
    {
        var days = Enumerable.Range(0, 7 * 288).Select(i => At(-5 * i, 100 + (i % 50))).ToList();

        var sheet = Draw([], days);

        Assert.Equal(2, sheet.Descendants(Svg + "polygon").Count());
        Assert.Equal(GlucoseProfile.Slots, Points(sheet.Descendants(Svg + "polyline").Single()).Length);
    }

    [Fact]
    public void Without_readings_the_sheet_says_so()
    {
        var texts = Draw([], []).Descendants(Svg + "text").Select(t => t.Value).ToList();

        Assert.Contains("no readings", texts);
        Assert.Contains("not enough readings", texts);
    }

    [Theory]
    [InlineData("2026-11-21T13:34:00Z", "UTC", new[] { "15:00", "18:00", "21:00", "00:00", "03:00", "06:00", "09:00", "12:00" })]
    [InlineData("2026-11-21T12:00:00Z", "UTC", new[] { "12:00", "15:00", "18:00", "21:00", "00:00", "03:00", "06:00", "09:00", "12:00" })]
    [InlineData("2026-11-21T12:00:00Z", "Asia/Kolkata", new[] { "18:00", "21:00", "00:00", "03:00", "06:00", "09:00", "12:00", "15:00" })]
    [InlineData("2026-10-25T12:10:00Z", "Europe/Vienna", new[] { "15:00", "18:00", "21:00", "00:00", "03:00", "06:00", "09:00", "12:00" })]
    public void The_hours_of_the_last_day_are_full_hours_of_the_zone(string now, string zone, string[] expected)
    {
        var texts = Draw([], [], DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .Descendants(Svg + "text")
            .Where(t => t.Attribute("y")!.Value == "328")
            .Select(t => t.Value);

        Assert.Equal(expected, texts);
    }

    [Fact]
    public void The_sheet_has_a_title_and_says_that_it_is_no_medical_device()
    {
        var sheet = Draw([], []);

        Assert.Contains("last 24 hours", sheet.Root!.Element(Svg + "title")!.Value, StringComparison.Ordinal);
        Assert.Contains(
            sheet.Descendants(Svg + "text"), t => t.Value.Contains("not a medical device", StringComparison.Ordinal));
    }

    [Fact]
    public void The_statistics_are_below_the_profile() =>
        Assert.Contains(Draw([], []).Descendants(Svg + "text"), t => t.Value == Statistics && t.Attribute("y")!.Value == "700");

    [Fact]
    public void Numbers_have_the_requested_unit()
    {
        var texts = Draw([], []).Descendants(Svg + "text").Select(t => t.Value).ToList();

        Assert.Contains("3.9", texts);
        Assert.Contains("mmol/L", texts);
    }

    private static XDocument Draw(
        IReadOnlyList<Reading> day, IReadOnlyList<Reading> days, DateTimeOffset? now = null, TimeZoneInfo? zone = null) =>
        XDocument.Parse(HistoryChart.ToSvg(new ChartContent
        {
            LastDay = day,
            Profile = GlucoseProfile.Compute(days, TimeZoneInfo.Utc),
            Days = 14,
            Statistics = Statistics,
            Now = now ?? Now,
            Zone = zone ?? TimeZoneInfo.Utc,
            Unit = GlucoseUnit.MillimolesPerLiter,
            Target = RangeBounds.Consensus,
        }));

    private static Reading At(double minutes, int milligrams) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), Now.AddMinutes(minutes), Trend.Unknown);

    private static (double X, double Y)[] Points(XElement line) =>
    [
        .. line.Attribute("points")!.Value.Split(' ').Select(p => p.Split(',')).Select(p =>
            (double.Parse(p[0], CultureInfo.InvariantCulture), double.Parse(p[1], CultureInfo.InvariantCulture))),
    ];
}
