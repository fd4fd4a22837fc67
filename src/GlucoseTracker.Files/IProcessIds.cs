namespace GlucoseTracker.Files;

/// <summary>The user and group ids of the process; tests replace the implementation.</summary>
public interface IProcessIds
{
    /// <summary>True when root started this process, even while it uses another user's ids.</summary>
    bool IsStartedByRoot { get; }

    /// <summary>
    /// Switches file access to this user and these groups; <see cref="Restore"/> reverses it.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The kernel refused.</exception>
    void SwitchTo(uint user, IReadOnlyList<uint> groups);

    /// <summary>Restores the ids of root.</summary>
    /// <exception cref="UnauthorizedAccessException">The kernel refused.</exception>
    void Restore();

    /// <summary>Switches to this user and these groups permanently.</summary>
    /// <exception cref="UnauthorizedAccessException">The kernel refused.</exception>
    void SwitchPermanently(uint user, IReadOnlyList<uint> groups);
}
