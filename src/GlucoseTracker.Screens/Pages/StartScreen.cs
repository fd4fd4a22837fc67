using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The program's name and version while the device starts.</summary>
internal static class StartScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(11, 12, Icons.Drop, Fonts.Icons);
        canvas.Text(46, 24, ScreenStrings.Name, Fonts.Bold14);
        canvas.Text(46, 41, ScreenStrings.Name2, Fonts.Bold14);
        canvas.Text(0, 58, view.Strings.Pages.Starting, Fonts.Text6);
        canvas.Text(Layout64.Right, 58, view.State.Details.Version, Fonts.Text6, align: TextAlign.Right);
        if (view.State.Animation.IsHeartbeatSmall)
        {
            canvas.Box(Fonts.Text6.GetWidth(view.Strings.Pages.Starting) + 2, 57, 2, 2);
        }
    }
}
