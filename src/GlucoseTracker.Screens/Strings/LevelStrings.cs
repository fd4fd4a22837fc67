using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The words of levels, trends and alarms in one language.</summary>
internal sealed class LevelStrings(TextCatalogue texts)
{
    private readonly string _droppingFast = texts.Get("trend.dropping-fast");
    private readonly string _goingLow = texts.Get("trend.going-low");
    private readonly string _stable = texts.Get("trend.stable");
    private readonly string _goingHigh = texts.Get("trend.going-high");
    private readonly string _increasingFast = texts.Get("trend.increasing-fast");
    private readonly string _wasLow = texts.Get("level.was-low");
    private readonly string _wasHigh = texts.Get("level.was-high");
    private readonly string _belowRange = texts.Get("level.below-range");
    private readonly string _aboveRange = texts.Get("level.above-range");

    public string Low { get; } = texts.Get("level.low");

    public string High { get; } = texts.Get("level.high");

    public string Old { get; } = texts.Get("level.old");

    /// <summary>The word of an old value on 32 rows.</summary>
    public string OldTiny { get; } = texts.Get("level.old.tiny");

    public string LowSoon { get; } = texts.Get("alarm.low-soon");

    /// <summary>The words of that alarm on 32 rows.</summary>
    public string LowSoonTiny { get; } = texts.Get("alarm.low-soon.tiny");

    public string FallingFast { get; } = texts.Get("alarm.falling-fast");

    public string RisingFast { get; } = texts.Get("alarm.rising-fast");

    public string Unchanged { get; } = texts.Get("alarm.unchanged");

    public string SensorEnding { get; } = texts.Get("alarm.sensor-ending");

    public string GetBeyondRange(bool high) => high ? _aboveRange : _belowRange;

    public string GetLevel(bool high) => high ? High : Low;

    public string GetPastLevel(bool high) => high ? _wasHigh : _wasLow;

    public string GetDirection(Trend trend) => trend switch
    {
        Trend.Unknown => "",
        Trend.DroppingFast => _droppingFast,
        Trend.GoingLow => _goingLow,
        Trend.Stable => _stable,
        Trend.GoingHigh => _goingHigh,
        Trend.IncreasingFast => _increasingFast,
    };
}
