using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The place of a diagram on the sheet, and the conversion of time of day and glucose to coordinates.</summary>
/// <param name="Top">Its upper edge.</param>
/// <param name="Highest">The mg/dL at its upper edge, where HI is drawn.</param>
internal sealed record ChartPanel(double Top, int Highest)
{
    public const double Left = 70;
    public const double Width = 860;
    public const double Height = 250;
    private const int Lowest = 40;

    /// <summary>The sheet's right edge of the diagram.</summary>
    public static double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>300 where no value is higher, else 400, so that most days use the whole height.</summary>
    public static int GetHighest(bool beyond300) => beyond300 ? 400 : 300;

    /// <summary>HI, or a number above 300.</summary>
    public static bool IsBeyond300(SensorValue value) =>
        value.Range == SensorRange.Above || (value.TryGetGlucose(out var glucose) && glucose.MilligramsPerDeciliter > 300);

    public static double GetX(double shareOfDay) => Left + (Width * shareOfDay);

    public double GetY(int milligrams) => Bottom - (Height * (Math.Clamp(milligrams, Lowest, Highest) - Lowest) / (Highest - Lowest));

    /// <summary>The coordinate of a value: LO at the lower edge, HI at the upper.</summary>
    public double GetY(SensorValue value) => value.Range switch
    {
        SensorRange.Below => Bottom,
        SensorRange.Above => Top,
        SensorRange.Measured => GetY(value.Glucose.MilligramsPerDeciliter),
    };
}
