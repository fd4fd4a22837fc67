using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Pictures;

/// <summary>Compares frames with approved pictures.</summary>
public static class FrameAssert
{
    /// <summary>Throws with both pictures in one when any pixel differs.</summary>
    public static void Equal(MonoFrame expected, MonoFrame actual, string name)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        if (expected.Width != actual.Width || expected.Height != actual.Height)
        {
            throw new PictureException($"{name}: {actual.Width} x {actual.Height} instead of {expected.Width} x {expected.Height}.");
        }

        if (!expected.ContentEquals(actual))
        {
            throw new PictureException($"{name} differs (+ too much, - missing):\n{FrameText.Difference(expected, actual)}");
        }
    }
}
