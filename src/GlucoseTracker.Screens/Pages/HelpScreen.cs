using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// Help, shown while a key is held. With three keys each text is next to its key; with one key it is next to the gesture.
/// </summary>
internal static class HelpScreen
{
    private const int RowWidth = 113;
    private const int Right = 119;

    private static readonly Layout Rows64 = new()
    {
        Key = Fonts.Bold9,
        Refresh = 11,
        Page = 33,
        Light = 55,
        Test = new(0, 10, Fonts.Text6),
        Off = new(0, 54, Fonts.Text6),
        Gesture = new(0, 13, Fonts.Text8),
        Action = Fonts.Bold8,
        GestureHeight = 19,
    };

    private static readonly Layout Rows32 = new()
    {
        Key = Fonts.Text6,
        Refresh = 8,
        Page = 17,
        Light = 26,
        Test = new(0, 7, Fonts.Text6),
        Off = new(0, 26, Fonts.Text6),
        Gesture = new(0, 7, Fonts.Text6),
        Action = Fonts.Text6,
        GestureHeight = 9,
    };

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var layout = view.State.Panel == PanelSize.Rows64 ? Rows64 : Rows32;
        var rings = view.State.Alarm is { Phase: AlarmPhase.Ringing };
        var first = rings ? view.Strings.SnoozeFor(view.State.SnoozeMinutes, buffer) : view.Strings.Keys.Refresh;
        if (view.State.Keys == KeySet.One)
        {
            var words = view.Strings.Keys;
            DrawRow(canvas, layout, 0, words.Press, first);
            DrawRow(canvas, layout, 1, words.Twice, words.NextPage);
            DrawRow(canvas, layout, 2, words.HoldForLight, words.Light);
        }
        else
        {
            DrawThreeKeys(canvas, view, layout, first, rings);
        }

        HeartbeatDot.Draw(canvas, view);
    }

    private static void DrawThreeKeys(Canvas canvas, in View view, Layout layout, ReadOnlySpan<char> first, bool rings)
    {
        var test = rings ? "" : view.Strings.Keys.HoldForTest;
        var off = !rings && view.State.SwitchOffByKey ? view.Strings.Keys.HoldForOff : "";
        KeyHint.Draw(canvas, view, layout.Refresh, first, layout.Key, RowWidth - layout.Test.Font.GetWidth(test));
        KeyHint.Draw(canvas, view, layout.Page, view.Strings.Keys.NextPage, layout.Key);
        KeyHint.Draw(canvas, view, layout.Light, view.Strings.Keys.Light, layout.Key, RowWidth - layout.Off.Font.GetWidth(off));
        layout.Test.Draw(canvas, test);
        layout.Off.Draw(canvas, off);
    }

    private static void DrawRow(Canvas canvas, Layout layout, int row, string gesture, ReadOnlySpan<char> words)
    {
        var left = layout.Gesture with { Baseline = layout.Gesture.Baseline + (row * layout.GestureHeight) };
        left.Draw(canvas, gesture);
        var right = new TextSpot(Right, left.Baseline, layout.Action)
        {
            Align = TextAlign.Right,
            Width = RowWidth - left.Font.GetWidth(gesture),
        };
        right.Draw(canvas, words);
    }

    /// <summary>The positions of the words on one panel size.</summary>
    private sealed record Layout
    {
        /// <summary>The font of the words next to a key.</summary>
        public required BitmapFont Key { get; init; }

        /// <summary>The baselines next to the three keys.</summary>
        public required int Refresh { get; init; }
        public required int Page { get; init; }
        public required int Light { get; init; }

        /// <summary>The actions of a hold of the refresh key and of the light key.</summary>
        public required TextSpot Test { get; init; }
        public required TextSpot Off { get; init; }

        /// <summary>With one key: the first gesture, the font of its action, and the distance of the rows.</summary>
        public required TextSpot Gesture { get; init; }
        public required BitmapFont Action { get; init; }
        public required int GestureHeight { get; init; }
    }
}
