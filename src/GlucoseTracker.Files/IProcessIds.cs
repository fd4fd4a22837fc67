namespace GlucoseTracker.Files;

/// <summary>Whose rights this process has. The kernel's own, or a test's.</summary>
public interface IProcessIds
{
    /// <summary>True when root started this process, whatever rights it has just now.</summary>
    bool IsStartedByRoot { get; }

    /// <summary>
    /// From now on files are opened and made with the rights of this user and these groups alone; root's can be taken back.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">The kernel did not allow it.</exception>
    void Take(uint user, IReadOnlyList<uint> groups);

    /// <summary>Root's rights and groups again.</summary>
    /// <exception cref="UnauthorizedAccessException">The kernel did not allow it.</exception>
    void TakeBack();

    /// <summary>The process belongs to this user and these groups from now on, and can never be root again.</summary>
    /// <exception cref="UnauthorizedAccessException">The kernel did not allow it.</exception>
    void TakeForGood(uint user, IReadOnlyList<uint> groups);
}
