namespace GlucoseTracker.Screens.State;

/// <summary>Which of the two layouts is drawn.</summary>
public enum ScreenLayout
{
    /// <summary>Large and bright.</summary>
    Day,

    /// <summary>The same fields with as little light as carries across a room; never a block.</summary>
    Night,
}
