using System.Globalization;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.Sheets;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Wear;

namespace GlucoseTracker.Pi.Preview;

/// <summary><c>preview --wear</c>: how long each pixel is lit over made-up days, as text and, on request, as a picture.</summary>
internal static class WearReport
{
    /// <summary>Prints the report, and writes the picture when a file is named.</summary>
    public static int Write(int days, GlucoseUnit unit, TextWriter output, string? png)
    {
        var run = WearRun.Simulate(days, PanelSize.Rows64, unit);
        (string Title, WearMap Map)[] maps =
        [
            ("As built: moving, with the night layout", run.AsBuilt),
            ("The same, but fixed", run.WithoutPixelShift),
            ("Fixed, with the day layout all night", run.DayLayoutOnly),
        ];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Lit time per pixel of a 128 x 64 panel, {days} {(days == 1 ? "day" : "days")}, a picture a minute."));
        output.WriteLine();
        output.WriteLine($"{"",-52}{"busiest",9}{"lit more than half",20}{"mean",7}");
        foreach (var (title, map) in maps)
        {
            output.WriteLine($"{title,-52}{Percent(map.MaxShare),9}{Percent(map.LitMoreThanHalf),20}{Percent(map.MeanShare),7}");
        }

        if (png is null)
        {
            return ExitCode.Ok;
        }

        using var sheet = WearSheet.Draw(maps);
        return PictureFile.Write(png, stream => PngFile.Write(stream, sheet));
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");
}
