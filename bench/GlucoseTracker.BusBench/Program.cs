using System.Globalization;
using GlucoseTracker.BusBench;
using GlucoseTracker.Oled;
using GlucoseTracker.Screens.State;

// Prints what each kind of change costs on the bus, and the best split beside it. The age text alone is 2.3 ms at 100 kHz.
foreach (var panel in OledPanels.All)
{
    var size = panel.Height == 32 ? PanelSize.Rows32 : PanelSize.Rows64;
    Console.WriteLine($"\n{panel.Name}");
    Console.WriteLine($"{"change",-28}{"changed",9}{"sent",7}{"transfers",11}{"best split",12}{"ratio",8}{"100 kHz",11}{"400 kHz",11}");
    foreach (var change in ScreenChanges.Create(size))
    {
        var measured = Measurement.Create(panel, change);
        var ratio = measured.Best == 0 ? "-" : measured.Ratio.ToString("F2", CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{change.Name,-28}{measured.Changed,9}{measured.Cost.Bytes,7}{measured.Cost.Transactions,11}" +
            $"{measured.Best,12}{ratio,8}{measured.Cost.Milliseconds(100_000),8:F1} ms{measured.Cost.Milliseconds(400_000),8:F1} ms"));
    }

    var day = ScriptedDay.On(panel).ToLookup(minute => minute.IsReading, minute => minute.Bytes);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"a day: an age {day[false].Average():F0} on the mean, a reading {day[true].Average():F0} and at most {day[true].Max()}, of " +
        $"{Measurement.FullFrame(panel)} for all of it"));
}
