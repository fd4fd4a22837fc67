namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>
/// A person with type 1 diabetes, minute by minute: glucose and insulin action by Bergman's minimal model (1979), absorption of meals and
/// of injected insulin by Hovorka's (2004), a weight of 60 kg. The body raises its glucose below 62 mg/dL and before the morning.
/// </summary>
internal sealed class SimulatedBody
{
    private const double GlucoseSpace = 96;
    private const double InsulinSpace = 7.2;
    private const double InsulinLoss = 0.138;
    private const double InsulinMinutes = 55;
    private const double Effectiveness = 0.005;
    private const double ActionRate = 0.025;
    private const double BasalInsulin = 13.4;

    /// <summary>The fall by one unit of insulin, and the rise by one gram of carbohydrates, in mg/dL.</summary>
    private const double FallOfUnit = 49;
    private const double RiseOfGram = 8.3;

    private readonly List<(double At, double Grams, double Minutes)> _meals = [];
    private readonly double _sensitivity;
    private readonly double _resting;
    private readonly double _dawn;
    private readonly double _basalError;
    private double _depot;
    private double _passing;
    private double _insulin;
    private double _action;

    public SimulatedBody(Gaussian random)
    {
        // On some nights exercise has made insulin more effective.
        _sensitivity = 3.5e-4 * random.Factor(0.2) * (random.Happens(0.25) ? random.Uniform(1.1, 1.7) : 1);
        _resting = random.Uniform(105, 135);
        _dawn = random.Uniform(0, 35);
        _basalError = random.Normal(0, 0.15);
        Glucose = _resting + random.Normal(0, 25);
    }

    /// <summary>The glucose in the blood, mg/dL.</summary>
    public double Glucose { get; private set; }

    public static double GetUnits(double grams) => grams * RiseOfGram / FallOfUnit;

    public void Eat(double minute, double grams, double absorption) => _meals.Add((minute, grams, absorption));

    public void Inject(double units) => _depot += 1000 * units;

    /// <summary>Injects the insulin that lowers a value to 120 mg/dL.</summary>
    public void Correct(double value, double error) => Inject((value - 120) / FallOfUnit * error);

    public void Live(int minute)
    {
        var (fromDepot, fromPassing) = (_depot / InsulinMinutes, _passing / InsulinMinutes);
        _insulin += (_passing / (InsulinMinutes * InsulinSpace)) - (InsulinLoss * _insulin);
        _depot -= fromDepot;
        _passing += fromDepot - fromPassing;
        _action += ActionRate * ((_sensitivity * (_insulin + (BasalInsulin * _basalError))) - _action);
        var resting = _resting + (_dawn * Math.Clamp((minute - 600) / 120.0, 0, 1));
        var counter = Math.Max(0, 62 - Glucose) * 0.012;
        Glucose = Math.Max(25, Glucose - ((Effectiveness + _action) * Glucose) + (Effectiveness * resting) + GetFood(minute) + counter);
    }

    private double GetFood(int minute) => _meals.Where(meal => minute >= meal.At).Sum(meal =>
        0.85 * meal.Grams * 1000 / GlucoseSpace * (minute - meal.At) * Math.Exp(-(minute - meal.At) / meal.Minutes)
            / (meal.Minutes * meal.Minutes));
}
