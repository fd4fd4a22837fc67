namespace GlucoseTracker.Daemon.Sound;

/// <summary>A configured way in which alarms are heard.</summary>
/// <param name="Name">The kind of output: buzzer, piezo, relay, speaker.</param>
/// <param name="Place">The place of the output, such as "line 18 of header".</param>
/// <param name="Open">Opens it.</param>
public sealed record SounderSource(string Name, string Place, Func<ISounder> Open);
