using System.Globalization;
using System.Text;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Tests.Alarms.Chain;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Schedules;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Alarms.Nights;

/// <summary>
/// Runs a plan through the chain in steps of half a minute, and writes the alarms, the notifications and the words on the panel.
/// </summary>
internal sealed class AlarmNight : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>The number of steps after which the oracle checks the picture; a false statement would be in the list of events.</summary>
    private const int LookEvery = 10;

    private readonly NightPlan _plan;
    private readonly TestEnvironment _bedside;
    private readonly TemporaryFolder _card = TemporaryFolder.CreateInMemory();
    private readonly ChainTarget _first = new("first");
    private readonly ChainTarget _second = new("second");
    private readonly StringBuilder _log = new();
    private TemporaryFolder _memory = TemporaryFolder.CreateInMemory();
    private ChainTime _time;
    private AlarmChain? _chain;
    private bool _stuck;
    private AlarmRules _rules = AlarmRules.Default;
    private int _boots;
    private string _panel = "none";

    public AlarmNight(NightPlan plan)
    {
        _plan = plan;
        _bedside = new TestEnvironment(new DateTimeOffset(new DateOnly(2026, 11, 21), plan.Begins, TimeSpan.Zero));
        _time = new ChainTime(_bedside.Now);
    }

    public async Task<string> RunAsync()
    {
        UploadAt(0);
        foreach (var step in _plan.At(0))
        {
            await DoAsync(step);
        }

        if (_chain is null && !_plan.At(0).Contains("power off"))
        {
            await StartAsync();
        }

        for (var half = 1; half <= 2 * _plan.Length; half++)
        {
            _bedside.Advance(Step);
            var steps = half % 2 == 0 ? _plan.At(half / 2).ToList() : [];
            if (half % 2 == 0)
            {
                UploadAt(half / 2);
            }

            foreach (var step in steps.Where(step => !IsKey(step)))
            {
                await DoAsync(step);
            }

            if (_chain is { } chain)
            {
                await chain.PassAsync(Step);
                await WriteAsync(chain);
                if (half % LookEvery == 0)
                {
                    chain.Lies().ToList().ForEach(Write);
                }

                foreach (var key in steps.Where(IsKey))
                {
                    if (IsAnswer(key))
                    {
                        Answer(key.Split(' '));
                    }
                    else
                    {
                        Press(key == "key" ? KeyAction.Snooze : KeyAction.EndSnooze);
                    }

                    await WriteAsync(chain);
                }
            }
        }

        return _log.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _memory.Dispose();
        _card.Dispose();
    }

    private static bool IsKey(string step) => step is "key" or "key twice" || IsAnswer(step);

    private static bool IsAnswer(string step) => step.Split(' ') is ["command" or "button", _, _];

    /// <summary>Handles the events at the end of this half minute, before the clocks of the device advance.</summary>
    private async Task DoAsync(string step)
    {
        switch (step)
        {
            case "end":
                break;
            case "highs that fall do not repeat":
                var rate = Glucose.FromMilligramsPerDeciliter(5);
                _rules = _rules.With(_rules.High with { NoRepeatWhenFallingBy = rate })
                    .With(_rules.UrgentHigh with { NoRepeatWhenFallingBy = rate });
                break;
            case "phone silent" or "phone back":
                _bedside.PhoneSends = step == "phone back";
                break;
            case "network down" or "network up":
                _bedside.NetworkWorks = step == "network up";
                break;
            case "service down" or "service up":
                _bedside.ServiceWorks = step == "service up";
                break;
            case "sensor stuck" or "sensor moves":
                _stuck = step == "sensor stuck";
                break;
            case "sensor ends in 13 h":
                _bedside.Sensor = new SensorInfo(_bedside.Now.AddHours(13).AddDays(-15), TimeSpan.FromHours(1));
                break;
            case "sensor is new":
                _bedside.Sensor = new SensorInfo(_bedside.Now, TimeSpan.FromHours(1));
                break;
            case "another person":
                var older = new Reading(Body.GetValue(120), _bedside.Now.AddMinutes(-4), Trend.Stable);
                (_bedside.Person, _bedside.Cloud) = ("two", ReadingSeries.Empty.Merge([older]));
                break;
            case "targets fail" or "targets work":
                _first.Works = _second.Works = step == "targets work";
                break;
            case "clock set":
                _time.SetWallClock(_bedside.Now - Step);
                _bedside.ClockTrusted = true;
                break;
            case var text when text.StartsWith("schedule ", StringComparison.Ordinal):
                var slot = ScheduleText.TryParse(text["schedule ".Length..]) ?? throw new ArgumentException(text, nameof(step));
                _rules = _rules with { Schedule = new AlarmSchedule([.. _rules.Schedule.Slots, slot]) };
                break;
            default:
                await PowerAsync(step);
                break;
        }
    }

    private async Task PowerAsync(string step)
    {
        await StopAsync();
        if (step is "power on" or "power on without clock")
        {
            // Clears the memory, and the time until the clock is set.
            _memory.Dispose();
            _memory = TemporaryFolder.CreateInMemory();
            _boots++;
            _bedside.ClockTrusted = step == "power on";
            _time = new ChainTime((_bedside.ClockTrusted ? _bedside.Now : _bedside.Now.AddHours(-3)) - Step);
        }
        else if (step == "power off")
        {
            return;
        }
        else if (step != "program restarted")
        {
            throw new ArgumentException($"No night knows \"{step}\".", nameof(step));
        }

        await StartAsync();
    }

    private async Task StartAsync()
    {
        _bedside.Given = null;
        _chain = new AlarmChain(_bedside, _time, $"boot-{_boots}", _memory.Path, _card.Path, _first, _second, _rules);
        await _chain.StartAsync();
        await WriteAsync(_chain);
    }

    private async Task StopAsync()
    {
        if (_chain is { } chain)
        {
            await chain.DisposeAsync();
            _chain = null;
        }
    }

    private void Press(KeyAction action)
    {
        var test = new AlarmTest(_chain!.State, _chain.Sender, _time);
        new AlarmKeyHandler(_chain.Alarms, test).Handle(action, TimeSpan.Zero);
    }

    /// <summary>"command snooze Low", "button acknowledge High"; a refusal is in the list of events.</summary>
    private void Answer(string[] words)
    {
        var origin = words[0] == "command" ? AnswerOrigin.Command : AnswerOrigin.Notification;
        var answer = new AlarmAnswer(origin, Enum.Parse<AlarmKind>(words[2])) { Acknowledges = words[1] == "acknowledge" };
        if (_chain!.Alarms.Answer(answer).Problem is { } problem)
        {
            Write($"{words[2]} is not answered: {problem}");
        }
    }

    private void UploadAt(int minute)
    {
        if (minute % 5 == 0)
        {
            var wobble = _stuck ? 0 : minute / 5 % 2;
            _bedside.Upload(Body.GetValue(_plan.ValueAt(minute) + wobble));
        }
    }

    private async Task WriteAsync(AlarmChain chain)
    {
        foreach (var happened in chain.PassEvents())
        {
            var count = happened.Change == AlarmEventKind.Sounded ? string.Create(CultureInfo.InvariantCulture, $" {happened.Count}") : "";
            Write($"{happened.Kind} {happened.Change}{count}{DescribeLoudness(happened, chain)}{(happened.InRange ? ", in range" : "")}");
        }

        foreach (var target in new[] { _first, _second })
        {
            foreach (var notification in await target.NewAsync())
            {
                Write($"  to {target.Name}: {notification.Title}. {notification.Text}");
            }
        }

        var panel = chain.State.Current.Alarm is { } alarm ? $"{alarm.Kind} {alarm.Phase}" : "none";
        if (panel != _panel)
        {
            Write($"  panel: {panel}");
            _panel = panel;
        }
    }

    /// <summary>The loudness of a sound that is less than full.</summary>
    private static string DescribeLoudness(AlarmEvent happened, AlarmChain chain) =>
        happened.Change == AlarmEventKind.Sounded
        && chain.Alarms.GetAudible() is { LoudnessPercent: < 100 } heard && heard.Kind == happened.Kind
            ? string.Create(CultureInfo.InvariantCulture, $", {heard.LoudnessPercent} % loud") : "";

    private void Write(string line) => _log.Append(CultureInfo.InvariantCulture, $"{_bedside.Now:HH:mm:ss} {line}\n");
}
