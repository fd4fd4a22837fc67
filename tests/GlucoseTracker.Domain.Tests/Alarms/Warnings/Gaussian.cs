namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>Random numbers of a seed, with the distributions of the simulated nights.</summary>
internal sealed class Gaussian(int seed)
{
    private readonly Random _random = new(seed);

    public bool Happens(double chance) => _random.NextDouble() < chance;

    public double Uniform(double from, double to) => from + ((to - from) * _random.NextDouble());

    /// <summary>A normally distributed number, by the polar form of Box and Muller.</summary>
    public double Normal(double mean, double deviation)
    {
        double u, v, s;
        do
        {
            (u, v) = (Uniform(-1, 1), Uniform(-1, 1));
            s = (u * u) + (v * v);
        }
        while (s is >= 1 or 0);
        return mean + (deviation * u * Math.Sqrt(-2 * Math.Log(s) / s));
    }

    /// <summary>A positive factor around 1.</summary>
    public double Factor(double deviation) => Math.Exp(Normal(0, deviation));

    public double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());
}
