using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The colours of a chart; they keep their order of lightness when printed in grey.</summary>
internal static class ChartColors
{
    public static readonly Rgb Paper = new(0xff, 0xff, 0xff);
    public static readonly Rgb Ink = new(0x1f, 0x29, 0x33);
    public static readonly Rgb Faint = new(0xd9, 0xde, 0xe5);

    /// <summary>The curve and the median.</summary>
    public static readonly Rgb Curve = new(0x1d, 0x5f, 0xa8);
    public static readonly Rgb Half = new(0x93, 0xbb, 0xe6);
    public static readonly Rgb NearlyAll = new(0xd3, 0xe3, 0xf5);

    public static readonly Rgb Target = new(0xe6, 0xf4, 0xea);
    public static readonly Rgb TargetEdge = new(0x3d, 0x9a, 0x5f);
}
