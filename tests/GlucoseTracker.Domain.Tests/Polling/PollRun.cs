using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

/// <summary>One poll of a run.</summary>
/// <param name="At">When the request was sent.</param>
/// <param name="Number">The newest reading that came with it; null when there was none.</param>
/// <param name="Age">Its age.</param>
internal readonly record struct Poll(TimeSpan At, int? Number, TimeSpan? Age);

/// <summary>Plays a schedule against a sensor: each request starts a moment late and takes a moment, as in a real process.</summary>
internal static class PollRun
{
    private static readonly TimeSpan StartsLate = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(400);

    /// <summary>Polls until an instant. <paramref name="ageError"/> is what the wall clock adds to each age.</summary>
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
