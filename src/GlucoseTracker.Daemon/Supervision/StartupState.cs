namespace GlucoseTracker.Daemon.Supervision;

/// <summary>A file that a worker reads at its start. The file is renamed when the worker repeatedly fails to start.</summary>
/// <param name="OnlyBeforeStart">
/// True when only failures to create or start the worker count, and not those of its first minute, because losing a session costs a
/// sign-in.
/// </param>
/// <param name="Rename">Renames the file and returns the new path; null when the file does not exist.</param>
public sealed record StartupState(bool OnlyBeforeStart, Func<string?> Rename);
