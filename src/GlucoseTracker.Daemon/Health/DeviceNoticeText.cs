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
        return notice switch
        {
            DeviceNotices.LowVoltage => texts.Get("device.low-voltage"),
            DeviceNotices.CardFull => texts.Get("device.card-full"),
            DeviceNotices.Throttled => texts.Get("device.throttled"),
            DeviceNotices.AlarmTestDue => texts.Get("device.alarm-test-due"),
            _ => "",
        };
    }

    /// <summary>The meaning and the remedy, as sentences.</summary>
    public static string Describe(DeviceNotices notice, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var remedy = GetRemedy(notice, texts);
        return notice switch
        {
            DeviceNotices.LowVoltage => texts.Format("device.low-voltage.text", ("remedy", remedy)),
            DeviceNotices.CardFull => texts.Format("device.card-full.text", ("remedy", remedy)),
            DeviceNotices.Throttled => texts.Format("device.throttled.text", ("remedy", remedy)),
            DeviceNotices.AlarmTestDue => texts.Format("device.alarm-test-due.text", ("remedy", remedy)),
            _ => "",
        };
    }

    /// <summary>What to do, also for <c>doctor</c>: a sentence.</summary>
    public static string GetRemedy(DeviceNotices notice, ProgramTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return notice switch
        {
            DeviceNotices.LowVoltage => texts.Get("device.low-voltage.remedy"),
            DeviceNotices.CardFull => texts.Get("device.card-full.remedy"),
            DeviceNotices.Throttled => texts.Get("device.throttled.remedy"),
            DeviceNotices.AlarmTestDue => texts.Get("device.alarm-test-due.remedy"),
            _ => "",
        };
    }
}
