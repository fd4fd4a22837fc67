using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Glance;

/// <summary>
/// The message next to or below a value, in each length that a layout needs. Texts that do not exist for a kind are empty.
/// </summary>
internal readonly ref struct StatusMessage
{
    /// <summary>The required length of the buffer of <see cref="From"/> and <see cref="FromStale"/>.</summary>
    public const int BufferLength = 3 * ScreenStrings.MaxLength;

    private StatusMessage(in View view, StatusKind kind, Span<char> buffer)
    {
        Kind = kind;
        IsPolling = view.State.Link == LinkState.Polling;
        var minutes = view.State.Alarm?.MinutesLeft ?? 0;
        var isAcknowledged = view.State.Alarm?.Phase == AlarmPhase.Acknowledged;
        Long = kind switch
        {
            StatusKind.Polling => view.Strings.Polling,
            StatusKind.Feedback => view.Strings.Answers.Describe(view.State.Feedback!.Value, buffer),
            StatusKind.Label => LabelStrings.Write(view, buffer),
            StatusKind.Unchanged => view.Strings.UnchangedFor(view.UnchangedMinutes, buffer),
            StatusKind.Snoozed when isAcknowledged => view.Strings.Acknowledged,
            StatusKind.Snoozed => view.Strings.Snoozed(minutes, buffer[..ScreenStrings.MaxLength]),
            StatusKind.Level => view.IsStale ? view.Strings.Levels.GetPastLevel(view.IsHigh) : view.Strings.Levels.GetLevel(view.IsHigh),
            StatusKind.BeyondRange => view.Strings.Levels.GetBeyondRange(view.IsHigh),
            StatusKind.Notice => view.Strings.Device.GetNotice(view.State.Notice).Words,
            StatusKind.Trace => [],
        };
        Tiny = kind switch
        {
            StatusKind.Feedback => view.Strings.Answers.GetTiny(view.State.Feedback!.Value),
            StatusKind.Label => LabelStrings.GetTiny(view),
            StatusKind.Unchanged => view.Strings.UnchangedTiny,
            StatusKind.Snoozed => isAcknowledged ? view.Strings.AcknowledgedTiny : view.Strings.SnoozedTiny,
            StatusKind.Notice => view.Strings.Device.GetNotice(view.State.Notice).Tiny,
            _ => "",
        };
        if (kind == StatusKind.Snoozed)
        {
            Short = isAcknowledged ? view.Strings.AcknowledgedTiny
                : view.Times.Span(minutes, buffer.Slice(ScreenStrings.MaxLength, ScreenStrings.MaxLength));
            Number = isAcknowledged ? view.Strings.AcknowledgedTiny
                : ScreenStrings.Number(minutes, buffer[(2 * ScreenStrings.MaxLength)..]);
        }
    }

    public StatusKind Kind { get; }

    /// <summary>The icon before the text, a character of <see cref="Fonts.Marks"/>.</summary>
    public string Icon => Kind switch { StatusKind.Snoozed => Icons.SnoozedBell, StatusKind.Polling => Icons.Polling, _ => "" };

    /// <summary>The full text, such as "quiet 12 min", "no phone data" or "was low".</summary>
    public ReadOnlySpan<char> Long { get; }

    /// <summary>For a snoozed alarm the remaining time, such as "12 min"; for an acknowledged one "seen".</summary>
    public ReadOnlySpan<char> Short { get; }

    /// <summary>For a snoozed alarm the remaining minutes without unit, such as "12"; for an acknowledged one "seen".</summary>
    public ReadOnlySpan<char> Number { get; }

    /// <summary>One word, such as "quiet" or "phone".</summary>
    public string Tiny { get; }

    /// <summary>True during a poll, which a moving mark indicates for every message.</summary>
    public bool IsPolling { get; }

    /// <summary>Creates the message for a fresh or late value.</summary>
    public static StatusMessage From(in View view, Span<char> buffer) => new(view, StatusChoice.Select(view), buffer);

    /// <summary>Creates the message for an old value.</summary>
    public static StatusMessage FromStale(in View view, Span<char> buffer) => new(view, StaleStatusChoice.Select(view), buffer);
}
