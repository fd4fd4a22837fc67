using GlucoseTracker.Domain.Arrivals;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>The states of all alarms, and the time of the last new reading. Immutable; compared by content.</summary>
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

    /// <summary>When the last new reading arrived, on the monotonic clock; the start of the program when there is none.</summary>
    public TimeSpan DataSince { get; }

    /// <summary>When the newest reading of known age was measured; null when there is none.</summary>
    public DateTimeOffset? Newest { get; }

    /// <summary>The hash of the person; null when unknown.</summary>
    public string? Person { get; }

    /// <summary>Arrivals until this instant of the monotonic clock have been evaluated. Not stored across restarts.</summary>
    public TimeSpan LastArrivalAt { get; }

    /// <summary>Returns the state of the alarm of a kind.</summary>
    public AlarmState this[AlarmKind kind] => _states[(int)kind];

    /// <summary>Creates the states of idle alarms; the time without data counts from <paramref name="now"/>.</summary>
    public static AlarmStates Start(TimeSpan now) =>
        new([.. AlarmKinds.All.Select(_ => AlarmState.Idle)], now, null, null, TimeSpan.MinValue);

    /// <summary>Returns a copy with the state of one alarm replaced.</summary>
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

    /// <summary>Returns a copy with the times of a new reading.</summary>
    public AlarmStates WithData(TimeSpan since, DateTimeOffset? newest) =>
        since == DataSince && newest == Newest ? this : new(_states, since, newest, Person, LastArrivalAt);

    /// <summary>Returns a copy for a person.</summary>
    public AlarmStates WithPerson(string? person) =>
        person == Person ? this : new AlarmStates(_states, DataSince, Newest, person, LastArrivalAt);

    /// <summary>Returns a copy in which these arrivals have been evaluated.</summary>
    public AlarmStates WithArrivalsSeen(IReadOnlyList<ReadingArrival> arrivals)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        var last = arrivals.Aggregate(LastArrivalAt, (latest, arrival) => arrival.ArrivedAt > latest ? arrival.ArrivedAt : latest);
        return last == LastArrivalAt ? this : new AlarmStates(_states, DataSince, Newest, Person, last);
    }

    /// <summary>The most severe alarm for which <paramref name="condition"/> is true; null when there is none.</summary>
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
