using System.Globalization;
using GlucoseTracker.Domain;

namespace GlucoseTracker.Screens.Charts;

/// <summary>
/// One sheet for the desk or the clinic, as SVG: the last 24 hours as a curve, and the ambulatory profile of several days, both with the
/// target band. Pure: the same readings give the same text.
/// </summary>
public static class HistoryChart
{
    private const double SheetWidth = 960;
    private const double SheetHeight = 720;
    private const string Blue = "#1d5fa8";

    /// <summary>Neighbours farther apart have a gap between them: a bit more than the widest usual spacing, 15 minutes.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(16);

    /// <summary>Draws it.</summary>
    /// <param name="lastDay">The readings of the 24 hours before <paramref name="now"/>, in rising order of time.</param>
    /// <param name="profile">The profile of the days.</param>
    /// <param name="days">How many days the profile covers, for its title.</param>
    /// <param name="now">The end of the sheet.</param>
    /// <param name="zone">Whose clock is shown.</param>
    /// <param name="unit">In which unit.</param>
    /// <param name="target">The target band.</param>
    public static string Draw(
        IReadOnlyList<Reading> lastDay, GlucoseProfile profile, int days, DateTimeOffset now, TimeZoneInfo zone, GlucoseUnit unit, (Glucose Low, Glucose High) target)
    {
        ArgumentNullException.ThrowIfNull(lastDay);
        ArgumentNullException.ThrowIfNull(profile);
        var sheet = new SvgSheet(SheetWidth, SheetHeight);
        var marks = RangeMarks.Of(target.Low, target.High);
        Day(sheet, lastDay, now, zone, unit, marks);
        Profile(sheet, profile, days, unit, marks);
        return sheet.ToString();
    }

    private static void Day(SvgSheet sheet, IReadOnlyList<Reading> readings, DateTimeOffset now, TimeZoneInfo zone, GlucoseUnit unit, RangeMarks marks)
    {
        var panel = new ChartPanel(60, ChartPanel.HighestFor(readings.Any(r => IsBeyond300(r.Value))));
        var local = TimeZoneInfo.ConvertTime(now, zone);
        sheet.Frame(panel, string.Create(CultureInfo.InvariantCulture, $"24 hours until {local:yyyy-MM-dd HH:mm} (UTC{local:zzz})"), unit, marks);
        for (var hour = 0; hour <= 24; hour += 3)
        {
            var clock = TimeZoneInfo.ConvertTime(now - TimeSpan.FromHours(24 - hour), zone);
            sheet.Text(ChartPanel.X(hour / 24d), panel.Bottom + 18, clock.ToString("HH:mm", CultureInfo.InvariantCulture), anchor: "middle");
        }

        var run = new List<(double X, double Y)>();
        Reading? last = null;
        foreach (var reading in readings)
        {
            if (last is not null && reading.MeasuredAt - last.MeasuredAt > Gap)
            {
                EndRun(sheet, run);
            }

            run.Add((ChartPanel.X(1 - ((now - reading.MeasuredAt) / TimeSpan.FromDays(1))), panel.Y(reading.Value)));
            last = reading;
        }

        EndRun(sheet, run);
        if (readings.Count == 0)
        {
            sheet.Text((ChartPanel.Left + ChartPanel.Right) / 2, panel.Top + (ChartPanel.Height / 2), "no readings", anchor: "middle");
        }
    }

    private static void EndRun(SvgSheet sheet, List<(double X, double Y)> run)
    {
        if (run.Count == 1)
        {
            sheet.Dot(run[0].X, run[0].Y, Blue);
        }
        else if (run.Count > 1)
        {
            sheet.Curve(run, Blue, 2);
        }

        run.Clear();
    }

    private static void Profile(SvgSheet sheet, GlucoseProfile profile, int days, GlucoseUnit unit, RangeMarks marks)
    {
        var known = Enumerable.Range(0, GlucoseProfile.Slots).Where(i => profile[i] is not null).ToList();
        var panel = new ChartPanel(400, ChartPanel.HighestFor(known.Exists(i => IsBeyond300(profile[i]!.Percent95))));
        sheet.Frame(panel, string.Create(CultureInfo.InvariantCulture, $"Profile of {days} days: median, 25 to 75 %, 5 to 95 %"), unit, marks);
        for (var hour = 0; hour <= 24; hour += 3)
        {
            sheet.Text(ChartPanel.X(hour / 24d), panel.Bottom + 18, string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}:00"), anchor: "middle");
        }

        foreach (var run in Runs(known))
        {
            Band(sheet, panel, run, i => profile[i]!.Percent5, i => profile[i]!.Percent95, "#d3e3f5");
            Band(sheet, panel, run, i => profile[i]!.Percent25, i => profile[i]!.Percent75, "#93bbe6");
            sheet.Curve([.. run.Select(i => (Middle(i), panel.Y(profile[i]!.Median)))], Blue, 3);
        }

        sheet.Line(ChartPanel.Left, panel.Y(marks.Low), ChartPanel.Right, panel.Y(marks.Low), "#3d9a5f");
        sheet.Line(ChartPanel.Left, panel.Y(marks.High), ChartPanel.Right, panel.Y(marks.High), "#3d9a5f");
        if (known.Count == 0)
        {
            sheet.Text((ChartPanel.Left + ChartPanel.Right) / 2, panel.Top + (ChartPanel.Height / 2), "not enough readings", anchor: "middle");
        }
    }

    private static void Band(SvgSheet sheet, ChartPanel panel, List<int> run, Func<int, SensorValue> low, Func<int, SensorValue> high, string fill) =>
        sheet.Area(run.Select(i => (Middle(i), panel.Y(low(i)))).Concat(run.AsEnumerable().Reverse().Select(i => (Middle(i), panel.Y(high(i))))), fill);

    /// <summary>Neighbouring slots together; a gap stays a gap.</summary>
    private static IEnumerable<List<int>> Runs(List<int> slots)
    {
        var run = new List<int>();
        foreach (var slot in slots)
        {
            if (run.Count > 0 && run[^1] != slot - 1)
            {
                yield return run;
                run = [];
            }

            run.Add(slot);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static double Middle(int slot) => ChartPanel.X((slot + 0.5) / GlucoseProfile.Slots);

    private static bool IsBeyond300(SensorValue value) => value.Range == SensorRange.Above || (value.TryGetGlucose(out var glucose) && glucose.MilligramsPerDeciliter > 300);
}
