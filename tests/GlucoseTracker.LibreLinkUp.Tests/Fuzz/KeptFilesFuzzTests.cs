using System.Text;
using GlucoseTracker.LibreLinkUp.People;
using GlucoseTracker.LibreLinkUp.Responses;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Testing.Fuzz;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.LibreLinkUp.Tests.Fuzz;

/// <summary>Malformed files of the state directory, and short texts of the service: an invalid one counts as missing.</summary>
public sealed class KeptFilesFuzzTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 22, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_malformed_session_is_usable_or_none() => FuzzRun.Run(new FuzzTarget("session", contents =>
    {
        var file = Path.Combine(_folder.Path, "session.json");
        File.WriteAllBytes(file, contents);
        var state = new SessionFile(file, NullLogger<SessionFile>.Instance).Load();
        FuzzAssert.Check(state.Logins.Wait >= TimeSpan.Zero
            && state.Logins.GetRemaining(Now) <= TimeSpan.FromDays(7), "A wait without end.");
        FuzzAssert.Check(state.Logins.Failures >= 0, "A row of failures below zero.");
        FuzzAssert.Check(
            state.Token is null || state.Token.Reveal().All(c => c is > ' ' and < '\x7f'), "A token that fits into no header.");
        var usable = state.For("follower@example.com", ServiceHosts.Global);
        FuzzAssert.Check(
            usable.Address is null || ServiceHosts.BelongsTo(ServiceHosts.Global, usable.Address), "A token would go to a stranger.");
        FuzzAssert.Check(usable.UserId is null || LibreLinkUpClient.AccountId(usable.UserId).Length == 64, "No account id can be made.");
        return $"{state == SessionState.Empty} {state.IsSignedIn} {usable.IsSignedIn} {state.Logins.Cause} " +
            $"{state.ClientVersion is null} {state.Home is null}";
    })
    {
        IsJson = true,
        ShortCount = 300,
        Tokens =
        [
            "format", "email", "home", "address", "token", "expires", "userId", "patientId", "clientVersion", "loginFailures",
            "loginWaitSeconds", "loginDecidedAt", "loginCause", "loginRefused", "loginTries", "pauseSeconds", "pauseDecidedAt",
            "pauseCause", "pauseFailures", "pauseRequestedSeconds", "LockedOut",
        ],
    });

    [Fact]
    public void A_malformed_account_is_usable_or_none() => FuzzRun.Run(new FuzzTarget("account", contents =>
    {
        var file = Path.Combine(_folder.Path, "account.json");
        File.WriteAllBytes(file, contents);
        var account = new AccountFile(file).Load();
        FuzzAssert.Check(account is null || account.Email.Length > 0, "An account without an address.");
        FuzzAssert.Check(account?.BaseAddress is null or { IsAbsoluteUri: true, Scheme: "https" }, "An address that is not https.");
        return $"{account is null} {account?.BaseAddress is null} {account?.PatientId is null}";
    })
    {
        IsJson = true,
        ShortCount = 300,
        Tokens = ["email", "baseAddress", "patientId", "https://api.libreview.ru/"],
    });

    [Fact]
    public void A_malformed_time_region_or_version_is_exactly_one_or_none() => FuzzRun.Run(new FuzzTarget("librelinkup-words", contents =>
    {
        var text = Encoding.UTF8.GetString(contents);
        var (time, version) = (WireTime.Read(text), VersionRules.Read(text));
        FuzzAssert.Check(time is null || text.Contains($"{time.Value.Year:D4} ", StringComparison.Ordinal), "A time of another year.");
        FuzzAssert.Check(time is null || time.Value.Offset == TimeSpan.Zero, "A time with an offset.");
        FuzzAssert.Check(version is null || version.ToString(3).Length <= text.Length, "A version that is not told.");
        var region = ServiceHosts.ForRegion(text);
        FuzzAssert.Check(
            region is null || (region.Scheme == "https" && ServiceHosts.BelongsTo(region, region) && region.AbsolutePath == "/"),
            "A region outside the service.");
        FuzzAssert.Check(CredentialFingerprint.GetSalt(text) is not { } salt
            || text.StartsWith(salt, StringComparison.Ordinal), "The salt of another mark.");
        return $"{time is null} {version is null} {region is null}";
    })
    {
        Tokens = ["AM", "PM", "12:00:00", "2/29/2028", "eu2", "ru", "cn", "4.16.0"],
        ShortCount = 600,
    });
}
