namespace GlucoseTracker.Daemon;

/// <summary>Disposes parts together, in the reverse order of adding.</summary>
internal sealed class OwnedParts : IDisposable
{
    private readonly Stack<IDisposable> _parts = new();

    /// <summary>Adds a part and returns it.</summary>
    public T Add<T>(T part) where T : IDisposable
    {
        _parts.Push(part);
        return part;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_parts.TryPop(out var part))
        {
            part.Dispose();
        }
    }
}
