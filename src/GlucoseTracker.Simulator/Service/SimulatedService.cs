using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Service;

/// <summary>The state of the simulated service. Settable members can be changed at any time.</summary>
public sealed class SimulatedService
{
    private readonly Lock _gate = new();
    private readonly Queue<SeenRequest> _requests = new();
    private readonly int _requestsKept;
    private readonly LoginLock _lock = new();
    private readonly TimeProvider _time;
    private readonly Scenario _scenario;
    private bool _redirected;
    private int _logins;
    private int _refused;

    internal SimulatedService(SimulatorOptions options, TimeProvider time)
    {
        _time = time;
        _scenario = options.Scenario;
        Account = options.Account;
        People = options.People;
        (PhoneZone, Rules, StartedAt) = (options.PhoneZone, options.Scenario.Rules, time.GetUtcNow());
        _requestsKept = options.MaxRequests;
        Tokens = new TokenIssuer(Account);
        AccountId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Account.UserId.ToString())));
    }

    /// <summary>The account.</summary>
    public SimulatedAccount Account { get; private set; }

    /// <summary>The people who share with the account.</summary>
    public IReadOnlyList<SimulatedPerson> People { get; set; }

    /// <summary>The requirements for clients and for the account.</summary>
    public ServiceRules Rules { get; set; }

    /// <summary>A fault that overrides the scenario; null to use the scenario.</summary>
    public Fault? Fault { get; set; }

    /// <summary>The instant of minute 0 of the scenario.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>The time zone of the phone, used for <c>Timestamp</c>.</summary>
    public TimeZoneInfo PhoneZone { get; }

    /// <summary>The latest requests, oldest first, up to <see cref="SimulatorOptions.MaxRequests"/>.</summary>
    public IReadOnlyList<SeenRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Called with each request as it arrives, from any thread; null: nothing is called.</summary>
    public Action<SeenRequest>? RequestSeen { get; set; }

    /// <summary>The number of login requests.</summary>
    public int LoginCount => Volatile.Read(ref _logins);

    /// <summary>The number of logins whose e-mail or password was wrong, or that came during a lock.</summary>
    public int RefusedLoginCount => Volatile.Read(ref _refused);

    /// <summary>The required <c>account-id</c> header of data calls.</summary>
    internal string AccountId { get; }

    internal TokenIssuer Tokens { get; }

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>The present fault.</summary>
    internal Fault? CurrentFault => Fault ?? _scenario.FaultAt((Now - StartedAt).TotalMinutes);

    /// <summary>The people in the present list.</summary>
    internal IReadOnlyList<SimulatedPerson> CurrentPeople => CurrentFault?.People(People) ?? People;

    /// <summary>Makes all issued tokens invalid.</summary>
    public void EndSessions() => Tokens.EndAll();

    /// <summary>Changes the password and ends all sessions, as the service does.</summary>
    public void ChangePassword(string password)
    {
        lock (_gate)
        {
            Account = Account with { Password = password };
        }

        EndSessions();
    }

    internal void Record(SeenRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > _requestsKept)
            {
                _requests.Dequeue();
            }
        }

        if (request.Kind == CallKinds.Login)
        {
            Interlocked.Increment(ref _logins);
        }

        RequestSeen?.Invoke(request);
    }

    /// <summary>The region to which a login at this host is redirected; null when it is correct.</summary>
    internal string? RedirectFrom(string host)
    {
        if (Rules.Region is not { } region || host.Equals($"api-{region}.libreview.io", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (host.EndsWith(".libreview.io", StringComparison.OrdinalIgnoreCase))
        {
            return region;
        }

        lock (_gate)
        {
            _redirected = !_redirected;
            return _redirected ? region : null;
        }
    }

    /// <summary>Checks credentials with the lock-out rule.</summary>
    internal LoginResult CheckLogin(string? email, string? password)
    {
        lock (_gate)
        {
            var result = Check(email, password);
            if (result != LoginResult.Right)
            {
                Interlocked.Increment(ref _refused);
            }

            return result;
        }
    }

    /// <summary>Removes a completed step.</summary>
    internal void Accept(AccountStep step)
    {
        lock (_gate)
        {
            Rules = Rules with { Steps = [.. Rules.Steps.Where(s => s != step)] };
        }
    }

    private LoginResult Check(string? email, string? password)
    {
        if (_lock.IsLocked(Now))
        {
            return LoginResult.Locked;
        }

        if (string.Equals(email, Account.Email, StringComparison.OrdinalIgnoreCase) && password == Account.Password)
        {
            return LoginResult.Right;
        }

        _lock.Failed(Now);
        return LoginResult.Wrong;
    }
}

/// <summary>The results of the password check.</summary>
internal enum LoginResult
{
    Right,
    Wrong,
    Locked,
}
