using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Night;

/// <summary>
/// The remaining number of pixels that a night picture may light. In range or slightly outside, the limit is six percent of all pixels, so
/// texts are shortened until they fit; other levels have no limit. Changing numbers count with the maximum pixels of their figures, so that
/// a text does not appear and disappear with the minutes.
/// </summary>
internal struct LitPixelBudget
{
    private const int Percent = 6;

    /// <summary>The pixels of the heartbeat dot, which is lit half of the time.</summary>
    private const int HeartbeatPixels = 4;

    private int _left;

    public LitPixelBudget(in View view)
    {
        IsLimited = !view.IsOutOfRange && !view.IsUrgent;
        var pixels = PanelSizes.Width * view.State.Panel.Height();
        _left = IsLimited ? (((Percent * pixels) - 1) / 100) - HeartbeatPixels : pixels;
    }

    /// <summary>True when the value is in range or slightly outside.</summary>
    public bool IsLimited { get; }

    public readonly bool Allows(int pixels) => pixels <= _left;

    /// <summary>Takes pixels from the budget; false when too few are left.</summary>
    public bool TrySpend(int pixels)
    {
        var has = Allows(pixels);
        _left -= has ? pixels : 0;
        return has;
    }

    public bool TrySpend(ReadOnlySpan<char> text, BitmapFont font) => TrySpend(font.CountLitPixels(text));

    /// <summary>Takes pixels unconditionally.</summary>
    public void Spend(int pixels) => _left -= pixels;

    /// <summary>The maximum pixels of a number while its last figure changes.</summary>
    public static int MaxForNumber(ReadOnlySpan<char> number, BitmapFont font) => font.CountLitPixels(number[..^1]) + MaxForDigit(font);

    /// <summary>The maximum pixels of a time of day.</summary>
    public static int MaxForTime(ReadOnlySpan<char> time, BitmapFont font)
    {
        var (pixels, heaviest) = (0, MaxForDigit(font));
        for (var i = 0; i < time.Length; i++)
        {
            pixels += char.IsAsciiDigit(time[i]) ? heaviest : font.CountLitPixels(time.Slice(i, 1));
        }

        return pixels;
    }

    private static int MaxForDigit(BitmapFont font)
    {
        var max = 0;
        foreach (var figure in "0123456789".AsSpan())
        {
            max = Math.Max(max, font.CountLitPixels([figure]));
        }

        return max;
    }
}
