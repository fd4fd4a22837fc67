using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The place of a diagram on the sheet, and the conversion of time of day and glucose to coordinates.</summary>
/// <param name="Top">The upper edge.</param>
/// <param name="Highest">The value at the upper edge in mg/dL, where HI is drawn.</param>
internal sealed record ChartPanel(double Top, int Highest)
{
    public const double Left = 70;
    public const double Width = 860;
    public const double Height = 250;
    private const int Lowest = 40;

    /// <summary>The right edge.</summary>
    public static double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Selects the value at the upper edge: 300 mg/dL, or 400 mg/dL when a value is higher.</summary>
    public static int GetHighest(bool beyond300) => beyond300 ? 400 : 300;

    /// <summary>True for HI and for numbers above 300 mg/dL.</summary>
    public static bool IsBeyond300(SensorValue value) =>
        value.Range == SensorRange.Above || (value.TryGetGlucose(out var glucose) && glucose.MilligramsPerDeciliter > 300);

    public static double GetX(double shareOfDay) => Left + (Width * shareOfDay);

    public double GetY(int milligrams) => Bottom - (Height * (Math.Clamp(milligrams, Lowest, Highest) - Lowest) / (Highest - Lowest));

    /// <summary>The coordinate of a value; LO is at the lower edge, HI at the upper edge.</summary>
    public double GetY(SensorValue value) => value.Range switch
    {
        SensorRange.Below => Bottom,
        SensorRange.Above => Top,
        SensorRange.Measured => GetY(value.Glucose.MilligramsPerDeciliter),
    };
}
