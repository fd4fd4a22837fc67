namespace GlucoseTracker.Domain;

/// <summary>
/// No new reading comes, whatever the reason: our own network, the service, the phone, or that there never was one. It counts on the
/// monotonic clock and therefore needs no trusted wall clock; where ages can be told, an answer that brings only old readings counts as well.
/// </summary>
internal static class NoDataCondition
{
    public static Finding Of(AlarmRule rule, AlarmFacts facts, TimeSpan noNewDataFor)
    {
        var silence = facts.Age > noNewDataFor ? facts.Age.Value : noNewDataFor;
        return silence >= rule.For ? Finding.Present(silence)

            // What comes in at the last moment would be too old again a minute later: no alarm ends and begins in turns.
            : silence >= rule.For / 2 ? new Finding(FindingKind.Near)
            : new Finding(FindingKind.Absent);
    }
}
