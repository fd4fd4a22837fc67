using System.Buffers;
using System.Text.Json;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes JSON directly: the simulator shares no types with a client, so that no error can be in both.</summary>
internal static class JsonWriting
{
    public static byte[] ToUtf8(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
