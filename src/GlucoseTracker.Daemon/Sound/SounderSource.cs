namespace GlucoseTracker.Daemon.Sound;

/// <summary>A configured sound output.</summary>
/// <param name="Name">The kind of output: buzzer, piezo, relay, speaker.</param>
/// <param name="Place">The place of the output, such as "line 18 of header".</param>
/// <param name="Open">Opens the output.</param>
public sealed record SounderSource(string Name, string Place, Func<ISounder> Open);
