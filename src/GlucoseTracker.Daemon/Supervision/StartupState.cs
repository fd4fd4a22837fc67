namespace GlucoseTracker.Daemon.Supervision;

/// <summary>A file that a worker reads when it starts, and that is renamed when the worker cannot start because of it.</summary>
/// <param name="OnlyBeforeStart">
/// True: only failures to create or start the worker count, not those of its first minute. A session is worth more than a guess.
/// </param>
/// <param name="SetAside">Renames the file and returns the new path; null when there is no such file.</param>
public sealed record StartupState(bool OnlyBeforeStart, Func<string?> SetAside);
