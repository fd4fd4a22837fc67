using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests;

/// <summary>The layouts of both panels, by day and night.</summary>
public static class ScreenLayouts
{
    public static TheoryData<PanelSize, ScreenLayout> All => new()
    {
        { PanelSize.Rows64, ScreenLayout.Day },
        { PanelSize.Rows64, ScreenLayout.Night },
        { PanelSize.Rows32, ScreenLayout.Day },
        { PanelSize.Rows32, ScreenLayout.Night },
    };
}
