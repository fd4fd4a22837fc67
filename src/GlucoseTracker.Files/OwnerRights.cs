namespace GlucoseTracker.Files;

/// <summary>
/// Drops root permissions in a directory that another user can change: the process then has only the permissions of that user, so that a
/// link to a foreign file has no effect, and new files belong to that user. Without root, and in directories of root, nothing changes.
/// </summary>
/// <remarks>The permissions apply to the whole process. One scope at a time; no other program may be started within it.</remarks>
public sealed class OwnerRights
{
    private readonly IProcessIds _ids;
    private (uint User, uint[] Groups)? _scope;
    private bool _isPermanent;

    /// <summary>Creates the object.</summary>
    /// <param name="ids">The ids of the process.</param>
    public OwnerRights(IProcessIds ids) => _ids = ids;

    /// <summary>The permissions of this process.</summary>
    public static OwnerRights Current { get; } = new(new ProcessIds());

    /// <summary>True when root started this process, even while it uses another user's permissions.</summary>
    public bool IsRoot => _ids.IsStartedByRoot;

    /// <summary>True when root started this process and other users may plant links in this directory of root's.</summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <exception cref="IOException">The path cannot be resolved.</exception>
    public bool IsShared(string directory) => _ids.IsStartedByRoot && PathOwner.Find(directory).IsShared;

    /// <summary>Uses the owner's permissions until the result is disposed.</summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <exception cref="IOException">The path cannot be resolved.</exception>
    /// <exception cref="UnauthorizedAccessException">The kernel refused.</exception>
    public IDisposable BeginScope(string directory)
    {
        if (_scope is not null || _isPermanent || !_ids.IsStartedByRoot || PathOwner.Find(directory) is not { IsRoot: false } owner)
        {
            return new Scope(null);
        }

        var scope = (owner.User, new[] { owner.Group });
        _ids.SwitchTo(scope.User, scope.Item2);
        _scope = scope;
        return new Scope(() =>
        {
            _scope = null;
            _ids.Restore();
        });
    }

    /// <summary>Uses the permissions of the owner of a file's directory until the result is disposed.</summary>
    /// <param name="file">The file; it need not exist.</param>
    /// <inheritdoc cref="BeginScope"/>
    public IDisposable BeginFileScope(string file) => BeginScope(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/");

    /// <summary>
    /// Uses the permissions of another directory's owner until the result is disposed, and then the previous ones again: for a file that
    /// the caller of the program named.
    /// </summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <exception cref="IOException">The path cannot be resolved.</exception>
    /// <exception cref="UnauthorizedAccessException">The kernel refused.</exception>
    public IDisposable BeginScopeInstead(string directory)
    {
        var before = Pause();
        try
        {
            var rights = BeginScope(directory);
            return new Scope(() =>
            {
                rights.Dispose();
                before.Dispose();
            });
        }
        catch
        {
            before.Dispose();
            throw;
        }
    }

    private Scope Pause()
    {
        if (_scope is not { } scope)
        {
            return new Scope(null);
        }

        _ids.Restore();
        _scope = null;
        return new Scope(() =>
        {
            _ids.SwitchTo(scope.User, scope.Groups);
            _scope = scope;
        });
    }

    /// <summary>Switches the process to the directory's owner permanently.</summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <param name="otherGroups">The ids of further groups to keep.</param>
    /// <exception cref="IOException">The path cannot be resolved.</exception>
    /// <exception cref="UnauthorizedAccessException">The kernel refused.</exception>
    public void SwitchPermanently(string directory, params IEnumerable<uint> otherGroups)
    {
        if (!_isPermanent && _ids.IsStartedByRoot && PathOwner.Find(directory) is { IsRoot: false } owner)
        {
            _isPermanent = true;
            _ids.SwitchPermanently(owner.User, [owner.Group, .. otherGroups]);
        }
    }

    private sealed class Scope(Action? end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
