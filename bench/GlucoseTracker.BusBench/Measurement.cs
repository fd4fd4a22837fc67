using GlucoseTracker.Graphics;
using GlucoseTracker.Oled;

namespace GlucoseTracker.BusBench;

/// <summary>What a change costs with the real driver, and what it would cost at best.</summary>
/// <param name="Changed">Bytes that differ.</param>
/// <param name="Cost">What the driver sent.</param>
/// <param name="Best">Bytes on the wire of the best split into windows that each carry their complete address.</param>
public readonly record struct Measurement(int Changed, BusCost Cost, int Best)
{
    private const int WindowOverhead = 10;  // address, control, 21 a b 22 c d; address, control
    private const int PageOverhead = 7;     // address, control, page, column low, column high; address, control

    /// <summary>Sent bytes over best split.</summary>
    public double Ratio => (double)Cost.Bytes / Best;

    /// <summary>Measures a change on a panel.</summary>
    public static Measurement Create(OledPanel panel, ScreenChange change)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(change);
        using var bus = new CountingBus();
        using var display = new OledDisplay(panel, bus, TimeProvider.System);
        display.Show(change.Before);
        bus.Reset();
        display.Show(change.After);
        return new Measurement(Differing(change), bus.Cost, GetBest(panel, change.Before, change.After));
    }

    /// <summary>Bytes on the wire of the best split of a change, by the panel's way of addressing.</summary>
    public static int GetBest(OledPanel panel, MonoFrame before, MonoFrame after)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return panel.Controller.HasWindows
            ? BestSplit.Bytes(before, after, WindowOverhead)
            : Enumerable.Range(0, after.Pages).Sum(page => BestSplit.Bytes(GetPage(before, page), GetPage(after, page), PageOverhead));
    }

    /// <summary>Bytes on the wire of a complete picture.</summary>
    public static int FullFrame(OledPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        var pages = panel.Height / 8;
        return panel.Controller.HasWindows ? WindowOverhead + (pages * panel.Width) : pages * (PageOverhead + panel.Width);
    }

    private static MonoFrame GetPage(MonoFrame frame, int page)
    {
        var one = new MonoFrame(frame.Width, 8);
        frame.GetPage(page).CopyTo(one.Bytes);
        return one;
    }

    private static int Differing(ScreenChange change)
    {
        var count = 0;
        for (var i = 0; i < change.After.Bytes.Length; i++)
        {
            count += change.Before.Bytes[i] != change.After.Bytes[i] ? 1 : 0;
        }

        return count;
    }
}
