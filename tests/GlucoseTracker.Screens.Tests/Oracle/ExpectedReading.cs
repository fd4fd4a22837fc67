using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;

namespace GlucoseTracker.Screens.Tests.Oracle;

/// <summary>The content that must be read from the picture of a state.</summary>
/// <param name="Value">The text of the value; null when there is none.</param>
/// <param name="Age">The age in minutes.</param>
/// <param name="Form">The form of the figures.</param>
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
    /// The arrow of the state, and whether the picture may omit it: beside words on 32 rows, and during an alarm on 32 rows.
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

    /// <summary>On 32 rows the feedback for a key or OLD replaces the arrow.</summary>
    private static bool IsShownOverGraph(in View view) => view.State.Panel == PanelSize.Rows64
        ? view.Freshness != Freshness.None
        : view.Freshness is Freshness.Fresh or Freshness.Ageing && view.State is { Link: not LinkState.Polling, Feedback: null };
}
