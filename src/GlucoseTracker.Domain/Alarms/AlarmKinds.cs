namespace GlucoseTracker.Domain.Alarms;

/// <summary>Properties of the kinds of alarm.</summary>
public static class AlarmKinds
{
    /// <summary>All kinds, the most severe first.</summary>
    public static IReadOnlyList<AlarmKind> All { get; } = Enum.GetValues<AlarmKind>();

    /// <summary>Returns what the kind of alarm monitors.</summary>
    public static AlarmCategory GetCategory(this AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow or AlarmKind.Low or AlarmKind.LowSoon or AlarmKind.FallingFast => AlarmCategory.Low,
        AlarmKind.UrgentHigh or AlarmKind.High or AlarmKind.RisingFast => AlarmCategory.High,
        AlarmKind.NoData or AlarmKind.Frozen => AlarmCategory.Data,
        AlarmKind.SensorEnding => AlarmCategory.Sensor,
    };

    /// <summary>True for the kinds that compare a value with a limit.</summary>
    public static bool IsLevel(this AlarmKind kind) =>
        kind is AlarmKind.UrgentLow or AlarmKind.UrgentHigh or AlarmKind.Low or AlarmKind.High;

    /// <summary>True for the kinds that monitor the rate of change.</summary>
    public static bool IsRate(this AlarmKind kind) => kind is AlarmKind.FallingFast or AlarmKind.RisingFast;

    /// <summary>
    /// True for the kinds that may be given a value beside their limit: they begin only below it (falls) or above it (rises).
    /// </summary>
    public static bool HasValueGate(this AlarmKind kind) => kind == AlarmKind.LowSoon || kind.IsRate();

    /// <summary>
    /// True for the kinds that are escalated to the second target when unanswered. Notices and warnings are not.
    /// </summary>
    public static bool Escalates(this AlarmKind kind) => !kind.IsOneShot() && kind != AlarmKind.LowSoon;

    /// <summary>
    /// True for a notice, which sounds once: an answer holds until it is over, whereas other kinds return after their snooze.
    /// </summary>
    public static bool IsOneShot(this AlarmKind kind) => kind is AlarmKind.SensorEnding;

    /// <summary>
    /// True for the kinds that the configuration can silence during quiet hours only with a second setting: the urgent ones, and no data,
    /// without which no other alarm is reliable.
    /// </summary>
    public static bool OverridesQuietHours(this AlarmKind kind) => kind is AlarmKind.UrgentLow or AlarmKind.NoData;

    /// <summary>True when this kind is a more severe form of <paramref name="lessSevere"/>.</summary>
    public static bool IsWorseThan(this AlarmKind kind, AlarmKind lessSevere) =>
        kind < lessSevere && kind.GetCategory() == lessSevere.GetCategory();

    /// <summary>The maximum snooze duration, so that no alarm stays silent until the next day.</summary>
    public static TimeSpan GetMaxSnooze(this AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow => TimeSpan.FromMinutes(30),
        AlarmKind.Low or AlarmKind.LowSoon => TimeSpan.FromHours(1),
        AlarmKind.NoData or AlarmKind.UrgentHigh or AlarmKind.FallingFast or AlarmKind.RisingFast => TimeSpan.FromHours(2),
        AlarmKind.High or AlarmKind.Frozen or AlarmKind.SensorEnding => TimeSpan.FromHours(4),
    };
}
