using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

/// <summary>
/// The environment of the device: the glucose, the phone that uploads every five minutes, the service, the network, and the true time. As a
/// source it returns the responses of the service.
/// </summary>
internal sealed class TestEnvironment(DateTimeOffset start) : IReadingSource, IDeviceStatus
{
    private static readonly TimeSpan Withheld = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private bool _networkWorked = true;

    public DateTimeOffset Now { get; private set; } = start;

    public bool PhoneSends { get; set; } = true;

    public bool NetworkWorks { get; set; } = true;

    /// <summary>
    /// The network as seen by the device: its state at the last request. A return that the device detects by checking would be a step
    /// earlier or later by chance; PollWorkerTests covers it.
    /// </summary>
    bool IDeviceStatus.HasNetwork => _networkWorked;

    WirelessLink IDeviceStatus.Wireless => default;

    public bool ServiceWorks { get; set; } = true;

    public bool ClockTrusted { get; set; } = true;

    /// <summary>The clock knowledge of the present run.</summary>
    public ClockTrustMonitor? Watch { get; set; }

    public ClockKnowledge Clock => Watch?.Current ?? ClockKnowledge.None;

    public string Person { get; set; } = "one";

    public SensorInfo? Sensor { get; set; }

    /// <summary>The readings of the service.</summary>
    public ReadingSeries Cloud { get; set; } = ReadingSeries.Empty;

    /// <summary>The reading of the last response and its time; null when the present run has none.</summary>
    public (Reading Reading, DateTimeOffset At)? Given { get; set; }

    public string Name => SourceNames.LibreLinkUp;

    public string? Address => null;

    public void Advance(TimeSpan by) => Now += by;

    /// <summary>Uploads a measurement of this instant.</summary>
    public void Upload(SensorValue value)
    {
        if (PhoneSends)
        {
            Cloud = Cloud.Since(Now - Kept).Merge([new Reading(value, Now, GetTrend(value))]);
        }
    }

    public Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
    {
        ThrowIfDown();
        Given = Cloud.Newest is { } newest ? (newest, Now) : null;
        return Task.FromResult(new FetchResult(Cloud.Newest, Sensor, null) { Person = Person });
    }

    public Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
    {
        ThrowIfDown();
        return Task.FromResult<IReadOnlyList<Reading>>([.. Cloud.Where(r => r.MeasuredAt <= Now - Withheld)]);
    }

    private void ThrowIfDown()
    {
        _networkWorked = NetworkWorks;
        if (!NetworkWorks || !ServiceWorks)
        {
            throw new SourceException(ConnectionCause.Unreachable, "The service does not answer.");
        }
    }

    private Trend GetTrend(SensorValue value) =>
        Cloud.Newest is { } last && last.Value.TryGetGlucose(out var before) && value.TryGetGlucose(out var now)
        ? (now.MilligramsPerDeciliter - before.MilligramsPerDeciliter) switch
        {
            < -10 => Trend.DroppingFast,
            < -5 => Trend.GoingLow,
            > 10 => Trend.IncreasingFast,
            > 5 => Trend.GoingHigh,
            _ => Trend.Stable,
        }
        : Trend.Unknown;
}
