namespace GlucoseTracker.Domain.Device;

/// <summary>Operations on sets of notices.</summary>
public static class DeviceNoticesExtensions
{
    private static readonly DeviceNotices[] All = [.. Enum.GetValues<DeviceNotices>().Where(notice => notice != DeviceNotices.None)];

    /// <summary>Each notice of a set, the worst first.</summary>
    public static IEnumerable<DeviceNotices> Split(this DeviceNotices notices) => All.Where(notice => notices.HasFlag(notice));

    /// <summary>The worst notice of a set; <see cref="DeviceNotices.None"/> for an empty set.</summary>
    public static DeviceNotices GetWorst(this DeviceNotices notices) => (DeviceNotices)((int)notices & -(int)notices);
}
