using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The rows of the details page: a name and a fact; an unknown fact is shown as dashes.</summary>
internal static class DetailRows
{
    public const int Count = 7;

    /// <summary>The columns between the name and the fact.</summary>
    public const int Gap = 4;

    private const int CountOnPage64 = 5;
    private const int CountOnPage32 = 2;

    /// <summary>The rows that a panel shows at a time.</summary>
    public static int GetCountOnPage(PanelSize panel) => panel == PanelSize.Rows64 ? CountOnPage64 : CountOnPage32;

    /// <summary>The first row of each page.</summary>
    public static IEnumerable<int> GetPageStarts(PanelSize panel)
    {
        for (var row = 0; row < Count; row += GetCountOnPage(panel))
        {
            yield return row;
        }
    }

    /// <summary>The row of the last poll contains the name of the source of the newest reading, if known.</summary>
    public static string GetName(in View view, int row) => row switch
    {
        0 => view.Strings.Device.Sensor,
        1 => view.Strings.Device.Address,
        2 => GetLastPollName(view),
        3 => view.Strings.Device.Wireless,
        4 => view.Strings.Device.Device,
        5 => view.Strings.Device.Unit,
        _ => view.Strings.Device.Version,
    };

    public static ReadOnlySpan<char> GetValue(in View view, int row, Span<char> buffer)
    {
        var details = view.State.Details;
        return row switch
        {
            0 => details.SensorDay is { } day ? view.Strings.Device.SensorDay(day, details.SensorDays, buffer) : ScreenStrings.NotKnown,
            1 => details.Address ?? ScreenStrings.NotKnown,
            2 => GetLastPoll(view, buffer),
            3 => view.Strings.Device.WirelessSignal(details.Wireless, buffer),
            4 => details.Finding is { } finding ? view.Strings.Device.Describe(finding) : ScreenStrings.NotKnown,
            5 => GlucoseText.Symbol(view.State.Unit),
            _ => details.Version ?? ScreenStrings.NotKnown,
        };
    }

    /// <summary>The row of the last poll also shows the feedback for a key, which needs the space.</summary>
    private static string GetLastPollName(in View view) =>
        view.State is { Link: not LinkState.Polling, Feedback: null, Details.Source: { } source } ? source : view.Strings.Device.LastPoll;

    /// <summary>The row of the last poll shows the result of a key press for three seconds.</summary>
    private static ReadOnlySpan<char> GetLastPoll(in View view, Span<char> buffer) => view.State switch
    {
        { Link: LinkState.Polling } => view.Strings.Polling,
        { Feedback: { } answer } => view.Strings.Answers.Describe(answer, buffer),
        { Details.LastPoll: { } time } => view.Times.LastPoll(time, view.State.Clock, buffer),
        _ => ScreenStrings.NotKnown,
    };
}
