using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

/// <summary>One poll of a run.</summary>
/// <param name="At">The time of the request.</param>
/// <param name="Number">The number of the newest reading in the response; null when there was none.</param>
/// <param name="Age">The age of that reading.</param>
internal readonly record struct Poll(TimeSpan At, int? Number, TimeSpan? Age);

/// <summary>Simulates a schedule with a sensor: each request starts slightly late and takes some time, as in a real process.</summary>
internal static class PollRun
{
    private static readonly TimeSpan StartsLate = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(400);

    /// <summary>Polls until an instant. <paramref name="ageError"/> is the error that the wall clock adds to each age.</summary>
    public static List<Poll> Play(PollSchedule schedule, SimulatedSensor sensor, TimeSpan from, TimeSpan until, TimeSpan ageError = default)
    {
        var polls = new List<Poll>();
        while (schedule.NextAt < until)
        {
            var at = (schedule.NextAt > from ? schedule.NextAt : from) + StartsLate;
            schedule.RecordRequest(at);
            var number = sensor.NewestAt(at);
            var answered = at + Answer;
            var age = number is { } n ? answered - sensor.MeasuredAt(n) + ageError : (TimeSpan?)null;
            schedule.RecordSuccess(answered, age);
            polls.Add(new Poll(at, number, age));
        }

        return polls;
    }

    public static IEnumerable<TimeSpan> Distances(this IEnumerable<Poll> polls) =>
        polls.Zip(polls.Skip(1), (earlier, later) => later.At - earlier.At);
}
