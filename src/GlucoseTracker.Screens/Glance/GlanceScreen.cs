using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Glance;

/// <summary>The home screen: the value, its trend, its age and the last hour.</summary>
internal static class GlanceScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        ValueZone.Draw(canvas, view);
        var ink = view.IsUrgent ? Ink.Dark : Ink.Light;
        if (view.Freshness == Freshness.Ageing)
        {
            BigAge.Draw(canvas, view, Layout64.Get(view).AgeMiddle, ink);
        }
        else
        {
            TrendColumn.Draw(canvas, view, Layout64.Get(view).TrendLeft, ink);
        }

        StatusBar.Draw(canvas, view);
    }
}
