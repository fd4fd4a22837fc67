using GlucoseTracker.Domain.Arrivals;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>Where all alarms stand, and since when no newer reading has come. Immutable; equality by content.</summary>
public sealed class AlarmStates : IEquatable<AlarmStates>
{
    private readonly AlarmState[] _states;

    private AlarmStates(AlarmState[] states, TimeSpan dataSince, DateTimeOffset? newest, string? person, TimeSpan lastArrivalAt)
    {
        _states = states;
        DataSince = dataSince;
        Newest = newest;
        Person = person;
        LastArrivalAt = lastArrivalAt;
    }

    /// <summary>When the last new reading came, on the monotonic clock; the start where none has come.</summary>
    public TimeSpan DataSince { get; }

    /// <summary>When the newest reading whose age was known was measured; null where none has come.</summary>
    public DateTimeOffset? Newest { get; }

    /// <summary>Whose alarms these are, as an unreadable mark; null as long as nobody said it.</summary>
    public string? Person { get; }

    /// <summary>What arrived until this instant of the monotonic clock has been judged. Not kept over a restart.</summary>
    public TimeSpan LastArrivalAt { get; }

    /// <summary>Where the alarm of a kind stands.</summary>
    public AlarmState this[AlarmKind kind] => _states[(int)kind];

    /// <summary>All idle; silence counts from <paramref name="now"/>.</summary>
    public static AlarmStates Start(TimeSpan now) =>
        new([.. AlarmKinds.All.Select(_ => AlarmState.Idle)], now, null, null, TimeSpan.MinValue);

    /// <summary>The same with one alarm's state replaced.</summary>
    public AlarmStates With(AlarmKind kind, AlarmState state)
    {
        if (_states[(int)kind] == state)
        {
            return this;
        }

        AlarmState[] states = [.. _states];
        states[(int)kind] = state;
        return new AlarmStates(states, DataSince, Newest, Person, LastArrivalAt);
    }

    /// <summary>The same with a reading newer than any before it, or with another account of the silence.</summary>
    public AlarmStates WithData(TimeSpan since, DateTimeOffset? newest) =>
        since == DataSince && newest == Newest ? this : new(_states, since, newest, Person, LastArrivalAt);

    /// <summary>The same as the alarms of a person.</summary>
    public AlarmStates WithPerson(string? person) =>
        person == Person ? this : new AlarmStates(_states, DataSince, Newest, person, LastArrivalAt);

    /// <summary>The same with these arrivals judged.</summary>
    public AlarmStates WithArrivalsSeen(IReadOnlyList<ReadingArrival> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        var last = arrivals.Aggregate(LastArrivalAt, (latest, arrival) => arrival.ArrivedAt > latest ? arrival.ArrivedAt : latest);
        return last == LastArrivalAt ? this : new AlarmStates(_states, DataSince, Newest, Person, last);
    }

    /// <summary>The worst of the alarms of which <paramref name="condition"/> is true; null when there is none.</summary>
    public AlarmKind? Worst(Func<AlarmState, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        foreach (var kind in AlarmKinds.All)
        {
            if (condition(this[kind]))
            {
                return kind;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(AlarmStates? other) =>
        other is not null
            && DataSince == other.DataSince
            && Newest == other.Newest
            && Person == other.Person
            && LastArrivalAt == other.LastArrivalAt
        && _states.SequenceEqual(other._states);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlarmStates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DataSince, Newest, _states[0], _states[1]);
}
