using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The result of pressing a button in a notification.</summary>
/// <param name="Kind">The alarm of the button.</param>
/// <param name="IsCodeValid">False when the alarm was answered or is over, or when a newer message replaced the button.</param>
/// <param name="Problem">Why the alarm was not answered; null when it was answered or the code is not valid.</param>
public sealed record CodeAnswer(AlarmKind Kind, bool IsCodeValid, AnswerProblem? Problem);
