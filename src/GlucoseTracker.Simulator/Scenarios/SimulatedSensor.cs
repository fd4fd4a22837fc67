namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>What the service says about a person's sensor (protocol section 4.1).</summary>
/// <param name="ActivatedMinute">When it was started, in minutes after the simulator's start; usually far negative.</param>
/// <param name="WarmUpMinutes">60 on every known sensor.</param>
/// <param name="Serial">The serial number; Libre 3 numbers carry a trailing 0.</param>
/// <param name="ProductType">4 for Libre 3, 3 for Libre 2.</param>
public sealed record SimulatedSensor(
    double ActivatedMinute = -4 * 24 * 60,
    int WarmUpMinutes = 60,
    string Serial = "0SIM0000010",
    int ProductType = 4);
