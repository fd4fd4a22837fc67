using System.Globalization;
using GlucoseTracker.ScreenBench;

// Prints what drawing each kind of screen costs, and how that compares with filling a frame pixel by pixel, measured in turn with it: times
// of one machine say little about another, the ratio says more.
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{"screen",-30}{"us a picture",14}{"ratio to pixels one by one",30}{"bytes allocated",18}"));
foreach (var (name, state) in BenchScreens.All)
{
    var measured = Measurement.Create(state);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-30}{measured.Drawing.TotalMicroseconds,14:F1}{measured.Drawing / measured.PixelByPixel,30:F2}{measured.Allocated,18}"));
}
