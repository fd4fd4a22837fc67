using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Pictures;

/// <summary>
/// An approved frame as a text file: what the frame shows, as JSON, then an empty line, then the picture in <see cref="HalfBlocks"/>.
/// The first part may be missing.
/// </summary>
/// <param name="Path">The file in the repository.</param>
/// <param name="Description">The JSON text; empty when the file has none.</param>
/// <param name="Picture">The approved picture.</param>
public sealed record GoldenFile(string Path, string Description, MonoFrame Picture)
{
    /// <summary>The name of the file without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Reads a file.</summary>
    /// <exception cref="PictureException">The file has another format.</exception>
    public static GoldenFile Read(string path)
    {
        var text = File.ReadAllText(path);
        var begin = text.IndexOf('┌', StringComparison.Ordinal);
        return begin >= 0
            ? new GoldenFile(path, text[..begin].TrimEnd('\n'), HalfBlocks.Parse(text[begin..]))
            : throw new PictureException($"{path} holds no picture.");
    }

    /// <summary>
    /// Throws with both pictures in one when the frame differs from the approved one. With UPDATE_GOLDEN=1 in the environment the frame
    /// becomes the approved one instead.
    /// </summary>
    /// <exception cref="PictureException">A pixel differs.</exception>
    public static void Check(string path, MonoFrame actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") != "1")
        {
            var file = Read(path);
            FrameAssert.Equal(file.Picture, actual, file.Name);
            return;
        }

        var description = File.Exists(path) ? Read(path).Description : "";
        File.WriteAllText(path, (description.Length > 0 ? description + "\n\n" : "") + HalfBlocks.Format(actual));
    }
}
