using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Screens.State;

/// <summary>The facts about the device on the details page. An unknown fact is null and is shown as dashes.</summary>
public sealed record DeviceDetails
{
    /// <summary>The day of the sensor's life, from 1.</summary>
    public int? SensorDay { get; init; }

    /// <summary>The sensor's life in days; null when 14 or 15 is unknown.</summary>
    public int? SensorDays { get; init; }

    /// <summary>The address of the device in the local network.</summary>
    public string? Address { get; init; }

    /// <summary>The name of the source of the newest reading (<see cref="SourceNames"/>).</summary>
    public string? Source { get; init; }

    /// <summary>The time of the last poll, local time of day.</summary>
    public TimeOnly? LastPoll { get; init; }

    /// <summary>The connection to a Wi-Fi.</summary>
    public WirelessLink Wireless { get; init; }

    /// <summary>The worst problem of the device; null: not checked.</summary>
    public DeviceFinding? Finding { get; init; }

    /// <summary>The program's version.</summary>
    public string? Version { get; init; }
}
