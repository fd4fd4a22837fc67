namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// Fills a polygon by scan lines: several per pixel vertically, with exact coverage horizontally. A point is inside when a horizontal line
/// from it crosses the edge an odd number of times.
/// </summary>
internal static class PolygonFill
{
    private const int LinesPerPixel = 5;

    public static void Fill(CoverageMask mask, IReadOnlyList<(double X, double Y)> points, int width, int height)
    {
        var top = Math.Max(0, (int)Math.Floor(points.Min(p => p.Y)));
        var bottom = Math.Min(height - 1, (int)Math.Ceiling(points.Max(p => p.Y)));
        var (row, crossings) = (new double[width], new List<double>());
        for (var y = top; y <= bottom; y++)
        {
            Array.Clear(row);
            for (var line = 0; line < LinesPerPixel; line++)
            {
                FindCrossings(points, y + ((line + 0.5) / LinesPerPixel), crossings);
                for (var i = 0; i + 1 < crossings.Count; i += 2)
                {
                    AddCoverage(row, crossings[i], crossings[i + 1]);
                }
            }

            for (var x = 0; x < width; x++)
            {
                if (row[x] > 0)
                {
                    mask.Add(x, y, (int)Math.Round(row[x] * 255 / LinesPerPixel));
                }
            }
        }
    }

    private static void FindCrossings(IReadOnlyList<(double X, double Y)> points, double y, List<double> crossings)
    {
        crossings.Clear();
        var (fromX, fromY) = points[^1];
        foreach (var (x, toY) in points)
        {
            if (fromY <= y != toY <= y)
            {
                crossings.Add(fromX + ((y - fromY) / (toY - fromY) * (x - fromX)));
            }

            (fromX, fromY) = (x, toY);
        }

        crossings.Sort();
    }

    private static void AddCoverage(double[] row, double left, double right)
    {
        (left, right) = (Math.Max(0, left), Math.Min(row.Length, right));
        for (var x = (int)left; x < right; x++)
        {
            row[x] += Math.Min(x + 1, right) - Math.Max(x, left);
        }
    }
}
