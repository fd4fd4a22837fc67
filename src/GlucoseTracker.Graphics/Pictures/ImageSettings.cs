using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Memory;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>ImageSharp's configuration for all pictures of the program.</summary>
internal static class ImageSettings
{
    /// <summary>
    /// No file format is registered, so no file can be decoded. Pixels lie in one block of the collector's heap: the default allocator
    /// keeps pools of its own, which this program would hardly use. One thread draws.
    /// </summary>
    public static Configuration Configuration { get; } = new()
    {
        MemoryAllocator = new SimpleGcMemoryAllocator(),
        PreferContiguousImageBuffers = true,
        MaxDegreeOfParallelism = 1,
    };
}
