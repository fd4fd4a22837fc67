using GlucoseTracker.Domain.Device;

namespace GlucoseTracker.Daemon.Health;

/// <summary>A notice about the device in words, for <c>status</c>, notifications and the log.</summary>
public static class DeviceNoticeText
{
    /// <summary>A few words, without a full stop.</summary>
    public static string GetTitle(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => "Supply voltage too low",
        DeviceNotices.CardFull => "Card nearly full",
        DeviceNotices.Throttled => "Processor slowed down",
        DeviceNotices.AlarmTestDue => "Alarm not tried for a week",
        _ => "Device in order",
    };

    /// <summary>The meaning and the remedy, as sentences.</summary>
    public static string Describe(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => "The supply voltage is or was too low in the last half hour. The board may stop " +
            $"without a word. {GetRemedy(notice)}",
        DeviceNotices.CardFull => "The card has less than 100 MiB of room. When it is full, readings and alarm states " +
            $"cannot be kept. {GetRemedy(notice)}",
        DeviceNotices.Throttled => "The processor is or was slowed down in the last half hour, by heat or a low supply voltage. " +
            GetRemedy(notice),
        DeviceNotices.AlarmTestDue => $"The alarm was not tried for a week: {GetRemedy(notice)}",
        _ => "",
    };

    /// <summary>What to do, also for <c>doctor</c>: a sentence.</summary>
    public static string GetRemedy(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => "Use a stronger power supply and a short, thick cable.",
        DeviceNotices.CardFull => "Make room.",
        DeviceNotices.Throttled => "Give the board air, and look at its supply.",
        DeviceNotices.AlarmTestDue => "sudo glucose-tracker alarm-test, or hold the first key for three seconds.",
        _ => "",
    };
}
