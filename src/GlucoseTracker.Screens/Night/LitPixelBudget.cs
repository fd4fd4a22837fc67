using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Night;

/// <summary>
/// The light that a picture of the night may still give. In range or slightly out it stays under six percent of the pixels, whatever else
/// is to be told, so words are made fewer until they fit; what is out has no such limit. Figures that change by themselves are counted as
/// the heaviest ones that may stand there: a word must not come and go with the minutes.
/// </summary>
internal struct LitPixelBudget
{
    private const int Percent = 6;

    /// <summary>The dot of life, which is lit half of the time.</summary>
    private const int HeartbeatPixels = 4;

    private int _left;

    public LitPixelBudget(in View view)
    {
        IsLimited = !view.IsOutOfRange && !view.IsUrgent;
        var pixels = PanelSizes.Width * view.State.Panel.Height();
        _left = IsLimited ? (((Percent * pixels) - 1) / 100) - HeartbeatPixels : pixels;
    }

    /// <summary>The value is in range or slightly out.</summary>
    public bool IsLimited { get; }

    public readonly bool Allows(int pixels) => pixels <= _left;

    /// <summary>Takes the light when there is so much.</summary>
    public bool TrySpend(int pixels)
    {
        var has = Allows(pixels);
        _left -= has ? pixels : 0;
        return has;
    }

    public bool TrySpend(ReadOnlySpan<char> text, BitmapFont font) => TrySpend(font.CountLitPixels(text));

    /// <summary>Takes it in any case.</summary>
    public void Spend(int pixels) => _left -= pixels;

    /// <summary>What a number takes at most while its last figure counts on.</summary>
    public static int MaxForNumber(ReadOnlySpan<char> number, BitmapFont font) => font.CountLitPixels(number[..^1]) + MaxForDigit(font);

    /// <summary>What a time of day takes at most.</summary>
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
        var most = 0;
        foreach (var figure in "0123456789".AsSpan())
        {
            most = Math.Max(most, font.CountLitPixels([figure]));
        }

        return most;
    }
}
