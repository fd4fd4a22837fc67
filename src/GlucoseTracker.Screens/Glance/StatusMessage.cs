using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Glance;

/// <summary>
/// The message beside or under a value, in each length that a layout may have room for. Texts that a kind lacks are empty.
/// </summary>
internal readonly ref struct StatusMessage
{
    /// <summary>The characters that the buffer of <see cref="From"/> and <see cref="FromStale"/> needs.</summary>
    public const int BufferLength = 3 * ScreenStrings.MaxLength;

    private StatusMessage(in View view, StatusKind kind, Span<char> buffer)
    {
        Kind = kind;
        IsPolling = view.State.Link == LinkState.Polling;
        var minutes = view.State.Alarm?.MinutesLeft ?? 0;
        var isAcknowledged = view.State.Alarm?.Phase == AlarmPhase.Acknowledged;
        Long = kind switch
        {
            StatusKind.Polling => ScreenStrings.Polling,
            StatusKind.Feedback => ScreenStrings.Feedback(view.State.Feedback!.Value, buffer),
            StatusKind.Label => LabelStrings.Write(view, buffer),
            StatusKind.Unchanged => ScreenStrings.UnchangedFor(view.UnchangedMinutes, buffer),
            StatusKind.Snoozed when isAcknowledged => ScreenStrings.Acknowledged,
            StatusKind.Snoozed => ScreenStrings.Snoozed(minutes, buffer[..ScreenStrings.MaxLength]),
            StatusKind.Level => view.IsStale ? ScreenStrings.GetPastLevel(view.IsHigh) : ScreenStrings.GetLevel(view.IsHigh),
            StatusKind.BeyondRange => ScreenStrings.GetBeyondRange(view.IsHigh),
            StatusKind.Notice => ScreenStrings.GetNotice(view.State.Notice).Words,
            StatusKind.Trace => [],
        };
        Tiny = kind switch
        {
            StatusKind.Feedback => ScreenStrings.GetFeedbackTiny(view.State.Feedback!.Value),
            StatusKind.Label => LabelStrings.GetTiny(view),
            StatusKind.Unchanged => ScreenStrings.UnchangedTiny,
            StatusKind.Snoozed => isAcknowledged ? ScreenStrings.AcknowledgedTiny : ScreenStrings.SnoozedTiny,
            StatusKind.Notice => ScreenStrings.GetNotice(view.State.Notice).Tiny,
            _ => "",
        };
        if (kind == StatusKind.Snoozed)
        {
            Short = isAcknowledged ? ScreenStrings.AcknowledgedTiny
                : ScreenStrings.Span(minutes, buffer.Slice(ScreenStrings.MaxLength, ScreenStrings.MaxLength));
            Number = isAcknowledged ? ScreenStrings.AcknowledgedTiny
                : ScreenStrings.Number(minutes, buffer[(2 * ScreenStrings.MaxLength)..]);
        }
    }

    public StatusKind Kind { get; }

    /// <summary>The icon in front of the text, a character of <see cref="Fonts.Marks"/>.</summary>
    public string Icon => Kind switch { StatusKind.Snoozed => Icons.SnoozedBell, StatusKind.Polling => Icons.Polling, _ => "" };

    /// <summary>"quiet 12 min", "no phone data", "was low".</summary>
    public ReadOnlySpan<char> Long { get; }

    /// <summary>Of a snoozed alarm, the time that is left: "12 min"; of an acknowledged one "seen".</summary>
    public ReadOnlySpan<char> Short { get; }

    /// <summary>Of a snoozed alarm, the minutes that are left without their unit: "12"; of an acknowledged one "seen".</summary>
    public ReadOnlySpan<char> Number { get; }

    /// <summary>One word: "quiet", "phone".</summary>
    public string Tiny { get; }

    /// <summary>True while the service is asked, whatever the message says: a moving mark shows it.</summary>
    public bool IsPolling { get; }

    /// <summary>The message beside a value that is fresh or late.</summary>
    public static StatusMessage From(in View view, Span<char> buffer) => new(view, StatusChoice.Select(view), buffer);

    /// <summary>The message beside an old value.</summary>
    public static StatusMessage FromStale(in View view, Span<char> buffer) => new(view, StaleStatusChoice.Select(view), buffer);
}
