using System.Threading.Channels;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Daemon.Tests.Alarms;

/// <summary>A display that records the time of each frame.</summary>
internal sealed class StampingDisplay(TimeProvider time) : IDisplay
{
    private readonly Channel<TimeSpan> _shown = Channel.CreateUnbounded<TimeSpan>();

    public int Width => 128;

    public int Height => 64;

    public void Show(MonoFrame frame) => _shown.Writer.TryWrite(time.Uptime());

    public void Blank()
    {
    }

    /// <summary>Waits for a frame of this instant or a later one; the clock does not advance meanwhile.</summary>
    public async Task ShownAtAsync(TimeSpan uptime)
    {
        while (await _shown.Reader.ReadAsync() < uptime)
        {
        }
    }

    public void Dispose()
    {
    }
}
