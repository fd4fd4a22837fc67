using System.Runtime.InteropServices;

namespace GlucoseTracker.Files;

/// <summary>The kernel's. The C library changes the ids of all threads together.</summary>
internal sealed class ProcessIds : IProcessIds
{
    private const uint Root = 0;
    private const int MaxGroups = 65536; // NGROUPS_MAX

    private uint[]? _groups;
    private uint _group;

    /// <summary>True when root started the process, also after the process has given up its rights.</summary>
    public static readonly bool StartedByRoot = FileCalls.RealUser() == Root;

    /// <inheritdoc/>
    public bool IsStartedByRoot => StartedByRoot;

    /// <inheritdoc/>
    public void SwitchTo(uint user, IReadOnlyList<uint> groups)
    {
        var present = new uint[MaxGroups];
        var count = FileCalls.GetSupplementaryGroups(present.Length, present);
        Check(count);
        (_groups, _group) = (present[..count], FileCalls.EffectiveGroup());

        // Groups first: a process that has changed its user can no longer change its groups.
        SetGroups(groups);
        Check(FileCalls.SetEffectiveGroup(groups[0]));
        Check(FileCalls.SetEffectiveUser(user));
    }

    /// <inheritdoc/>
    public void Restore()
    {
        Check(FileCalls.SetEffectiveUser(Root));
        Check(FileCalls.SetEffectiveGroup(_group));
        SetGroups(_groups ?? []);
    }

    /// <inheritdoc/>
    public void SwitchPermanently(uint user, IReadOnlyList<uint> groups)
    {
        SetGroups(groups);
        Check(FileCalls.SetGroups(groups[0], groups[0], groups[0]));
        Check(FileCalls.SetUsers(user, user, user));
        if (FileCalls.SetEffectiveUser(Root) == 0)
        {
            throw new UnauthorizedAccessException("Root's rights could not be given up.");
        }
    }

    private static void SetGroups(IReadOnlyList<uint> groups) => Check(FileCalls.SetSupplementaryGroups((nuint)groups.Count, [.. groups]));

    private static void Check(int result)
    {
        if (result < 0)
        {
            throw new UnauthorizedAccessException(
                $"Root's rights could not be exchanged for those of the directory's owner (error {Marshal.GetLastPInvokeError()}).");
        }
    }
}
