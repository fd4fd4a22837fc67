using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The rows of the details page: a name and a fact; what is not known is dashes.</summary>
internal static class DetailRows
{
    public const int Count = 5;

    /// <summary>The row of the last poll bears the name of the source that gave the newest reading, where that is known.</summary>
    public static string GetName(in View view, int row) =>
        row switch { 0 => "Sensor", 1 => "Address", 2 => GetLastPollName(view), 3 => "Unit", _ => "Version" };

    public static ReadOnlySpan<char> GetValue(in View view, int row, Span<char> buffer)
    {
        var details = view.State.Details;
        return row switch
        {
            0 => details.SensorDay is { } day ? ScreenStrings.SensorDay(day, details.SensorDays, buffer) : ScreenStrings.NotKnown,
            1 => details.Address ?? ScreenStrings.NotKnown,
            2 => GetLastPoll(view, buffer),
            3 => GlucoseText.Symbol(view.State.Unit),
            _ => details.Version ?? ScreenStrings.NotKnown,
        };
    }

    /// <summary>The answer to a key may need the room.</summary>
    private static string GetLastPollName(in View view) =>
        view.State is { Link: not LinkState.Polling, Feedback: null, Details.Source: { } source } ? source : "Last poll";

    /// <summary>The row of the last poll shows the result of a key press for three seconds.</summary>
    private static ReadOnlySpan<char> GetLastPoll(in View view, Span<char> buffer) => view.State switch
    {
        { Link: LinkState.Polling } => ScreenStrings.Polling,
        { Feedback: { } answer } => ScreenStrings.Feedback(answer, buffer),
        { Details.LastPoll: { } time } => ScreenStrings.LastPoll(time, view.State.Clock, buffer),
        _ => ScreenStrings.NotKnown,
    };
}
