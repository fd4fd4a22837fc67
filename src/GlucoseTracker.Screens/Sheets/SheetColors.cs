using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>The colours that all sheets share.</summary>
internal static class SheetColors
{
    public static readonly Rgb Background = new(18, 19, 22);
    public static readonly Rgb Caption = new(150, 156, 168);
}
