namespace GlucoseTracker.Domain.Alarms;

/// <summary>What follows from an alarm's kind alone.</summary>
public static class AlarmKinds
{
    /// <summary>All kinds, the worst first.</summary>
    public static IReadOnlyList<AlarmKind> All { get; } = Enum.GetValues<AlarmKind>();

    /// <summary>What it looks at.</summary>
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

    /// <summary>True for the kinds that look at the speed of a change.</summary>
    public static bool IsRate(this AlarmKind kind) => kind is AlarmKind.FallingFast or AlarmKind.RisingFast;

    /// <summary>
    /// True for the kinds that may be given a value beside their limit: they begin only below it (falls) or above it (rises).
    /// </summary>
    public static bool HasValueGate(this AlarmKind kind) => kind == AlarmKind.LowSoon || kind.IsRate();

    /// <summary>
    /// True for the kinds that go to the second target when nobody answers. A notice and a warning do not: nothing has happened yet.
    /// </summary>
    public static bool Escalates(this AlarmKind kind) => !kind.IsOneShot() && kind != AlarmKind.LowSoon;

    /// <summary>
    /// True for a kind that tells something once: its answer holds until it is over, where others come back after their snooze.
    /// </summary>
    public static bool IsOneShot(this AlarmKind kind) => kind is AlarmKind.SensorEnding;

    /// <summary>
    /// True for the kinds that quiet hours silence only when the configuration says it twice: those that somebody may not wake up from, and
    /// the one without which none of the others can be trusted.
    /// </summary>
    public static bool OverridesQuietHours(this AlarmKind kind) => kind is AlarmKind.UrgentLow or AlarmKind.NoData;

    /// <summary>True when this kind says the same as <paramref name="milder"/>, only worse.</summary>
    public static bool IsWorseThan(this AlarmKind kind, AlarmKind milder) => kind < milder && kind.GetCategory() == milder.GetCategory();

    /// <summary>The longest snooze that may be configured; nobody wakes up to a mute from yesterday.</summary>
    public static TimeSpan GetMaxSnooze(this AlarmKind kind) => kind switch
    {
        AlarmKind.UrgentLow => TimeSpan.FromMinutes(30),
        AlarmKind.Low or AlarmKind.LowSoon => TimeSpan.FromHours(1),
        AlarmKind.NoData or AlarmKind.UrgentHigh or AlarmKind.FallingFast or AlarmKind.RisingFast => TimeSpan.FromHours(2),
        AlarmKind.High or AlarmKind.Frozen or AlarmKind.SensorEnding => TimeSpan.FromHours(4),
    };
}
