using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Nightscout.Phone;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Sources;

/// <summary>Creates the configured sources and the upload to a Nightscout site, and disposes them.</summary>
/// <param name="options">The configuration.</param>
/// <param name="clock">Receives the dates of the responses.</param>
/// <param name="time">The clocks.</param>
/// <param name="random">Random numbers from 0 to 1, for the jitter of the polls.</param>
/// <param name="logs">Creates the loggers.</param>
internal sealed class SourceFactory(
    TrackerOptions options, ClockTrustMonitor clock, TimeProvider time, Func<double> random, ILoggerFactory logs)
    : IDisposable
{
    private readonly OwnedParts _owned = new();

    private NightscoutOptions Site => field ??= CreateSite(options.Nightscout.Address!);

    /// <summary>Creates the source to poll: the configured one, or the chain of several.</summary>
    public IReadingSource Create() => options.Sources.Count == 1
        ? Create(options.Sources[0])
        : new SourceChain(
            [.. options.Sources.Select(
                kind => new ChainedSource(Create(kind), CreateSchedule(kind), time, () => clock.Current.Now(time.ReadClocks())))],
            options.NextSourceAfter, time, logs.CreateLogger<SourceChain>());

    /// <summary>Creates the upload to the configured site.</summary>
    public NightscoutUpload CreateUpload() => _owned.Add(new NightscoutUpload(Site, time));

    /// <summary>Opens the file with the pause that the configured site requested.</summary>
    public PauseFile CreatePauseFile(string fileName = PauseFile.FileName) => new(
        options.StateDirectory, PersonHash.Create(SourceNames.Nightscout, options.Nightscout.Address?.AbsoluteUri ?? ""),
        logs.CreateLogger<PauseFile>(), fileName);

    /// <inheritdoc/>
    public void Dispose() => _owned.Dispose();

    private IReadingSource Create(SourceKind kind) => kind switch
    {
        SourceKind.LibreLinkUp => CreateLibreLinkUp(),
        SourceKind.Phone => CreatePhone(options.Phone.Address!),
        SourceKind.Nightscout => new PausedSource(_owned.Add(new NightscoutSource(Site, time)), CreatePauseFile(), time),
    };

    private LibreLinkUpSource CreateLibreLinkUp()
    {
        var (settings, files) = (options.LibreLinkUp, new LoginFiles(options.StateDirectory));
        var account = EffectiveAccount.Create(settings, files.Account.Load());
        var password = new SecretSource(
            SecretKind.Password, settings.PasswordFile, logs.CreateLogger<SecretSource>(), SecretValidator.PasswordCredential,
            files.PasswordPath);
        var client = new LibreLinkUpOptions
        {
            BaseAddress = account.BaseAddress,
            Email = account.Email,
            Password = password.Read,
            Patient = account.Patient,
            AcceptTerms = settings.AcceptTerms,
            AnswerDated = date => clock.ObserveAnswer(SourceNames.LibreLinkUp, date, isVerified: true),
        };
        return _owned.Add(new LibreLinkUpSource(
            client, files.Session(logs.CreateLogger<SessionFile>()), time, logs.CreateLogger<LibreLinkUpSource>()));
    }

    private PhoneSource CreatePhone(PhoneAddress address) => _owned.Add(new PhoneSource(
        new PhoneOptions
        {
            Address = address,
            Secret = SecretSource.ForPhone(options.Phone, logs.CreateLogger<SecretSource>()).Read,
        },
        time));

    private NightscoutOptions CreateSite(Uri address) => new()
    {
        Address = address,
        Token = SecretSource.CreateToken(options.Nightscout.TokenFile, logs),
        Api = options.Nightscout.Api,
        AnswerDated = date => clock.ObserveAnswer(SourceNames.Nightscout, date, address.Scheme == Uri.UriSchemeHttps),
    };

    /// <summary>Polls the user's own devices without jitter, so that an attempt is due with every poll.</summary>
    private PollSchedule CreateSchedule(SourceKind kind) => new(
        new PollOptions(options.LibreLinkUp.PollInterval), time.Uptime(), null,
        kind == SourceKind.LibreLinkUp ? random : static () => 0);
}
