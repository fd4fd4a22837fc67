namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>A debounced edge of a key.</summary>
/// <remarks>The default value is a release of line 0 and is never reported. Equality: by all members.</remarks>
/// <param name="Line">The line of the chip, the BCM number on a Raspberry Pi.</param>
/// <param name="Pressed">True for a press, false for a release.</param>
/// <param name="At">
/// The time stamp of the kernel's monotonic clock, which <see cref="TimeProvider.GetTimestamp"/> of the system's provider also uses, so
/// that steps of the wall clock have no effect.
/// </param>
/// <param name="EventsLost">
/// True when earlier edges were lost because of a late reader: <see cref="IKeySource.IsPressed"/> returns the present states.
/// </param>
public readonly record struct KeyEdge(int Line, bool Pressed, TimeSpan At, bool EventsLost);
