using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Connection;

/// <summary>Details of a cause, such as the wait that the service requested. All details are optional; none identifies a person.</summary>
/// <remarks>Equality: by all members.</remarks>
public sealed record CauseDetails
{
    /// <summary>No details: every member has its default.</summary>
    public static CauseDetails None { get; } = new();

    /// <summary>The name of the source (<see cref="SourceNames"/>); null: LibreLinkUp, or no particular source.</summary>
    public string? Source { get; init; }

    /// <summary>The variant of the cause.</summary>
    public CauseDetail Detail { get; init; }

    /// <summary>The minimum wait that the service requested.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>The number of people who share with the account.</summary>
    public int? People { get; init; }

    /// <summary>The client version that the service requires, such as "4.17.0".</summary>
    public string? VersionAsked { get; init; }

    /// <summary>The end of the sensor's life, UTC; null when it was not observed.</summary>
    public DateTimeOffset? SensorEndedAt { get; init; }

    /// <summary>The end of the sensor's warm-up, UTC.</summary>
    public DateTimeOffset? SensorReadyAt { get; init; }

    /// <summary>The total duration of the warm-up.</summary>
    public TimeSpan? SensorWarmUp { get; init; }
}
