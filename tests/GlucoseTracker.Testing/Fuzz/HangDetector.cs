namespace GlucoseTracker.Testing.Fuzz;

/// <summary>
/// Ends the tests when one input takes minutes, because an endless loop of a parser would block them. The limit is far beyond the time that
/// a slow machine needs for an input.
/// </summary>
internal sealed class HangDetector : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);
    private const int StepsTillHang = 20;

    private readonly string _target;
    private readonly Timer _timer;
    private byte[]? _input;
    private byte[]? _seen;
    private int _steps;

    public HangDetector(string target)
    {
        _target = target;
        _timer = new Timer(_ => Check(), null, Step, Step);
    }

    /// <summary>Records the start of an input.</summary>
    public void Start(byte[] input) => Volatile.Write(ref _input, input);

    public void Dispose() => _timer.Dispose();

    private void Check()
    {
        var input = Volatile.Read(ref _input);
        _steps = ReferenceEquals(input, _seen) ? _steps + 1 : 0;
        _seen = input;
        if (input is not null && _steps >= StepsTillHang)
        {
            Environment.FailFast($"{_target} hangs: {Corpus.Save(_target, input)}");
        }
    }
}
