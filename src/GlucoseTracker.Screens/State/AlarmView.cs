using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Screens.State;

/// <summary>Whether an alarm rings, or is snoozed or acknowledged.</summary>
public enum AlarmPhase
{
    /// <summary>The alarm sounds until a key snoozes it or its condition ends.</summary>
    Ringing,

    /// <summary>The alarm is snoozed: silent for some minutes.</summary>
    Snoozed,

    /// <summary>The alarm is acknowledged: silent until it is over.</summary>
    Acknowledged,
}

/// <summary>The alarm that owns the screen: the worst of all that ring or are snoozed.</summary>
/// <param name="Phase">Ringing or snoozed.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="MinutesLeft">Of the quiet, rounded up; 0 while it rings.</param>
public sealed record AlarmView(AlarmPhase Phase, AlarmKind Kind, int MinutesLeft = 0)
{
    /// <summary>True while the alarm was answered and is silent.</summary>
    public bool IsQuiet => Phase != AlarmPhase.Ringing;
}
