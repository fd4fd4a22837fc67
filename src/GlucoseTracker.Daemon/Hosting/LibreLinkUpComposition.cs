using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Wires the LibreLinkUp source to the configuration, to what <c>login</c> stored, and to the secret.</summary>
internal static class LibreLinkUpComposition
{
    public static IServiceCollection AddLibreLinkUp(this IServiceCollection services, TrackerOptions options)
    {
        var settings = options.LibreLinkUp;
        var files = new LoginFiles(options.StateDirectory);
        services.AddSingleton(p =>
        {
            var account = EffectiveAccount.Create(settings, files.Account.Load());
            var clock = p.GetRequiredService<ClockTrustMonitor>();
            return new LibreLinkUpOptions
            {
                BaseAddress = account.BaseAddress,
                Email = account.Email,
                Password = new SecretSource(
                    SecretKind.Password, settings.PasswordFile, p.GetRequiredService<ILogger<SecretSource>>(),
                    SecretValidator.PasswordCredential, files.PasswordPath).Read,
                Patient = account.Patient,
                AcceptTerms = settings.AcceptTerms,
                AnswerDated = date => clock.ObserveAnswer(SourceNames.LibreLinkUp, date, isVerified: true),
            };
        });
        services.AddSingleton<ISessionStore>(p => files.Session(p.GetRequiredService<ILogger<SessionFile>>()));
        services.AddSingleton<LibreLinkUpSource>();
        return services;
    }
}
