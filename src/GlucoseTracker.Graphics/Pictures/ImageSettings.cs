using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Memory;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>ImageSharp's configuration for all pictures of the program.</summary>
internal static class ImageSettings
{
    /// <summary>
    /// No file format is registered, so no file can be decoded. Pixels are in one block of the managed heap, because the default allocator
    /// has its own pools, which this program would hardly use. Drawing uses one thread.
    /// </summary>
    public static Configuration Configuration { get; } = new()
    {
        MemoryAllocator = new SimpleGcMemoryAllocator(),
        PreferContiguousImageBuffers = true,
        MaxDegreeOfParallelism = 1,
    };
}
