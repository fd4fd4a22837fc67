using System.Numerics;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// A frame as one number for each column, bit 0 on top, so that a template is compared column by column. Ink is either the lit or the dark
/// pixels.
/// </summary>
internal sealed class ColumnBitmap
{
    private readonly ulong[] _columns;
    private readonly ulong _all;

    public ColumnBitmap(MonoFrame frame, bool darkInk)
    {
        (Height, DarkInk) = (frame.Height, darkInk);
        _all = frame.Height == 64 ? ulong.MaxValue : (1UL << frame.Height) - 1;
        _columns = new ulong[frame.Width];
        for (var page = 0; page < frame.Pages; page++)
        {
            var bytes = frame.GetPage(page);
            for (var x = 0; x < bytes.Length; x++)
            {
                _columns[x] |= (ulong)bytes[x] << (8 * page);
            }
        }

        if (darkInk)
        {
            for (var x = 0; x < _columns.Length; x++)
            {
                _columns[x] ^= _all;
            }
        }
    }

    public int Width => _columns.Length;

    public int Height { get; }

    /// <summary>True when dark pixels are ink, as on a block.</summary>
    public bool DarkInk { get; }

    /// <summary>True when the template matches with its upper left corner at a position, pixel for pixel.</summary>
    public bool IsAt(Template template, int x, int y)
    {
        if (x < 0 || y < 0 || x + template.Width > Width || y + template.Height > Height)
        {
            return false;
        }

        var rows = Mask(template.Height);
        for (var column = 0; column < template.Width; column++)
        {
            if (((_columns[x + column] >> y) & rows) != template.Columns[column])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when there is ink in a column between two rows; outside the panel there is none.</summary>
    public bool HasInk(int x, int y, int height)
    {
        if (x < 0 || x >= Width)
        {
            return false;
        }

        return ((_columns[x] >> Math.Max(0, y)) & Mask(height)) != 0;
    }

    /// <summary>
    /// The edge of a block or of the panel beside a line: ink in all rows of a capital, and in the row above or below, since a
    /// block's corners are cut. A letter never has such a column.
    /// </summary>
    public bool IsEdge(int x, int baseline, int capital)
    {
        if (baseline <= capital || baseline >= Height)
        {
            return false;
        }

        var rows = _columns[x] >> (baseline - capital);
        return (rows & Mask(capital)) == Mask(capital) && (((rows >> capital) & 1) != 0 || HasInk(x, baseline - capital - 1, 1));
    }

    /// <summary>
    /// True when ink beside a template touches ink of its first or last column, even at a corner, so that both are one shape.
    /// </summary>
    public bool Touches(Template template, int x, int y) =>
        Touches(template.Columns[0], x - 1, y) || Touches(template.Columns[^1], x + template.Width, y);

    private bool Touches(ulong column, int x, int y)
    {
        var rows = column << y;
        return x >= 0 && x < Width && (_columns[x] & (rows | (rows << 1) | (rows >> 1))) != 0;
    }

    /// <summary>All positions of a template whose upper row is between two rows.</summary>
    public List<(int X, int Y)> FindAll(Template template, int fromRow = 0, int toRow = int.MaxValue)
    {
        var places = new List<(int X, int Y)>();
        var last = Math.Min(toRow, Height - template.Height);
        if (last < fromRow)
        {
            return places;
        }

        var inside = Mask(last - fromRow + 1) << fromRow;
        for (var x = 0; x + template.Width <= Width; x++)
        {
            for (var rows = FindRows(template.Columns[0], template.Height, _columns[x]) & inside; rows != 0; rows &= rows - 1)
            {
                var y = BitOperations.TrailingZeroCount(rows);
                if (IsAt(template, x, y))
                {
                    places.Add((x, y));
                }
            }
        }

        return places;
    }

    /// <summary>All rows at which one column of a template matches a column of the panel, found in one pass.</summary>
    private static ulong FindRows(ulong wanted, int height, ulong column)
    {
        var rows = ulong.MaxValue;
        for (var row = 0; row < height && rows != 0; row++)
        {
            rows &= ((wanted >> row) & 1) != 0 ? column >> row : ~(column >> row);
        }

        return rows;
    }

    private static ulong Mask(int rows) => rows >= 64 ? ulong.MaxValue : (1UL << rows) - 1;
}
