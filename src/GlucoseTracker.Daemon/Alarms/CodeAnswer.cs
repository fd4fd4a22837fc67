using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>What became of the press of a button in a notification.</summary>
/// <param name="Kind">The alarm that the button belonged to.</param>
/// <param name="IsCodeValid">False: the alarm was answered, is over, or a newer message has a newer button.</param>
/// <param name="Problem">Why the alarm was not answered; null when it was, and with a code that is not valid.</param>
public sealed record CodeAnswer(AlarmKind Kind, bool IsCodeValid, AnswerProblem? Problem);
