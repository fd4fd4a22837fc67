using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>Determines the order of day and month from the dates of a file: a day above 12 is possible in one order only.</summary>
internal sealed class DateOrderProof
{
    private (int Line, string Text)? _dayFirst;
    private (int Line, string Text)? _monthFirst;

    /// <summary>The first date that means another day in each order, as written in the file; null when there is none.</summary>
    public string? Ambiguous { get; private set; }

    /// <summary>The order; null when nothing proves one.</summary>
    public DateOrder? Order => _dayFirst is not null ? DateOrder.DayFirst : _monthFirst is not null ? DateOrder.MonthFirst : null;

    /// <summary>True unless some dates can only have the day first and others only the month.</summary>
    public bool IsConsistent => _dayFirst is null || _monthFirst is null;

    /// <summary>Adds one time.</summary>
    public void Add(DeviceTime time, string text, int line)
    {
        switch (time.In(DateOrder.DayFirst), time.In(DateOrder.MonthFirst))
        {
            case ({ } day, { } month):
                Ambiguous ??= day == month ? null : Shown(text);
                break;
            case ({ }, null):
                _dayFirst ??= (line, Shown(text));
                break;
            case (null, { }):
                _monthFirst ??= (line, Shown(text));
                break;
            default:
                break;
        }
    }

    /// <summary>Combines this proof with that of other dates of the file.</summary>
    public DateOrderProof With(DateOrderProof other) =>
        new() { _dayFirst = _dayFirst ?? other._dayFirst, _monthFirst = _monthFirst ?? other._monthFirst, Ambiguous = Ambiguous };

    /// <summary>Fails when the dates contradict each other.</summary>
    /// <exception cref="ExchangeException">Some dates can only have the day first, others only the month.</exception>
    public void Check()
    {
        if (_dayFirst is var (dayLine, day) && _monthFirst is var (monthLine, month))
        {
            throw new ExchangeException(
                Math.Max(dayLine, monthLine),
                $"\"{day}\" (line {dayLine}) can only have the day first, \"{month}\" (line {monthLine}) only the month: import the two " +
                "parts as files of their own.");
        }
    }

    /// <summary>Fails when the dates prove another order than the requested one.</summary>
    /// <exception cref="ExchangeException">The dates prove another order.</exception>
    public void Check(DateOrder asked)
    {
        if (Order is { } proved && proved != asked)
        {
            var (line, text) = (_dayFirst ?? _monthFirst)!.Value;
            throw new ExchangeException(
                line, $"\"{text}\" cannot be read with the {(asked == DateOrder.DayFirst ? "day" : "month")} first; leave --dates out.");
        }
    }

    private static string Shown(string text) => NeutralText.From(text.Replace('"', '\''), 24);
}
