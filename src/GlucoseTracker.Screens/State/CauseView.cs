using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Screens.State;

/// <summary>
/// Why there is no new value, with what the panel may say about it. Every fact may be missing; then its words are left out.
/// </summary>
/// <param name="Cause">The reason.</param>
public sealed record CauseView(ConnectionCause Cause)
{
    /// <summary>The name of the source that met it (<see cref="SourceNames"/>); null: LibreLinkUp, or no source in particular.</summary>
    public string? Source { get; init; }

    /// <summary>Which form of the cause it is.</summary>
    public CauseDetail Detail { get; init; }

    /// <summary>Until the lock-out ends or the sensor is ready, rounded up.</summary>
    public int? MinutesLeft { get; init; }

    /// <summary>How long the sensor warms up in all.</summary>
    public int? MinutesTotal { get; init; }

    /// <summary>Until the next automatic try, rounded up.</summary>
    public int? NextTryMinutes { get; init; }

    /// <summary>How many people share with the account.</summary>
    public int? People { get; init; }

    /// <summary>The client version that the service asks for.</summary>
    public string? VersionAsked { get; init; }

    /// <summary>When the sensor ended, local time.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True when this device's own network is known to work: only then does the panel say so.</summary>
    public bool NetworkChecked { get; init; }

    /// <summary>The view of a cause at an instant.</summary>
    /// <param name="cause">The reason.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="now">The present instant, local time.</param>
    /// <param name="nextTry">Until the next automatic poll; null when none is planned.</param>
    /// <param name="networkChecked">True when this device's own network is known to work.</param>
    public static CauseView From(ConnectionCause cause, CauseDetails facts, DateTimeOffset now, TimeSpan? nextTry, bool networkChecked)
    {
        ArgumentNullException.ThrowIfNull(facts);

        // The device notices the end of a lock-out at its next poll, which may be a little after the wait that the service named.
        var left = cause == ConnectionCause.SensorWarmingUp
            ? facts.SensorReadyAt - now
            : facts.Wait > nextTry
            ? facts.Wait
            : nextTry ?? facts.Wait;
        return new CauseView(cause)
        {
            Source = facts.Source,
            Detail = facts.Detail,
            MinutesLeft = WholeMinutes(left),
            MinutesTotal = WholeMinutes(facts.SensorWarmUp ?? SensorInfo.DefaultWarmUp),
            NextTryMinutes = WholeMinutes(nextTry),
            People = facts.People,
            VersionAsked = facts.VersionAsked,
            EndedAt = facts.SensorEndedAt?.ToOffset(now.Offset),
            NetworkChecked = networkChecked,
        };
    }

    private static int? WholeMinutes(TimeSpan? time) => time is { } t ? Math.Max(0, (int)Math.Ceiling(t.TotalMinutes)) : null;
}
