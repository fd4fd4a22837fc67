using System.Globalization;
using GlucoseTracker.HistoryBench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return args switch
{
    ["year"] => YearBench.Run(),
    ["day"] => DayBench.Run(),
    ["program", var program] => ProgramBench.Run(program),
    ["power-cut"] => PowerCut.Run(1000),
    ["power-cut", var times] when int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var count) =>
        PowerCut.Run(count),
    ["write", var file] => PowerCut.WriteForEver(file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("history-bench year | day | program GLUCOSE-TRACKER | power-cut [TIMES]");
    return 2;
}
