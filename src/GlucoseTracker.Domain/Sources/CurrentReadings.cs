using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Sources;

/// <summary>
/// The current data at an instant: the readings up to the newest current one, its source and its age. Panel, status and alarms use this
/// data.
/// </summary>
/// <remarks>
/// Created for each use. Without readings the series is empty, and source and age are null. Lists are compared by reference.
/// </remarks>
/// <param name="Series">The readings of all sources with known ages, up to the newest that can be current. Without known ages, those
/// of all sources.</param>
/// <param name="Source">The source of the newest reading; null when there is none.</param>
/// <param name="Age">The age of the newest reading; null when there is no reading or its age is unknown.</param>
/// <param name="Doubt">Why the age is unknown; <see cref="AgeDoubt.None"/> when it is known.</param>
/// <param name="DoubtedSource">The source that the doubt concerns; null when it concerns only this device's clock.</param>
/// <param name="Others">The newest reading of each other source.</param>
public sealed record CurrentReadings(
    ReadingSeries Series, string? Source, AgeRange? Age, AgeDoubt Doubt, string? DoubtedSource, IReadOnlyList<SourceNewest> Others)
{
    /// <summary>The newest reading; null when there is none.</summary>
    public Reading? Newest => Series.Newest;

    /// <summary>Computes the current data at an instant.</summary>
    public static CurrentReadings From(SourceSeries known, ClockKnowledge clock, ClockReading now)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(clock);
        var doubted = known.Sources.Where(s => clock.GetDoubt(s) != AgeDoubt.None).ToList();
        var dated = doubted.Count == 0 || doubted.Count == known.Sources.Count ? known : known.Excluding(doubted);
        if (dated.Current.Count == 0)
        {
            dated = known;
        }

        var series = dated.Current;
        if (series.Newest is { } last && dated.GetSource(last) is { } its && IsAhead(its, last, clock, now))
        {
            // The clock was set back a moment ago; the next change of the series removes such readings.
            series = series.UntilLast(r => r.CanBeCurrent && dated.GetSource(r) is { } s && !IsAhead(s, r, clock, now));
        }

        var source = series.Newest is { } newest ? dated.GetSource(newest) : null;
        var judged = source ?? doubted.FirstOrDefault();
        var doubt = judged is null ? ClockDoubt(clock, now) : clock.GetDoubt(judged);
        return new CurrentReadings(
            series, source, source is null ? null : clock.GetAge(source, series.Newest!.MeasuredAt, now), doubt,
            doubt is AgeDoubt.None or AgeDoubt.ClockNotTrusted ? null : judged,
            [.. known.Sources.Where(s => s != source).Select(s => GetNewest(s, known.Get(s), clock, now)).OfType<SourceNewest>()]);
    }

    private static AgeDoubt ClockDoubt(ClockKnowledge clock, ClockReading now) =>
        clock.Now(now) is null ? AgeDoubt.ClockNotTrusted : AgeDoubt.None;

    private static SourceNewest? GetNewest(string source, ReadingSeries readings, ClockKnowledge clock, ClockReading now)
    {
        for (var i = readings.Count - 1; i >= 0; i--)
        {
            if (readings[i].CanBeCurrent && !IsAhead(source, readings[i], clock, now))
            {
                return new SourceNewest(source, readings[i], clock.GetAge(source, readings[i].MeasuredAt, now));
            }
        }

        return null;
    }

    private static bool IsAhead(string source, Reading reading, ClockKnowledge clock, ClockReading now) =>
        clock.ReferenceFor(source, now) is { } reference && reference.IsAhead(reading);
}
