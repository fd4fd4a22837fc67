using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>All screens on one picture, drawn by the same code as on the device, each with its name, night screens dimmed.</summary>
public static class ContactSheet
{
    private const int Columns = 8;
    private const int Scale = 2;
    private const int Border = 3 * Scale;
    private const int TileWidth = (PanelSizes.Width * Scale) + (2 * Border) + 14;
    private const int Margin = 12;
    private const int TitleHeight = 28;
    private const int CaptionHeight = 28;

    private static readonly Rgb Title = new(120, 190, 255);

    /// <summary>Writes the sheet as a PNG file, strip by strip.</summary>
    /// <exception cref="ArgumentException">There is no screen.</exception>
    public static void Write(Stream stream, IReadOnlyList<SheetGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0 || groups.Any(group => group.Frames.Count == 0))
        {
            throw new ArgumentException("A sheet needs frames, and so does each of its groups.", nameof(groups));
        }

        PngFile.Write(
            stream, (Columns * TileWidth) + Margin, Margin + groups.Sum(GetHeight), SheetColors.Background,
            (strip, top) => Draw(strip, top, groups));
    }

    /// <summary>Draws a strip of the picture.</summary>
    private static void Draw(ColorImage strip, int stripTop, IReadOnlyList<SheetGroup> groups)
    {
        var top = Margin - stripTop;
        foreach (var group in groups)
        {
            SheetText.Write(strip, group.Title.ToUpperInvariant(), Margin, top + 2, Fonts.Bold11, Title);
            var tileHeight = GetTileHeight(group);
            foreach (var (i, frame) in group.Frames.Index())
            {
                var tileTop = top + TitleHeight + (i / Columns * tileHeight);
                if (tileTop < strip.Height && tileTop + tileHeight > 0)
                {
                    DrawTile(strip, frame, Margin + (i % Columns * TileWidth), tileTop);
                }
            }

            top += GetHeight(group);
        }
    }

    private static int GetHeight(SheetGroup group) => TitleHeight + ((group.Frames.Count + Columns - 1) / Columns * GetTileHeight(group));

    /// <summary>Screens of 32 rows take half the height.</summary>
    private static int GetTileHeight(SheetGroup group) =>
        (group.Frames.Max(frame => frame.State.Panel.Height()) * Scale) + (2 * Border) + CaptionHeight;

    private static void DrawTile(ColorImage picture, SheetFrame tile, int x, int y)
    {
        var frame = new MonoFrame(PanelSizes.Width, tile.State.Panel.Height());
        using var renderer = new ScreenRenderer(tile.State.Panel);
        renderer.Draw(tile.State, frame);
        var (width, height) = (frame.Width * Scale, frame.Height * Scale);
        picture.Fill(x, y, width + (2 * Border), height + (2 * Border), Bezel.Case);
        picture.Fill(x + Border - Scale, y + Border - Scale, width + (2 * Scale), height + (2 * Scale), Bezel.Glass);
        picture.Paste(frame, x + Border, y + Border, Scale, 0, IsDim(tile.State) ? Bezel.Dim : Bezel.Lit);
        SheetText.Write(picture, tile.Name, x + Border, y + height + (2 * Border) + 4, Fonts.Text8, SheetColors.Caption);
    }

    /// <summary>Only the panel has a brightness; the sheet imitates it by darker colours.</summary>
    private static bool IsDim(ScreenState state) =>
        state.Layout == ScreenLayout.Night
        && state.Alarm is not { Phase: AlarmPhase.Ringing }
        && (state.Readings.Newest is not { } newest
            || state.Limits.GetLevel(newest.Value) is not (GlucoseLevel.UrgentLow or GlucoseLevel.UrgentHigh));
}
