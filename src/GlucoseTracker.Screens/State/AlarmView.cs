using GlucoseTracker.Domain.Alarms;

namespace GlucoseTracker.Screens.State;

/// <summary>How an alarm stands.</summary>
public enum AlarmPhase
{
    /// <summary>It sounds and wants an answer.</summary>
    Ringing,

    /// <summary>It is quiet for a while.</summary>
    Snoozed,
}

/// <summary>The alarm that owns the screen: the worst of all that ring or are snoozed.</summary>
/// <param name="Phase">Ringing or snoozed.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="MinutesLeft">Of the quiet, rounded up; 0 while it rings.</param>
public sealed record AlarmView(AlarmPhase Phase, AlarmKind Kind, int MinutesLeft = 0);
