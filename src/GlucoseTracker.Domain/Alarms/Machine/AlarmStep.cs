namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>The result of one step of the state machine.</summary>
/// <param name="Next">The new states.</param>
/// <param name="Events">The events, in the order of the kinds.</param>
public sealed record AlarmStep(AlarmStates Next, IReadOnlyList<AlarmEvent> Events);
