using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Screens.State;

/// <summary>The phases of an alarm on the screen.</summary>
public enum AlarmPhase
{
    /// <summary>The alarm sounds until a key snoozes it or its condition ends.</summary>
    Ringing,

    /// <summary>The alarm is snoozed: silent for some minutes.</summary>
    Snoozed,

    /// <summary>The alarm is acknowledged: silent until it is over.</summary>
    Acknowledged,
}

/// <summary>The alarm on the screen: the most severe one that is ringing or quiet.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Kind">The kind of alarm.</param>
/// <param name="MinutesLeft">The remaining minutes of the snooze, rounded up; 0 while it rings.</param>
public sealed record AlarmView(AlarmPhase Phase, AlarmKind Kind, int MinutesLeft = 0)
{
    /// <summary>True while the alarm was answered and is silent.</summary>
    public bool IsQuiet => Phase != AlarmPhase.Ringing;
}
