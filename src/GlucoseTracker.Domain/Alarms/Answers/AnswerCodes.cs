using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>
/// The one-time codes of the buttons in notifications: one for each kind that rings. A code is valid for one use, until the next message
/// about its kind, or until the alarm is answered or over; it depends on no clock. Nothing is kept over a restart. Not thread-safe.
/// </summary>
/// <param name="create">Creates a code that nobody can guess.</param>
public sealed class AnswerCodes(Func<string> create)
{
    private readonly Dictionary<AlarmKind, Secret> _valid = [];
    private readonly Dictionary<AlarmKind, Secret> _last = [];

    /// <summary>A new code for the next message about a kind; the one before is no longer valid.</summary>
    public Secret Issue(AlarmKind kind)
    {
        Withdraw(kind);
        return _valid[kind] = new Secret(create());
    }

    /// <summary>The code of the last message about a kind; null when none is valid.</summary>
    public Secret? Get(AlarmKind kind) => _valid.GetValueOrDefault(kind);

    /// <summary>The alarm was answered or is over: its code is not valid any more.</summary>
    public void Withdraw(AlarmKind kind)
    {
        if (_valid.Remove(kind, out var code))
        {
            _last[kind] = code;
        }
    }

    /// <summary>The kind whose valid code this is; null when there is none. The code stays valid: an answer may be refused.</summary>
    public AlarmKind? Find(string code) => Find(_valid, code);

    /// <summary>The kind whose last code this was, which is not valid any more; null for every other text.</summary>
    public AlarmKind? FindWithdrawn(string code) => Find(_last, code);

    private static AlarmKind? Find(Dictionary<AlarmKind, Secret> codes, string code)
    {
        foreach (var (kind, secret) in codes)
        {
            if (secret.Equals(new Secret(code)))
            {
                return kind;
            }
        }

        return null;
    }
}
