using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>The screens of a night: the default in half of the nights, the clock in a quarter, rotating pages in a quarter.</summary>
internal static class NightScreens
{
    /// <summary>The settings of a seed; a separate random source keeps the rest of the night unchanged.</summary>
    public static ScreenSettings Create(int seed)
    {
        var normal = TrackerConfiguration.Defaults.Screens;
        return new Random(unchecked((seed * 104_729) + 71)).Next(4) switch
        {
            0 => normal with { Light = new LightSettings { Mode = LightMode.Night, ClockAtNight = true } },
            1 => normal with
            {
                Light = new LightSettings { Mode = LightMode.Day },
                Rotate = [new PageEntry(ScreenPage.Clock), new PageEntry(ScreenPage.Graph, 3)],
                RotateEvery = TimeSpan.FromSeconds(25),
            },
            _ => normal,
        };
    }

    /// <summary>The settings as text.</summary>
    public static string Describe(ScreenSettings screens) =>
        screens.Light.ClockAtNight ? "the night shows the clock" : screens.Rotate.Length > 0 ? "pages rotate" : "usual screens";
}
