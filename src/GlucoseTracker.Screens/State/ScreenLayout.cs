namespace GlucoseTracker.Screens.State;

/// <summary>The layouts of screens.</summary>
public enum ScreenLayout
{
    /// <summary>Large and bright.</summary>
    Day,

    /// <summary>The same fields with as few lit pixels as are readable across a room, without blocks.</summary>
    Night,
}
