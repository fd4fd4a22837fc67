using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens;

/// <summary>The characters of the icon fonts.</summary>
internal static class Icons
{
    public const string Key = "\ue000";
    public const string Sheet = "\ue001";
    public const string Padlock = "\ue002";
    public const string Person = "\ue003";
    public const string Cloud = "\ue004";
    public const string Fan = "\ue005";
    public const string Clock = "\ue006";
    public const string SensorFilling = "\ue007";
    public const string SensorEnded = "\ue008";
    public const string Tray = "\ue009";
    public const string BrokenWaves = "\ue00a";
    public const string Drop = "\ue00b";
    public const string Prompt = "\ue00c";
    public const string LargeBell = "\ue00d";

    public const string Bell = "\ue100";
    public const string SnoozedBell = "\ue101";
    public const string Polling = "\ue102";

    /// <summary>The arrow of a trend; empty without a trend.</summary>
    public static string GetArrow(Trend trend) => trend switch
    {
        Trend.Unknown => "",
        Trend.DroppingFast => "↓",
        Trend.GoingLow => "↘",
        Trend.Stable => "→",
        Trend.GoingHigh => "↗",
        Trend.IncreasingFast => "↑",
    };
}
