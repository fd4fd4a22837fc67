using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Domain.Connection;

/// <summary>Details of a cause, such as the wait that the service asked for. Every detail may be missing; none names a person.</summary>
/// <remarks>Equality: by all members.</remarks>
public sealed record CauseDetails
{
    /// <summary>No details: every member has its default.</summary>
    public static CauseDetails None { get; } = new();

    /// <summary>The name of the source that met it (<see cref="SourceNames"/>); null: LibreLinkUp, or no source in particular.</summary>
    public string? Source { get; init; }

    /// <summary>Which form of the cause it is.</summary>
    public CauseDetail Detail { get; init; }

    /// <summary>The least time the service asks to be left alone.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>How many people share with the account.</summary>
    public int? People { get; init; }

    /// <summary>The client version that the service asks for, such as "4.17.0".</summary>
    public string? VersionAsked { get; init; }

    /// <summary>When the sensor's life ended, UTC; null when it ended unseen.</summary>
    public DateTimeOffset? SensorEndedAt { get; init; }

    /// <summary>When a sensor that is warming up will be ready, UTC.</summary>
    public DateTimeOffset? SensorReadyAt { get; init; }

    /// <summary>How long that sensor warms up in all.</summary>
    public TimeSpan? SensorWarmUp { get; init; }
}
