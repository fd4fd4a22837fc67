using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>Keys that are watched together.</summary>
public interface IKeySource : IDisposable
{
    /// <summary>All edges since the lines were taken, as they come. One reader at a time; nothing runs between two edges.</summary>
    /// <exception cref="GpioException">The chip went away.</exception>
    /// <exception cref="OperationCanceledException">The reader wants to stop.</exception>
    IAsyncEnumerable<KeyEdge> ReadEdgesAsync(CancellationToken cancellationToken);

    /// <summary>Whether a key is down now.</summary>
    /// <param name="line">One of the watched lines.</param>
    /// <exception cref="GpioException">The chip went away.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The line is not watched.</exception>
    bool IsPressed(int line);
}
