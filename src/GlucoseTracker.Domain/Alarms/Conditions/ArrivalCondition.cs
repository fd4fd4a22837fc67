using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>
/// Judges readings of unknown age by the order of their arrival. A reading is new when the previous page of its source did not contain it,
/// whatever its stamp is.
/// </summary>
internal static class ArrivalCondition
{
    /// <summary>The minimum time, on the monotonic clock, between the first and the last reading that end an alarm: 10 minutes.</summary>
    private static readonly TimeSpan ClearingSpan = TimeSpan.FromMinutes(10);

    /// <summary>The maximum difference between stamps and monotonic clock among these readings: 1 minute.</summary>
    private static readonly TimeSpan StampTolerance = TimeSpan.FromMinutes(1);

    /// <summary>
    /// At most this much of the time since the previous page counts as the time for which a reading may have waited for its poll: 1 minute.
    /// </summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(1);

    /// <summary>A distance between two stamps of a first page from which the later one may be a stray: 15 minutes.</summary>
    private static readonly TimeSpan StrayGap = TimeSpan.FromMinutes(15);

    /// <summary>The difference between such a distance and the usual one from which the later stamp may be a stray: 1 minute.</summary>
    private static readonly TimeSpan StrayShift = TimeSpan.FromMinutes(1);

    /// <summary>How long the last arrival is evidence about the present: 15 minutes.</summary>
    private static readonly TimeSpan MaxHighAge = TimeSpan.FromMinutes(15);

    /// <summary>Evaluates whether the arrivals start the alarm or keep it on; null when they do not.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="input">The input of the evaluation.</param>
    /// <param name="seenUntil">Arrivals until this instant have been evaluated before.</param>
    public static ConditionResult? GetPresent(AlarmRule rule, AlarmRules rules, AlarmInput input, TimeSpan seenUntil)
    {
        if (input.SourcesWithoutAge.Count == 0)
        {
            return null;
        }

        return rule.Kind.GetCategory() == AlarmCategory.Low ? GetNewLow(rule, rules, input, seenUntil) : GetLastHigh(rule, rules, input);
    }

    /// <summary>True for an arrival of unknown age.</summary>
    internal static bool IsAgeless(AlarmInput input, ReadingArrival arrival) => input.SourcesWithoutAge.Contains(arrival.Source);

    /// <summary>
    /// True when the alarm is over: three new readings of one source, beyond the hysteresis, in separate polls over at least ten minutes,
    /// whose stamps advance with the monotonic clock, and which all arrived after the last reading beyond the limit, or on its page with a
    /// later stamp. Null when there are no such readings.
    /// </summary>
    public static ConditionResult? GetAbsent(AlarmRule rule, AlarmInput input, AlarmState state)
    {
        if (!state.IsOn)
        {
            return null;
        }

        var arrivals = input.Arrivals.Where(a => !a.IsFirstPage && IsAgeless(input, a)).ToList();
        var beyond = arrivals.FindAll(a => LevelCondition.IsBeyond(rule, a.Reading.Value));
        var clear = arrivals.FindAll(a => LevelCondition.IsClear(rule, a.Reading.Value) && IsAfter(a, beyond, state.BeyondSeenAt));
        foreach (var last in clear)
        {
            foreach (var first in clear.Where(a => last.ArrivedAt - a.ArrivedAt >= ClearingSpan && AreConsistent(a, last)))
            {
                if (clear.Exists(middle => middle.Poll > first.Poll
                    && middle.Poll < last.Poll
                    && AreConsistent(first, middle)
                    && AreConsistent(middle, last)))
                {
                    return new ConditionResult(ConditionStatus.Absent);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// True when a reading arrived after all readings beyond the limit, or on the page of the last ones with a later stamp than theirs.
    /// </summary>
    private static bool IsAfter(ReadingArrival arrival, List<ReadingArrival> beyond, TimeSpan? seenAt)
    {
        var notBefore = beyond.FindAll(b => b.ArrivedAt >= arrival.ArrivedAt);
        return !(seenAt > arrival.ArrivedAt)
            && (notBefore.Count > 0 || seenAt != arrival.ArrivedAt)
            && notBefore.TrueForAll(b => b.ArrivedAt == arrival.ArrivedAt
                && (b.Source, b.Poll) == (arrival.Source, arrival.Poll)
                && b.Reading.MeasuredAt < arrival.Reading.MeasuredAt);
    }

    /// <summary>A low that has just arrived starts the alarm immediately, because its duration is unknown.</summary>
    private static ConditionResult? GetNewLow(AlarmRule rule, AlarmRules rules, AlarmInput input, TimeSpan seenUntil)
    {
        ConditionResult? found = null;
        var arrivals = input.Arrivals.Where(a => a.ArrivedAt > seenUntil && IsAgeless(input, a)).ToList();
        foreach (var arrival in arrivals.Where(a => !a.IsFirstPage).Concat(
            arrivals.Where(a => a.IsFirstPage).GroupBy(a => a.Source).SelectMany(GetCurrent)))
        {
            var degree = LevelCondition.GetDegree(AlarmCategory.Low, rules, arrival.Reading.Value);
            if (LevelCondition.IsBeyond(rule, arrival.Reading.Value) && !(found?.Degree >= degree))
            {
                found = ConditionResult.Present(TimeSpan.MaxValue, degree) with { ArrivedAt = arrival.ArrivedAt };
            }
        }

        return found;
    }

    /// <summary>
    /// The newest reading of a first page by its stamp, and the next one while the distance between them is not the usual one, because a
    /// stray ahead of all others must not hide a low.
    /// </summary>
    private static IEnumerable<ReadingArrival> GetCurrent(IEnumerable<ReadingArrival> page)
    {
        List<ReadingArrival> newestFirst = [.. page.OrderByDescending(a => a.Reading.MeasuredAt)];
        var typical = ReadingSeries.Empty.Merge(newestFirst.Select(a => a.Reading)).TypicalSpacing;
        for (var i = 0; i < newestFirst.Count; i++)
        {
            var distance = i == 0 ? TimeSpan.MaxValue : newestFirst[i - 1].Reading.MeasuredAt - newestFirst[i].Reading.MeasuredAt;
            if (distance <= StrayGap && !((distance - typical)?.Duration() > StrayShift))
            {
                yield break;
            }

            yield return newestFirst[i];
        }
    }

    /// <summary>The duration of a high: the time, by arrivals, for which all arrivals of a source were high.</summary>
    private static ConditionResult? GetLastHigh(AlarmRule rule, AlarmRules rules, AlarmInput input)
    {
        ConditionResult? found = null;
        foreach (var source in input.Arrivals.Where(a => IsAgeless(input, a)).GroupBy(a => a.Source))
        {
            List<ReadingArrival> arrivals = [.. source.OrderBy(a => a.ArrivedAt).ThenBy(a => a.Reading.MeasuredAt)];
            var last = arrivals[^1];
            var first = arrivals.Count;
            while (first > 0 && LevelCondition.IsBeyond(rule, arrivals[first - 1].Reading.Value))
            {
                first--;
            }

            if (first < arrivals.Count
                && input.Uptime - last.ArrivedAt < MaxHighAge
                && !(found?.For >= last.ArrivedAt - arrivals[first].ArrivedAt))
            {
                found = ConditionResult.Present(
                    last.ArrivedAt - arrivals[first].ArrivedAt,
                    LevelCondition.GetDegree(AlarmCategory.High, rules, last.Reading.Value)) with
                {
                    ArrivedAt = last.ArrivedAt,
                };
            }
        }

        return found;
    }

    /// <summary>
    /// True when the stamps of two readings advance as the monotonic clock does. A poll finds a reading up to one interval after it became
    /// available, so each arrival is known only to the time since the previous page.
    /// </summary>
    private static bool AreConsistent(ReadingArrival earlier, ReadingArrival later)
    {
        var lead = later.Reading.MeasuredAt - earlier.Reading.MeasuredAt - (later.ArrivedAt - earlier.ArrivedAt);
        return earlier.Source == later.Source
            && lead <= StampTolerance + GetWait(earlier)
            && lead >= -(StampTolerance + GetWait(later));
    }

    private static TimeSpan GetWait(ReadingArrival arrival)
    {
        var wait = arrival.ArrivedAt - (arrival.PreviousPageAt ?? arrival.ArrivedAt);
        return wait < MaxWait ? wait : MaxWait;
    }
}
