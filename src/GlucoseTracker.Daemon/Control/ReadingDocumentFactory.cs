using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Control;

/// <summary>A reading in the form of <c>status</c> and the webhook.</summary>
/// <param name="options">Unit, limits and ages.</param>
public sealed class ReadingDocumentFactory(TrackerOptions options)
{
    /// <summary>Creates the document of a reading.</summary>
    public StatusReading CreateReading(Reading reading, TimeSpan age)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new StatusReading(
            reading.Value.TryGetGlucose(out var glucose) ? glucose.MilligramsPerDeciliter : null,
            GlucoseText.Format(reading.Value, options.Unit),
            GlucoseText.Symbol(options.Unit),
            JsonNames.Get(reading.Value.Range),
            JsonNames.Get(reading.Trend),
            reading.MeasuredAt,
            Math.Max(0, (long)age.TotalSeconds));
    }

    /// <summary>The change up to the newest reading; null when there is none.</summary>
    public StatusDelta? CreateDelta(ReadingSeries series) =>
        GlucoseDelta.Compute(series) is { } delta && GlucoseText.Format(delta, options.Unit) is { } text
            ? new StatusDelta(text, GlucoseText.Symbol(options.Unit), delta.MilligramsPerDeciliter, (int)delta.Span.TotalSeconds)
            : null;

    /// <summary>Creates the document of a current reading for the webhook.</summary>
    /// <param name="current">The current readings, with a known age.</param>
    /// <param name="reading">One of its readings; null in a test without a reading.</param>
    /// <param name="isTest">True for a test.</param>
    public ReadingDocument Create(CurrentReadings current, Reading? reading, bool isTest)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (reading is null || current.Age is not { } newestAge)
        {
            return new ReadingDocument(isTest, null, JsonNames.Get(Freshness.None), JsonNames.Get((GlucoseLevel?)null), null, null);
        }

        var age = newestAge.Oldest + (current.Newest!.MeasuredAt - reading.MeasuredAt);
        var (freshness, isNewest) = (options.Freshness.GetFreshness(age), reading == current.Newest);
        return new ReadingDocument(
            isTest, CreateReading(reading, age), JsonNames.Get(freshness), JsonNames.Get(options.Limits.GetLevel(reading.Value)),
            isNewest && freshness == Freshness.Fresh ? CreateDelta(current.Series) : null, isNewest ? current.Source : null);
    }
}
