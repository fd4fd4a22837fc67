using GlucoseTracker.Pi.Workers;

namespace GlucoseTracker.Pi.Demo;

/// <summary>In the demo the service is on this machine, so the way to it always works; the address is one kept for documentation.</summary>
internal sealed class DemoFacts : IDeviceFacts
{
    /// <inheritdoc/>
    public string? Address => "192.0.2.23";

    /// <inheritdoc/>
    public bool NetworkWorks => true;

    /// <inheritdoc/>
    public bool ClockTrusted => true;
}
