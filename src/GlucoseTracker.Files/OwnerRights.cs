namespace GlucoseTracker.Files;

/// <summary>
/// Root in a directory that another user can change: it works there with that user's rights and no others. A link that leads to somebody
/// else's file then leads nowhere, and whatever is made belongs to that user. Without root, and in root's own directories, nothing changes.
/// </summary>
/// <remarks>The rights are those of the whole process. One scope at a time; no other program may be started within one.</remarks>
public sealed class OwnerRights
{
    private readonly IProcessIds _ids;
    private (uint User, uint[] Groups)? _taken;
    private bool _isForGood;

    /// <summary>Creates it.</summary>
    /// <param name="ids">Whose rights the process has.</param>
    public OwnerRights(IProcessIds ids) => _ids = ids;

    /// <summary>Those of this process.</summary>
    public static OwnerRights OfProcess { get; } = new(new ProcessIds());

    /// <summary>True when root started this process, also when it works with another user's rights.</summary>
    public bool IsRoot => _ids.IsStartedByRoot;

    /// <summary>Works with the owner's rights until the result is disposed.</summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <exception cref="IOException">The path cannot be followed.</exception>
    /// <exception cref="UnauthorizedAccessException">The kernel did not allow it.</exception>
    public IDisposable Take(string directory)
    {
        if (_taken is not null || _isForGood || !_ids.IsStartedByRoot || PathOwner.Find(directory) is not { IsRoot: false } owner)
        {
            return new Scope(null);
        }

        var taken = (owner.User, new[] { owner.Group });
        _ids.Take(taken.User, taken.Item2);
        _taken = taken;
        return new Scope(() =>
        {
            _taken = null;
            _ids.TakeBack();
        });
    }

    /// <summary>
    /// Works with the rights of another directory's owner until the result is disposed, and then with those of before: for a file that the
    /// caller of the program named.
    /// </summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <exception cref="IOException">The path cannot be followed.</exception>
    /// <exception cref="UnauthorizedAccessException">The kernel did not allow it.</exception>
    public IDisposable TakeInstead(string directory)
    {
        var before = Pause();
        try
        {
            var rights = Take(directory);
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
        if (_taken is not { } taken)
        {
            return new Scope(null);
        }

        _ids.TakeBack();
        _taken = null;
        return new Scope(() =>
        {
            _ids.Take(taken.User, taken.Groups);
            _taken = taken;
        });
    }

    /// <summary>The process belongs to the directory's owner from now on.</summary>
    /// <param name="directory">The directory; it need not exist.</param>
    /// <param name="otherGroups">Numbers of groups that it stays in.</param>
    /// <exception cref="IOException">The path cannot be followed.</exception>
    /// <exception cref="UnauthorizedAccessException">The kernel did not allow it.</exception>
    public void TakeForGood(string directory, params IEnumerable<uint> otherGroups)
    {
        if (!_isForGood && _ids.IsStartedByRoot && PathOwner.Find(directory) is { IsRoot: false } owner)
        {
            _isForGood = true;
            _ids.TakeForGood(owner.User, [owner.Group, .. otherGroups]);
        }
    }

    private sealed class Scope(Action? end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
