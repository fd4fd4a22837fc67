namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>What became of the alarms.</summary>
/// <param name="Next">Where they stand now.</param>
/// <param name="Events">What happened, in the order of the kinds.</param>
public sealed record AlarmStep(AlarmStates Next, IReadOnlyList<AlarmEvent> Events);
