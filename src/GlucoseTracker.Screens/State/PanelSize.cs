namespace GlucoseTracker.Screens.State;

/// <summary>The supported panel sizes. Both have 128 columns.</summary>
public enum PanelSize
{
    /// <summary>128 x 64.</summary>
    Rows64,

    /// <summary>128 x 32.</summary>
    Rows32,
}

/// <summary>The dimensions of a panel.</summary>
public static class PanelSizes
{
    /// <summary>The number of columns of all panels.</summary>
    public const int Width = 128;

    /// <summary>The number of rows.</summary>
    public static int Height(this PanelSize panel) => panel switch { PanelSize.Rows64 => 64, PanelSize.Rows32 => 32 };
}
