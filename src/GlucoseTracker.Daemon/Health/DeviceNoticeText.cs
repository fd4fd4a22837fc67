using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Daemon.Health;

/// <summary>A notice about the device in words, for <c>status</c>, notifications and the log.</summary>
public static class DeviceNoticeText
{
    /// <summary>A few words, without a full stop.</summary>
    public static string GetTitle(DeviceNotices notice, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return GetKeys(notice) is { } keys ? texts.Get(keys.Title) : "";
    }

    /// <summary>The meaning and the remedy, as sentences.</summary>
    public static string Describe(DeviceNotices notice, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return GetKeys(notice) is { } keys ? texts.Format(keys.Text, ("remedy", texts.Get(keys.Remedy))) : "";
    }

    /// <summary>The next step as a sentence, also for <c>doctor</c>.</summary>
    public static string GetRemedy(DeviceNotices notice, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return GetKeys(notice) is { } keys ? texts.Get(keys.Remedy) : "";
    }

    private static (string Title, string Text, string Remedy)? GetKeys(DeviceNotices notice) => notice switch
    {
        DeviceNotices.LowVoltage => ("device.low-voltage", "device.low-voltage.text", "device.low-voltage.remedy"),
        DeviceNotices.CardFull => ("device.card-full", "device.card-full.text", "device.card-full.remedy"),
        DeviceNotices.Throttled => ("device.throttled", "device.throttled.text", "device.throttled.remedy"),
        DeviceNotices.AlarmTestDue => ("device.alarm-test-due", "device.alarm-test-due.text", "device.alarm-test-due.remedy"),
        _ => null,
    };
}
