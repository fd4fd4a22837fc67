using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The program's name and version while the device starts.</summary>
internal static class StartScreen
{
    private const int DotSize = 2;

    private static readonly FigureSpot Drop = new(11, 12, Fonts.Icons);
    private static readonly TextSpot Name = new(46, 24, Fonts.Bold14);
    private static readonly TextSpot Name2 = new(46, 41, Fonts.Bold14);
    private static readonly TextSpot Starting = new(0, 58, Fonts.Text6);
    private static readonly TextSpot Version = new(Layout64.Right, 58, Fonts.Text6) { Align = TextAlign.Right };

    public static void Draw(Canvas canvas, in View view)
    {
        Drop.Draw(canvas, Icons.Drop);
        Name.Draw(canvas, ScreenStrings.Name);
        Name2.Draw(canvas, ScreenStrings.Name2);
        Starting.Draw(canvas, view.Strings.Pages.Starting);
        Version.Draw(canvas, view.State.Details.Version);
        if (view.State.Animation.IsHeartbeatSmall)
        {
            canvas.Box(Starting.Font.GetWidth(view.Strings.Pages.Starting) + DotSize, Starting.Baseline - 1, DotSize, DotSize);
        }
    }
}
