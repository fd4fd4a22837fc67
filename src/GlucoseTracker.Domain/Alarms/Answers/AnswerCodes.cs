using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>
/// The one-time codes of the buttons in notifications, one for each ringing kind of alarm. A code is valid until it is used, until the next
/// message about its kind, or until the alarm is answered or over, independently of any clock. A restart makes all codes invalid. Not
/// thread-safe.
/// </summary>
/// <param name="create">Creates a code that cannot be guessed.</param>
public sealed class AnswerCodes(Func<string> create)
{
    private readonly Dictionary<AlarmKind, Secret> _valid = [];
    private readonly Dictionary<AlarmKind, Secret> _last = [];

    /// <summary>Creates a code for the next message about a kind; the previous code becomes invalid.</summary>
    public Secret Issue(AlarmKind kind)
    {
        Revoke(kind);
        return _valid[kind] = new Secret(create());
    }

    /// <summary>The valid code of a kind; null when there is none.</summary>
    public Secret? Get(AlarmKind kind) => _valid.GetValueOrDefault(kind);

    /// <summary>Makes the code of a kind invalid, because the alarm was answered or is over.</summary>
    public void Revoke(AlarmKind kind)
    {
        if (_valid.Remove(kind, out var code))
        {
            _last[kind] = code;
        }
    }

    /// <summary>
    /// The kind to which a valid code belongs; null for other texts. The code stays valid, because the answer can be refused.
    /// </summary>
    public AlarmKind? Find(string code) => Find(_valid, code);

    /// <summary>The kind to which an expired code belongs; null for other texts.</summary>
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
