namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>Computes the slopes at the control points of a monotone cubic.</summary>
internal static class MonotoneSlopes
{
    /// <summary>The slope at each point: the weighted harmonic mean of the neighbouring slopes, zero at extrema and at both ends.</summary>
    public static double[] Compute(double[] x, double[] y)
    {
        var slopes = new double[x.Length];
        for (var i = 1; i < x.Length - 1; i++)
        {
            var before = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            var after = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
            if (before * after > 0)
            {
                var left = (2 * (x[i + 1] - x[i])) + (x[i] - x[i - 1]);
                var right = (x[i + 1] - x[i]) + (2 * (x[i] - x[i - 1]));
                slopes[i] = (left + right) / ((left / before) + (right / after));
            }
        }

        return slopes;
    }
}
