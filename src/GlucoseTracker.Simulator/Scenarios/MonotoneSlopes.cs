namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>Slopes at the knots of a cubic that keeps rising where the knots rise and falling where they fall.</summary>
internal static class MonotoneSlopes
{
    /// <summary>The slope at each knot: the weighted harmonic mean of its neighbours' slopes, zero at a turn and at both ends.</summary>
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
