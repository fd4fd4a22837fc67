using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>
/// Records when the last new reading arrived. A reading is new when it was measured later than all others, however late it arrives, unless
/// it is too old to be shown as a value (<see cref="FreshnessLimits.NoneFrom"/>): such readings alone must not keep the alarms quiet. For a
/// source whose readings have no known age, a reading is new when the previous page of the source did not contain it, even while another
/// source has readings of known age.
/// </summary>
internal static class DataClock
{
    public static AlarmStates Update(AlarmRules rules, AlarmStates was, AlarmInput input) =>
        input.Arrivals.Where(a => !a.IsFirstPage && ArrivalCondition.IsAgeless(input, a))
            .Aggregate(ByAge(rules, was, input), (states, a) => states.WithData(Later(states.DataSince, a.ArrivedAt), states.Newest));

    private static AlarmStates ByAge(AlarmRules rules, AlarmStates was, AlarmInput input)
    {
        if (input is not { NewestAge: { } age, Readings.Newest: { } newest }
            || rules.Freshness.GetFreshness(age.Oldest) == Freshness.None)
        {
            return was;
        }

        // A stamp that is ahead now was accepted while the clock was wrong; it must not hide new readings.
        var known = was.Newest - newest.MeasuredAt > age.Oldest + ReferenceTime.Tolerance ? null : was.Newest;
        return newest.MeasuredAt <= known
            ? was
            : was.WithData(Later(was.DataSince, known is null ? GetFirst(input, newest, age) : input.Uptime), newest.MeasuredAt);
    }

    /// <summary>
    /// Handles the first known reading: its arrival counts or, when it may have existed before the start, the time of its measurement.
    /// </summary>
    private static TimeSpan GetFirst(AlarmInput input, Reading newest, AgeRange age) =>
        input.Arrivals.LastOrDefault(a => !a.IsFirstPage && a.Reading.MeasuredAt == newest.MeasuredAt)?.ArrivedAt
        ?? input.Uptime - (age.Youngest > TimeSpan.Zero ? age.Youngest : TimeSpan.Zero);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
