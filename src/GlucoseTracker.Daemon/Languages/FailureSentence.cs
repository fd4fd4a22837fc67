using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Graphics;
using GlucoseTracker.History;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Sound;

namespace GlucoseTracker.Daemon.Languages;

/// <summary>
/// A failure of a device or the history as a sentence with the remedy. In English this is the message of the failure, which has more
/// details; other languages have a text for the kind of failure.
/// </summary>
/// <param name="Words">The sentence in English, as in the log.</param>
/// <param name="Key">The key of the text for the other languages; null: the English sentence is used.</param>
public sealed record FailureSentence(string Words, string? Key = null)
{
    /// <summary>A failure of the panel or its bus.</summary>
    public static FailureSentence From(DisplayException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new FailureSentence(failure.Message, failure.Failure switch
        {
            DisplayFailure.NodeMissing => "remedy.node-missing",
            DisplayFailure.NoPermission => "remedy.no-permission",
            DisplayFailure.Busy => "remedy.busy",
            DisplayFailure.NoAnswer => "remedy.no-answer",
            DisplayFailure.BusStuck => "remedy.bus-stuck",
            DisplayFailure.TransferFailed => "remedy.transfer-failed",
            DisplayFailure.NotWritable => "remedy.not-writable",
        });
    }

    /// <summary>A failure of GPIO lines.</summary>
    public static FailureSentence From(GpioException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new FailureSentence(failure.Message, failure.Failure switch
        {
            GpioFailure.ChipMissing => "remedy.chip-missing",
            GpioFailure.NoPermission => "remedy.no-permission",
            GpioFailure.LineBusy => "remedy.line-busy",
            GpioFailure.LineMissing => "remedy.line-missing",
            GpioFailure.Unsupported or GpioFailure.Gone => null,
        });
    }

    /// <summary>A failure of a sound output.</summary>
    public static FailureSentence From(SoundException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException is GpioException lines
            ? From(lines) : new FailureSentence(failure.Message, failure.IsPlayerMissing ? "remedy.no-player" : null);
    }

    /// <summary>A failure of the history.</summary>
    public static FailureSentence From(HistoryException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new FailureSentence(failure.Message, failure.Failure switch
        {
            HistoryFailure.Damaged => "remedy.history-damaged",
            HistoryFailure.Full => "remedy.history-full",
            HistoryFailure.ReadOnly or HistoryFailure.NotAccessible => "remedy.history-rights",
            HistoryFailure.TooNew => "remedy.history-too-new",
            HistoryFailure.Busy => "remedy.history-busy",
            HistoryFailure.Disk => "remedy.history-disk",
        });
    }

    /// <summary>The sentence in a language.</summary>
    public string Describe(ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Key is null || texts.Language == Language.English ? Words : texts.Get(Key);
    }
}
