namespace GlucoseTracker.Screens.State;

/// <summary>The panels that the screens are drawn for. Both have 128 columns.</summary>
public enum PanelSize
{
    /// <summary>128 x 64.</summary>
    Rows64,

    /// <summary>128 x 32.</summary>
    Rows32,
}

/// <summary>The measures of a panel.</summary>
public static class PanelSizes
{
    /// <summary>Columns of every panel.</summary>
    public const int Width = 128;

    /// <summary>Rows.</summary>
    public static int Height(this PanelSize panel) => panel switch { PanelSize.Rows64 => 64, PanelSize.Rows32 => 32 };
}
