using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>The state that is stored across restarts, so that a restart needs no login. Immutable.</summary>
public sealed record SessionState
{
    /// <summary>The empty state.</summary>
    public static SessionState Empty { get; } = new();

    /// <summary>The account of this state; a session of another account is not used.</summary>
    public string Email { get; init; } = "";

    /// <summary>The base address of this state.</summary>
    public Uri? Home { get; init; }

    /// <summary>The address of the account after redirects; null before the first login.</summary>
    public Uri? Address { get; init; }

    /// <summary>The token of the session; null for none.</summary>
    public Secret? Token { get; init; }

    /// <summary>The expiry in the token, used only to find the newer of two tokens: a device without a battery clock
    /// cannot check it, but the service does.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The id of the user, from which the account-id header is computed.</summary>
    public string? UserId { get; init; }

    /// <summary>The id of the person of the last readings.</summary>
    public string? PatientId { get; init; }

    /// <summary>The client version that the service requires; null for none.</summary>
    public Version? ClientVersion { get; init; }

    /// <summary>The login limit.</summary>
    public LoginThrottle Logins { get; init; } = LoginThrottle.Fresh;

    /// <summary>The wait that the service requested; null for none.</summary>
    public ServicePause? Pause { get; init; }

    /// <summary>True when a data call is possible.</summary>
    public bool IsSignedIn => Token is not null && UserId is not null;

    /// <summary>Returns a copy without the session.</summary>
    public SessionState SignedOut() => this with { Token = null, Expires = null, UserId = null };

    /// <summary>The state after a logout: the waits, without account, session and person; null when there are none.</summary>
    /// <param name="now">The present time.</param>
    public SessionState? AfterLogout(DateTimeOffset now)
    {
        var logins = Logins.AfterLogout(now);
        return logins is null && Pause is null ? null : Empty with { Logins = logins ?? LoginThrottle.Fresh, Pause = Pause };
    }

    /// <summary>Returns this state when it belongs to the account and address; otherwise an empty one for them.</summary>
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
                Logins = Email.Length > 0 ? Logins.ForAnotherAccount() : Logins,
                Pause = Pause
            };
        }

        return Address is null || ServiceHosts.BelongsTo(home, Address) ? this : SignedOut() with { Address = null };
    }

    /// <summary>A fixed text.</summary>
    public override string ToString() => "[session]";
}
