using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>What is remembered between two starts, so that a restart costs no login. Immutable.</summary>
public sealed record SessionState
{
    /// <summary>Nothing is remembered.</summary>
    public static SessionState Empty { get; } = new();

    /// <summary>The account that the rest belongs to; a session of another account is not used.</summary>
    public string Email { get; init; } = "";

    /// <summary>The base address that the rest belongs to.</summary>
    public Uri? Home { get; init; }

    /// <summary>Where the account lives, after redirects; null before the first login.</summary>
    public Uri? Address { get; init; }

    /// <summary>The session's token; null when there is none.</summary>
    public Secret? Token { get; init; }

    /// <summary>When the token ends by its own account. It only tells the newer of two tokens: a device without a battery clock
    /// cannot tell by it whether a token is dead, the service can.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The user's id, which the account-id header is made from.</summary>
    public string? UserId { get; init; }

    /// <summary>The person whose readings were given last.</summary>
    public string? PatientId { get; init; }

    /// <summary>The client version that the service asked for; null when it never asked.</summary>
    public Version? ClientVersion { get; init; }

    /// <summary>When a login may be tried again.</summary>
    public LoginThrottle Logins { get; init; } = LoginThrottle.Fresh;

    /// <summary>The wait that the service asked for; null: none.</summary>
    public ServicePause? Pause { get; init; }

    /// <summary>True when a data call can be tried.</summary>
    public bool IsSignedIn => Token is not null && UserId is not null;

    /// <summary>Without the session, but with everything that was learnt.</summary>
    public SessionState SignedOut() => this with { Token = null, Expires = null, UserId = null };

    /// <summary>What a logout keeps: the waits, without account, session and person; null when there is none.</summary>
    /// <param name="now">The time.</param>
    public SessionState? AfterLogout(DateTimeOffset now)
    {
        var logins = Logins.AfterLogout(now);
        return logins is null && Pause is null ? null : Empty with { Logins = logins ?? LoginThrottle.Fresh, Pause = Pause };
    }

    /// <summary>This state when it belongs to the account and address; otherwise an empty one for them.</summary>
    public SessionState For(string email, Uri home)
    {
        ArgumentNullException.ThrowIfNull(home);
        if (!string.Equals(Email, email, StringComparison.OrdinalIgnoreCase) || Home != home)
        {
            return Empty with
            {
                Email = email,
                Home = home,
                ClientVersion = ClientVersion,
                Logins = Email.Length > 0
                ? Logins.ForAnotherAccount()
                : Logins,
                Pause = Pause
            };
        }

        return Address is null || ServiceHosts.BelongsTo(home, Address) ? this : SignedOut() with { Address = null };
    }

    /// <summary>A placeholder.</summary>
    public override string ToString() => "[session]";
}
