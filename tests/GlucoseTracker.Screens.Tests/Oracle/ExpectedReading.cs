using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>What must be read from the picture of a state.</summary>
/// <param name="Value">The value's text; null when there is none.</param>
/// <param name="Age">Its age in minutes.</param>
/// <param name="Form">How its figures are drawn.</param>
internal sealed record ExpectedReading(string? Value, int? Age, DigitStyle? Form)
{
    public static ExpectedReading From(RecognizedScreen seen) =>
        seen.Value is null ? new ExpectedReading(null, null, null) : new ExpectedReading(seen.Value, seen.AgeMinutes, seen.Form);

    public static ExpectedReading From(ScreenState state)
    {
        var view = new View(state, new char[View.BufferLength]);
        var kind = ScreenChoice.Select(view);
        var shows = kind switch
        {
            ScreenKind.Glance or ScreenKind.Stale or ScreenKind.Big => true,
            ScreenKind.Ringing => !view.HasNoValue,
            ScreenKind.Graph => IsShownOverGraph(view),
            _ => false,
        };
        var old = view.IsStale || (kind == ScreenKind.Ringing && view.ShowsOldWhileRinging);
        return shows
            ? new ExpectedReading(view.Text.ToString(), view.AgeMinutes, old ? DigitStyle.Old : DigitStyle.Solid)
            : new ExpectedReading(null, null, null);
    }

    /// <summary>
    /// The arrow that the state has, and whether its picture may leave it out: beside words on 32 rows, and while an alarm rings there.
    /// </summary>
    public static (Trend? Arrow, bool Optional) GetArrow(ScreenState state)
    {
        var view = new View(state, new char[View.BufferLength]);
        var kind = ScreenChoice.Select(view);
        var small = state.Panel == PanelSize.Rows32;
        var has = kind is ScreenKind.Glance or ScreenKind.Big
            || (kind == ScreenKind.Ringing && !view.HasNoValue)
            || (kind == ScreenKind.Graph && !small);
        Trend? arrow = has && view.Arrow != Trend.Unknown ? view.Arrow : null;
        return (arrow, small && (view.IsNight || kind == ScreenKind.Ringing));
    }

    /// <summary>On 32 rows the answer to a key takes its place, and so does OLD.</summary>
    private static bool IsShownOverGraph(in View view) => view.State.Panel == PanelSize.Rows64
        ? view.Freshness != Freshness.None
        : view.Freshness is Freshness.Fresh or Freshness.Ageing && view.State is { Link: not LinkState.Polling, Feedback: null };
}
