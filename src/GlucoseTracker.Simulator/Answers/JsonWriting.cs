using System.Buffers;
using System.Text.Json;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes JSON by hand: the simulator shares no wire type with any client, so that no mistake is made on both sides.</summary>
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
