using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Screens.State;

/// <summary>
/// The cause of a missing value with the details for the panel. Details can be null; their words are then omitted.
/// </summary>
/// <param name="Cause">The cause.</param>
public sealed record CauseView(ConnectionCause Cause)
{
    /// <summary>The name of the source (<see cref="SourceNames"/>); null: LibreLinkUp, or no particular source.</summary>
    public string? Source { get; init; }

    /// <summary>The variant of the cause.</summary>
    public CauseDetail Detail { get; init; }

    /// <summary>The time until the lock-out ends or the sensor is ready, rounded up.</summary>
    public int? MinutesLeft { get; init; }

    /// <summary>The total duration of the warm-up.</summary>
    public int? MinutesTotal { get; init; }

    /// <summary>The time until the next automatic poll, rounded up.</summary>
    public int? NextTryMinutes { get; init; }

    /// <summary>The number of people who share with the account.</summary>
    public int? People { get; init; }

    /// <summary>The client version that the service requires.</summary>
    public string? VersionAsked { get; init; }

    /// <summary>The end of the sensor's life, local time.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True when the local network is known to work; false when this is unknown.</summary>
    public bool NetworkChecked { get; init; }

    /// <summary>Creates the view of a cause at an instant.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="details">The details of the cause.</param>
    /// <param name="now">The present instant, local time.</param>
    /// <param name="nextTry">The time until the next automatic poll; null when none is scheduled.</param>
    /// <param name="networkChecked">True when the local network is known to work.</param>
    public static CauseView From(ConnectionCause cause, CauseDetails details, DateTimeOffset now, TimeSpan? nextTry, bool networkChecked)
    {
        ArgumentNullException.ThrowIfNull(details);

        // The device detects the end of a lock-out at its next poll, which can be slightly later than the requested wait.
        var left = cause == ConnectionCause.SensorWarmingUp
            ? details.SensorReadyAt - now
            : details.Wait > nextTry
            ? details.Wait
            : nextTry ?? details.Wait;
        return new CauseView(cause)
        {
            Source = details.Source,
            Detail = details.Detail,
            MinutesLeft = WholeMinutes(left),
            MinutesTotal = WholeMinutes(details.SensorWarmUp ?? SensorInfo.DefaultWarmUp),
            NextTryMinutes = WholeMinutes(nextTry),
            People = details.People,
            VersionAsked = details.VersionAsked,
            EndedAt = details.SensorEndedAt?.ToOffset(now.Offset),
            NetworkChecked = networkChecked,
        };
    }

    private static int? WholeMinutes(TimeSpan? time) => time is { } t ? Math.Max(0, (int)Math.Ceiling(t.TotalMinutes)) : null;
}
