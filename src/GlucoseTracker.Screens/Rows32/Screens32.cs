using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The screens of a panel with 32 rows.</summary>
internal static class Screens32
{
    public static void Draw(Canvas canvas, in View view)
    {
        switch (ScreenChoice.Of(view))
        {
            case ScreenKind.Ringing:
                Ringing32.Draw(canvas, view);
                break;
            case ScreenKind.Cause:
                Cause32.Draw(canvas, view);
                break;
            case ScreenKind.Graph:
                Graph32.Draw(canvas, view);
                break;
            case ScreenKind.Stale:
                Stale32.Draw(canvas, view);
                break;
            default:
                if (view.Night)
                {
                    Night32.Draw(canvas, view);
                }
                else
                {
                    Glance32.Draw(canvas, view);
                }

                break;
        }
    }
}
