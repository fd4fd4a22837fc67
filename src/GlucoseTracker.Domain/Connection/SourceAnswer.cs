namespace GlucoseTracker.Domain;

/// <summary>What a source said about the chosen person.</summary>
/// <param name="Current">The latest reading it has, however old; null when there has never been one.</param>
/// <param name="Sensor">What is known of the sensor; null when the source says nothing.</param>
/// <param name="ServerTime">The answer's own date, the second witness for this device's clock.</param>
public sealed record SourceAnswer(Reading? Current, SensorInfo? Sensor, DateTimeOffset? ServerTime)
{
    /// <summary>
    /// Whose reading it is: an unreadable mark that is always the same for the same person; null when the source cannot tell people
    /// apart. Readings of two marks are never put together.
    /// </summary>
    public string? Person { get; init; }
}

/// <summary>A sensor's dates.</summary>
/// <param name="ActivatedAt">When it was started, UTC.</param>
/// <param name="WarmUp">How long it warms up; 60 minutes on every known sensor.</param>
public sealed record SensorInfo(DateTimeOffset ActivatedAt, TimeSpan WarmUp);
