using System.Threading.Channels;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Keys;

/// <summary>
/// A thread that blocks in the kernel until a descriptor has events, and publishes edges. It has no periodic wake-ups and stops within one
/// system call.
/// </summary>
internal sealed class KeyEdgeLoop : IDisposable
{
    private readonly KernelDevice _events;
    private readonly PollInterrupt _wakeUp = new();
    private readonly Thread _thread;
    private bool _disposed;
    private readonly Channel<KeyEdge> _edges =
        Channel.CreateUnbounded<KeyEdge>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    /// <summary>Starts the thread, which takes ownership of the descriptor.</summary>
    public KeyEdgeLoop(KernelDevice events)
    {
        _events = events;
        _thread = new Thread(Run) { IsBackground = true, Name = "keys" };
        _thread.Start();
    }

    /// <summary>The edges; completes with a <see cref="GpioException"/> when the descriptor fails.</summary>
    public ChannelReader<KeyEdge> Edges => _edges.Reader;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        _wakeUp.Signal();
        _thread.Join();
        _wakeUp.Dispose();
        _events.Dispose();
    }

    private void Run()
    {
        try
        {
            var reader = new KeyEdgeReader();
            var edges = new List<KeyEdge>();
            Span<byte> buffer = stackalloc byte[16 * 48];
            while (_wakeUp.WaitFor(_events.Descriptor))
            {
                edges.Clear();
                reader.Read(buffer[.._events.Read(buffer)], edges);
                edges.ForEach(edge => _edges.Writer.TryWrite(edge));
            }

            _edges.Writer.Complete();
        }
        catch (KernelException failure)
        {
            _edges.Writer.Complete(GpioFailures.Gone(failure));
        }
        catch (Exception failure)
        {
            // An unhandled exception on this thread would end the process, so it is passed to the reader.
            _edges.Writer.Complete(failure);
        }
    }
}
