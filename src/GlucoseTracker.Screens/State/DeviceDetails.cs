using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Sources;

namespace GlucoseTracker.Screens.State;

/// <summary>The facts about the device on the details page. An unknown fact is null and is shown as dashes.</summary>
public sealed record DeviceDetails
{
    /// <summary>The day of the sensor's life, from 1.</summary>
    public int? SensorDay { get; init; }

    /// <summary>The days of the sensor's life; null: it is not known whether they are 14 or 15.</summary>
    public int? SensorDays { get; init; }

    /// <summary>This device's address in its own network.</summary>
    public string? Address { get; init; }

    /// <summary>The name of the source that gave the newest reading (<see cref="SourceNames"/>).</summary>
    public string? Source { get; init; }

    /// <summary>When the service was last asked, local time of day.</summary>
    public TimeOnly? LastPoll { get; init; }

    /// <summary>The connection to a Wi-Fi.</summary>
    public WirelessLink Wireless { get; init; }

    /// <summary>The worst that the device found on itself; null: not looked.</summary>
    public DeviceFinding? Finding { get; init; }

    /// <summary>The program's version.</summary>
    public string? Version { get; init; }
}
