namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>The sensor of a person in the service's responses (protocol section 4.1).</summary>
/// <param name="ActivatedMinute">The start in minutes after the start of the simulator; usually negative.</param>
/// <param name="WarmUpMinutes">The duration of the warm-up: 60 minutes for all known sensors.</param>
/// <param name="Serial">The serial number; Libre 3 numbers carry a trailing 0.</param>
/// <param name="ProductType">4 for Libre 3, 3 for Libre 2.</param>
public sealed record SimulatedSensor(
    double ActivatedMinute = -4 * 24 * 60,
    int WarmUpMinutes = 60,
    string Serial = "0SIM0000010",
    int ProductType = 4);
