using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>A set of keys.</summary>
public interface IKeySource : IDisposable
{
    /// <summary>
    /// Enumerates all edges since the lines were requested. Supports one reader at a time; nothing runs between two edges.
    /// </summary>
    /// <exception cref="GpioException">The chip disappeared.</exception>
    /// <exception cref="OperationCanceledException">The enumeration was cancelled.</exception>
    IAsyncEnumerable<KeyEdge> ReadEdgesAsync(CancellationToken cancellationToken);

    /// <summary>Reads whether a key is pressed now.</summary>
    /// <param name="line">One of the watched lines.</param>
    /// <exception cref="GpioException">The chip disappeared.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The line is not watched.</exception>
    bool IsPressed(int line);
}
