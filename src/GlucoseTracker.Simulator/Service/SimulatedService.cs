using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Service;

/// <summary>The state of the simulated service. Everything settable may be changed while clients talk to it.</summary>
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

    internal SimulatedService(SimulatorOptions options, TimeProvider time)
    {
        _time = time;
        _scenario = options.Scenario;
        Account = options.Account;
        People = options.People;
        (PhoneZone, Rules, StartedAt) = (options.PhoneZone, options.Scenario.Rules, time.GetUtcNow());
        _requestsKept = options.RequestsKept;
        Tokens = new TokenIssuer(Account);
        AccountId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Account.UserId.ToString())));
    }

    /// <summary>The account.</summary>
    public SimulatedAccount Account { get; }

    /// <summary>Who shares with it.</summary>
    public IReadOnlyList<SimulatedPerson> People { get; set; }

    /// <summary>What is demanded of clients and of the account.</summary>
    public ServiceRules Rules { get; set; }

    /// <summary>A failure by hand, for as long as it stands here; null leaves it to the scenario.</summary>
    public Fault? Fault { get; set; }

    /// <summary>The instant of the scenario's minute 0.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>The zone of the phone, in which <c>Timestamp</c> is written.</summary>
    public TimeZoneInfo PhoneZone { get; }

    /// <summary>The latest requests, oldest first; how many: <see cref="SimulatorOptions.RequestsKept"/>.</summary>
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

    /// <summary>How many logins were asked for.</summary>
    public int LoginCount => Volatile.Read(ref _logins);

    /// <summary>The <c>account-id</c> header that data calls must carry.</summary>
    internal string AccountId { get; }

    internal TokenIssuer Tokens { get; }

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>The failure of this moment.</summary>
    internal Fault? CurrentFault => Fault ?? _scenario.FaultAt((Now - StartedAt).TotalMinutes);

    /// <summary>Who is in the list of this moment.</summary>
    internal IReadOnlyList<SimulatedPerson> CurrentPeople => CurrentFault?.People(People) ?? People;

    /// <summary>From now on every token given so far is refused.</summary>
    public void EndSessions() => Tokens.EndAll();

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

    /// <summary>The region that a login at this host must be sent to, or null when it is right here.</summary>
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

    /// <summary>Checks a password under the lock-out rule.</summary>
    internal LoginResult Judge(string? email, string? password)
    {
        lock (_gate)
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

    /// <summary>Takes a step off the list.</summary>
    internal void Accept(AccountStep step)
    {
        lock (_gate)
        {
            Rules = Rules with { Steps = [.. Rules.Steps.Where(s => s != step)] };
        }
    }
}

/// <summary>What the password check says.</summary>
internal enum LoginResult
{
    Right,
    Wrong,
    Locked,
}
