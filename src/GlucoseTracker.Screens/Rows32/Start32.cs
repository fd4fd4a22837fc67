using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The program's name and version while the device starts, on 32 rows.</summary>
internal static class Start32
{
    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(0, Layout32.IconTop, Icons.Drop, Fonts.Icons);
        canvas.Text(Layout32.TextX, Layout32.Head, ScreenStrings.Name, Fonts.Bold11);
        canvas.Text(Layout32.TextX, Layout32.Line, ScreenStrings.Name2, Fonts.Bold11);
        canvas.Text(Layout32.Right, Layout32.Head, view.Strings.Pages.Starting, Fonts.Text6, align: TextAlign.Right);
        canvas.Text(Layout32.Right, Layout32.Line, view.State.Details.Version, Fonts.Text6, align: TextAlign.Right);
        HeartbeatDot.Draw(canvas, view);
    }
}
