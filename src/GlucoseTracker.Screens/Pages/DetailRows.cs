using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The rows of the details page: a name and a fact; what is not known is dashes.</summary>
internal static class DetailRows
{
    public const int Count = 5;

    /// <summary>The row of the last poll bears the name of the source that gave the newest reading, where that is known.</summary>
    public static string Name(in View view, int row) => row switch { 0 => "Sensor", 1 => "Address", 2 => LastPollName(view), 3 => "Unit", _ => "Version" };

    public static ReadOnlySpan<char> Fact(in View view, int row, Span<char> buffer)
    {
        var details = view.State.Details;
        return row switch
        {
            0 => details.SensorDay is { } day ? ScreenWords.SensorDay(day, details.SensorDays, buffer) : ScreenWords.Unknown,
            1 => details.Address ?? ScreenWords.Unknown,
            2 => LastPoll(view, buffer),
            3 => GlucoseText.Symbol(view.State.Unit),
            _ => details.Version ?? ScreenWords.Unknown,
        };
    }

    /// <summary>The answer to a key may need the room.</summary>
    private static string LastPollName(in View view) => view.State is { Link: not LinkState.Asking, Answer: null, Details.Source: { } source } ? source : "Last poll";

    /// <summary>Here the answer to a key stands for seconds.</summary>
    private static ReadOnlySpan<char> LastPoll(in View view, Span<char> buffer) => view.State switch
    {
        { Link: LinkState.Asking } => ScreenWords.Asking,
        { Answer: { } answer } => ScreenWords.Answer(answer, buffer),
        { Details.LastPoll: { } time } => ScreenWords.LastPoll(time, view.State.Clock, buffer),
        _ => ScreenWords.Unknown,
    };
}
