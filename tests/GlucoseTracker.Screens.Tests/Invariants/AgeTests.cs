using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Invariants;

public sealed class AgeTests
{
    private static readonly BitmapFont[] AgeFonts =
    [
        Fonts.Age, Fonts.Bold14, Fonts.Bold11, Fonts.Bold9, Fonts.Bold8, Fonts.Text8, Fonts.Text6,
    ];

    public static TheoryData<string> Values => [.. GoldenFrames.Names.Where(ShowsValue)];

    [Theory]
    [MemberData(nameof(Values))]
    public void Every_picture_with_a_value_shows_its_age(string name)
    {
        var state = GoldenFrames.State(name);
        var age = new View(state, new char[View.BufferLength]).AgeMinutes;
        var frame = GoldenFrames.Draw(state);

        var texts = age == 0 ? ["now"] : new[] { $"{age} min", $"{age}" };
        Assert.Contains(texts, text => AgeFonts.Any(font => frame.ContainsText(text, font)));
    }

    [Fact]
    public void Trace_and_age_text_move_at_the_same_instants()
    {
        var state = SampleStates.Create(101, 3);
        var end = state.Now.AddMinutes(70);
        while (state.Now < end)
        {
            var next = NextChange(state)!.Value;
            var picture = GoldenFrames.Draw(state);

            Assert.True(picture.ContentEquals(GoldenFrames.Draw(state with { Now = next.AddMilliseconds(-1) })));
            Assert.False(picture.ContentEquals(GoldenFrames.Draw(state with { Now = next })));
            state = state with { Now = next };
        }
    }

    [Theory]
    [MemberData(nameof(AllNames))]
    public void Nothing_changes_before_the_next_change(string name)
    {
        var state = GoldenFrames.State(name);
        if (NextChange(state) is not { } next)
        {
            return;
        }

        Assert.True(next > state.Now);
        Assert.True(GoldenFrames.Draw(state).ContentEquals(GoldenFrames.Draw(state with { Now = next.AddTicks(-1) })));
    }

    [Fact]
    public void A_reading_ahead_of_the_clock_by_two_minutes_is_now_and_by_more_hides_the_value()
    {
        var ahead = SampleStates.Create(101, 0);

        Assert.True(GoldenFrames.Draw(ahead with { Now = ahead.Now.AddMinutes(-2) }).ContainsText("now", Fonts.Bold9));
        Assert.False(GoldenFrames.Draw(ahead with { Now = ahead.Now.AddMinutes(-2.1) }).ContainsText("5.6", Fonts.Value));
    }

    public static TheoryData<string> AllNames => [.. GoldenFrames.Names];

    /// <summary>The first instant after that of the picture at which an age or a clock on it changes; null when there is none.</summary>
    private static DateTimeOffset? NextChange(ScreenState state)
    {
        if (state.Page is ScreenPage.Blank or ScreenPage.SwitchingOff)
        {
            return null;
        }

        var view = new View(state, new char[View.BufferLength]);
        DateTimeOffset? age = view.HasReading && !view.IsAgeUnknown
            ? state.Now + (TimeSpan.FromMinutes(view.AgeMinutes + 1) - view.Age)
            : null;
        DateTimeOffset? clock = view.IsNight || state.Page == ScreenPage.Graph
            ? state.Now.AddTicks(TimeSpan.TicksPerMinute - (state.Now.Ticks % TimeSpan.TicksPerMinute))
            : null;
        return age < clock || clock is null ? age : clock;
    }

    private static bool ShowsValue(string name)
    {
        var view = new View(GoldenFrames.State(name), new char[View.BufferLength]);
        return view.HasReading && !view.HasNoValue
            && ScreenChoice.Select(view) is ScreenKind.Glance or ScreenKind.Stale or ScreenKind.Big or ScreenKind.Graph
                or ScreenKind.Ringing;
    }
}
