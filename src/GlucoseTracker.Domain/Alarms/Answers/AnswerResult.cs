using GlucoseTracker.Domain.Alarms.Machine;

namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>The result of an answer.</summary>
/// <param name="Step">The new states and the events; the unchanged states without events when the answer was refused.</param>
/// <param name="Answered">The answered alarms, the most severe first.</param>
/// <param name="Problem">Why the answer was refused; null when it was accepted.</param>
/// <param name="ProblemKind">The kind of alarm that the problem concerns; null for none.</param>
public sealed record AnswerResult(
    AlarmStep Step, IReadOnlyList<AlarmKind> Answered, AnswerProblem? Problem = null, AlarmKind? ProblemKind = null);
