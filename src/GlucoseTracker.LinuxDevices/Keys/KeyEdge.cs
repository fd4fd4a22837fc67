namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>A key went down or came up, debounced.</summary>
/// <param name="Line">The chip's line, which is the BCM number of the pin on a Raspberry Pi.</param>
/// <param name="Pressed">True when it went down.</param>
/// <param name="At">
/// When the kernel saw it, on its monotonic clock: the one that <see cref="TimeProvider.GetTimestamp"/> of the system's provider reads,
/// so a step of the wall clock changes nothing.
/// </param>
/// <param name="EventsLost">
/// True when edges before this one were lost, because nobody read for long: ask <see cref="IKeySource.IsPressed"/> how the keys stand.
/// </param>
public readonly record struct KeyEdge(int Line, bool Pressed, TimeSpan At, bool EventsLost);
