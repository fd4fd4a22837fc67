using System.Security.Cryptography;
using System.Text;
using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Answers;
using GlucoseTracker.LibreLinkUp.Http;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.LibreLinkUp;

/// <summary>Makes data calls and cures what can be cured: a dead session by one login, an old version by the one asked for.</summary>
internal sealed class LibreLinkUpClient(
    LibreLinkUpOptions options, ServiceLine line, SessionKeeper keeper, ClientVersion version, LoginFlow logins, TimeProvider time, ILogger logger)
{
    private bool _soughtElsewhere;

    /// <summary>Gets an answer whose verdict is fine.</summary>
    /// <param name="path">The path, relative to the account's address.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="SourceException">There is none.</exception>
    public async Task<ServiceAnswer> GetAsync(string path, CancellationToken cancellationToken)
    {
        var mayLogIn = true;
        var mayRaiseVersion = true;
        if (!keeper.State.IsSignedIn)
        {
            await logins.SignInAsync(cancellationToken);
            mayLogIn = false;
        }

        while (true)
        {
            var answer = await SendAsync(path, cancellationToken);
            var verdict = Verdicts.OfData(answer);
            switch (verdict.Kind)
            {
                case VerdictKind.Fine:
                    Worked();
                    return answer;
                case VerdictKind.VersionTooLow when mayRaiseVersion && version.Raise(verdict.Facts.VersionAsked):
                    mayRaiseVersion = false;
                    continue;
                case VerdictKind.SessionDead when mayLogIn:
                    mayLogIn = false;
                    logger.SessionEnded();
                    keeper.Keep(keeper.State.SignedOut());
                    await logins.SignInAsync(cancellationToken);
                    continue;
                case VerdictKind.SessionDead:
                    throw FreshSessionRefused(verdict);
                case VerdictKind.PersonNotLoaded when mayLogIn && MaySeekElsewhere():
                    mayLogIn = false;
                    await logins.SignInAsync(cancellationToken);
                    continue;
                default:
                    throw verdict.ToException();
            }
        }
    }

    /// <summary>The account-id header: lower-case hexadecimal SHA-256 of the user id (protocol section 2.1).</summary>
    internal static string AccountId(string userId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(userId)));

    private Task<ServiceAnswer> SendAsync(string path, CancellationToken cancellationToken)
    {
        var state = keeper.State;
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(state.Address ?? options.BaseAddress, path));
        request.Headers.TryAddWithoutValidation("authorization", $"Bearer {state.Token!.Reveal()}");
        request.Headers.TryAddWithoutValidation("account-id", AccountId(state.UserId!));
        return line.SendAsync(request, version.Present, cancellationToken);
    }

    /// <summary>
    /// A person who cannot be loaded may live at another regional host than the remembered one (protocol section 3.3). One login
    /// from the beginning finds out; once in the life of the process, since it mostly is a person who left.
    /// </summary>
    private bool MaySeekElsewhere()
    {
        if (_soughtElsewhere || keeper.LoginWait > TimeSpan.Zero)
        {
            return false;
        }

        _soughtElsewhere = true;
        keeper.Keep(keeper.State with { Address = null });
        return true;
    }

    private void Worked()
    {
        if (keeper.State.Logins.Failures > 0)
        {
            keeper.Keep(keeper.State with { Logins = keeper.State.Logins.Worked() });
        }
    }

    private SourceException FreshSessionRefused(Verdict verdict)
    {
        keeper.Keep(keeper.State.SignedOut() with { Logins = keeper.State.Logins.Failed(time.GetUtcNow(), verdict.Cause, verdict.Facts.Wait) });
        return new SourceException(verdict.Cause, verdict.Words, verdict.Facts with { Wait = keeper.LoginWait });
    }
}
