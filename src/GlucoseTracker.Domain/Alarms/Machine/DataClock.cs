using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>
/// Notes when the last new reading came; silence counts from there. A reading is new when it was measured later than any before it, however
/// late it arrives. Of a source whose readings have no known age, it is new when the previous page of that source did not contain it; also
/// while another source has readings of a known age.
/// </summary>
internal static class DataClock
{
    public static AlarmStates Update(AlarmStates was, AlarmInput facts) =>
        facts.Arrivals.Where(a => !a.IsFirstPage && ArrivalCondition.IsAgeless(facts, a))
            .Aggregate(ByAge(was, facts), (states, a) => states.WithData(Later(states.DataSince, a.ArrivedAt), states.Newest));

    private static AlarmStates ByAge(AlarmStates was, AlarmInput facts)
    {
        if (facts is not { NewestAge: { } age, Readings.Newest: { } newest })
        {
            return was;
        }

        // A stamp that lies ahead by now was taken for true while the clock was wrong; it must not hide what is new.
        var known = was.Newest - newest.MeasuredAt > age.Oldest + ReferenceTime.Tolerance ? null : was.Newest;
        return newest.MeasuredAt <= known
            ? was
            : was.WithData(Later(was.DataSince, known is null ? GetFirst(facts, newest, age) : facts.Uptime), newest.MeasuredAt);
    }

    /// <summary>
    /// The first reading that is known: when it arrived, or, where it may have been there before the start, when it was measured.
    /// </summary>
    private static TimeSpan GetFirst(AlarmInput facts, Reading newest, AgeRange age) =>
        facts.Arrivals.LastOrDefault(a => !a.IsFirstPage && a.Reading.MeasuredAt == newest.MeasuredAt)?.ArrivedAt
        ?? facts.Uptime - (age.Youngest > TimeSpan.Zero ? age.Youngest : TimeSpan.Zero);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
