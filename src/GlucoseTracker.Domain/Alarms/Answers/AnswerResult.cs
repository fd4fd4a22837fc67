using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>What became of an answer.</summary>
/// <param name="Step">The next states and the events; the states before, and none, with a problem.</param>
/// <param name="Answered">What is quiet now, the worst first.</param>
/// <param name="Problem">Why nothing was answered; null when something was.</param>
/// <param name="ProblemKind">The kind that the problem is about; null when it is about none.</param>
public sealed record AnswerResult(
    AlarmStep Step, IReadOnlyList<AlarmKind> Answered, AnswerProblem? Problem = null, AlarmKind? ProblemKind = null);
