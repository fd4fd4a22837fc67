using System.Text;
using GlucoseTracker.Screens.Json;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.Screens.Tests.Fuzz;

/// <summary>Malformed descriptions of screens: the result is a state that can be drawn, or the problem.</summary>
public sealed class StateFuzzTests
{
    [Fact]
    public void A_malformed_state_can_be_drawn_or_is_refused_with_a_sentence() => FuzzRun.Run(new FuzzTarget("screen-state", bytes =>
    {
        try
        {
            var state = ScreenStateReader.Read(Encoding.UTF8.GetString(bytes));
            GoldenFrames.Draw(state);
            return $"{state.Page} {state.Layout} {state.Link} {state.Readings.Count} {state.Cause?.Cause} {state.Alarm?.Kind}";
        }
        catch (ScreenStateException refused)
        {
            return FuzzAssert.CheckSentence(refused.Message);
        }
    })
    {
        IsJson = true,
        ShortCount = 250,
        Tokens =
        [
            "now", "readings", "arrow", "cause", "connection", "page", "panel", "layout", "unit", "alarm", "limits", "freshness",
            "utcOffsetMinutes", "orbit", "today", "lastNight", "endedAt",
            "0001-01-01T00:00:00", "9999-12-31T23:59:59", "2028-02-29T23:59:59", "29 Feb 14:12", "HI", "LO", "asked 2147483647 s ago",
            "ageingFrom", "staleFrom", "noneFrom", "minutesLeft",
        ],
    });
}
