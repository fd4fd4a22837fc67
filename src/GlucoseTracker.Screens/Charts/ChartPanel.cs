using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The place of a diagram on the sheet, and the conversion of time of day and glucose to coordinates.</summary>
/// <param name="Top">The upper edge.</param>
/// <param name="Highest">The value at the upper edge, where HI is drawn.</param>
internal sealed record ChartPanel(double Top, Glucose Highest)
{
    public const double Left = 70;
    public const double Width = 860;
    public const double Height = 250;

    private static readonly Glucose Lowest = Glucose.FromMilligramsPerDeciliter(40);
    private static readonly Glucose DefaultHighest = Glucose.FromMilligramsPerDeciliter(300);
    private static readonly Glucose RaisedHighest = Glucose.FromMilligramsPerDeciliter(400);

    private readonly GlucoseScale _scale = GlucoseScale.Create(Lowest, Highest);

    /// <summary>The right edge.</summary>
    public static double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Selects the value at the upper edge: 300 mg/dL, or 400 mg/dL when a value is higher.</summary>
    public static Glucose GetHighest(bool beyond300) => beyond300 ? RaisedHighest : DefaultHighest;

    /// <summary>True for HI and for numbers above 300 mg/dL.</summary>
    public static bool IsBeyond300(SensorValue value) =>
        value.Range == SensorRange.Above || (value.TryGetGlucose(out var glucose) && glucose > DefaultHighest);

    public static double GetX(double shareOfDay) => Left + (Width * shareOfDay);

    /// <summary>The coordinate of a value; values beyond an edge are drawn at the edge.</summary>
    public double GetY(Glucose glucose) => Bottom - _scale.GetHeight(glucose, Height);

    /// <summary>The coordinate of a value; LO is at the lower edge, HI at the upper edge.</summary>
    public double GetY(SensorValue value) => value.Range switch
    {
        SensorRange.Below => Bottom,
        SensorRange.Above => Top,
        SensorRange.Measured => GetY(value.Glucose),
    };
}
