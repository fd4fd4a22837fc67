using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Wear;

/// <summary>
/// Simulates days on the real screens with one picture per minute: a value every five minutes, the home screen, and the night layout by the
/// clock. The days are simulated in three ways, to compare the effects of pixel shift and night layout.
/// </summary>
public sealed class WearRun
{
    /// <summary>The maximum number of days: a year.</summary>
    public const int MaxDays = 365;

    private const int MinutesPerDay = 1440;
    private const int ReadingIntervalMinutes = 5;
    private const int SeriesLength = 14;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PanelSize _panel;
    private readonly LightSettings _light = new();
    private readonly ScreenRenderer _renderer;
    private readonly MonoFrame _frame;

    private WearRun(PanelSize panel, ScreenRenderer renderer)
    {
        (_panel, _renderer) = (panel, renderer);
        _frame = new MonoFrame(PanelSizes.Width, panel.Height());
        (AsBuilt, WithoutPixelShift, DayLayoutOnly) = (CreateMap(), CreateMap(), CreateMap());
    }

    /// <summary>The run as on the device: with pixel shift and the night layout at night.</summary>
    public WearMap AsBuilt { get; }

    /// <summary>The run without pixel shift, for comparison.</summary>
    public WearMap WithoutPixelShift { get; }

    /// <summary>The run without pixel shift and with the day layout at night.</summary>
    public WearMap DayLayoutOnly { get; }

    /// <summary>Runs the simulation. The same arguments always give the same result.</summary>
    /// <param name="days">The number of days, 1 to <see cref="MaxDays"/>.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="unit">The unit of the values.</param>
    public static WearRun Simulate(int days, PanelSize panel, GlucoseUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        using var renderer = new ScreenRenderer(panel);
        var run = new WearRun(panel, renderer);
        var readings = ReadingSeries.Empty;
        for (var minute = 0; minute < days * MinutesPerDay; minute++)
        {
            if (minute % ReadingIntervalMinutes == 0)
            {
                readings = CreateReadings(minute);
            }

            run.AddMinute(readings, minute, unit);
        }

        return run;
    }

    private void AddMinute(ReadingSeries readings, int minute, GlucoseUnit unit)
    {
        var state = new ScreenState
        {
            Panel = _panel,
            Now = Start.AddMinutes(minute),
            Unit = unit,
            Readings = readings,
            Animation = AnimationPhase.FromSeconds(minute),
        };
        var layout = LightRules.Compute(_light, state, new UiState(), TimeSpan.Zero, null).Layout;
        var step = (long)(TimeSpan.FromMinutes(minute) / PixelShift.StepInterval);
        AddFrame(AsBuilt, state with { Layout = layout, PixelShift = PixelShift.FromStep(step) });
        AddFrame(WithoutPixelShift, state with { Layout = layout });
        AddFrame(DayLayoutOnly, state);
    }

    private void AddFrame(WearMap map, ScreenState state)
    {
        _renderer.Draw(state, _frame);
        map.Add(_frame);
    }

    private WearMap CreateMap() => new(PanelSizes.Width, _panel.Height());

    private static ReadingSeries CreateReadings(int minute) => ReadingSeries.Empty.Merge(
        Enumerable.Range(0, SeriesLength).Select(k => CreateReading(minute - (ReadingIntervalMinutes * k))));

    private static Reading CreateReading(int minute)
    {
        var slope = GetValue(minute) - GetValue(minute - ReadingIntervalMinutes);
        var trend = slope switch
        {
            < -8 => Trend.DroppingFast,
            < -4 => Trend.GoingLow,
            > 8 => Trend.IncreasingFast,
            > 4 => Trend.GoingHigh,
            _ => Trend.Stable,
        };
        return new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(GetValue(minute))), Start.AddMinutes(minute), trend);
    }

    /// <summary>The simulated glucose curve with meals, different each day: about 50 to 190 mg/dL.</summary>
    private static int GetValue(int minute)
    {
        var (day, hour) = (Math.Floor((double)minute / MinutesPerDay), minute / 60.0);
        return (int)(
            120 + (34 * Math.Sin((hour * Math.Tau / 8) + day)) + (22 * Math.Sin((hour * Math.Tau / 5.3) + 2.1)) + (9 * Math.Sin(hour
                * Math.Tau / 1.9)));
    }
}
