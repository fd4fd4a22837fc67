using System.Globalization;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Nightscout.Phone;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Doctor;

/// <summary>Checks that the app on the phone can be read. The result contains neither an address nor a value.</summary>
internal static class PhoneChecks
{
    private const string Check = "phone";

    /// <summary>Asks it once; null when there is no phone in the configuration.</summary>
    public static async Task<CheckResult?> PhoneAsync(TrackerOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        if (options.Phone.Address is not { } address)
        {
            return null;
        }

        if (!options.Sources.Contains(SourceKind.Phone))
        {
            return CheckResult.Warning(
                Check, "an address is written, but readings are not taken from there",
                $"Write \"{options.Sources.With(SourceKind.Phone)}\" into Source.");
        }

        var secret = SecretSource.ForPhone(options.Phone, NullLogger<SecretSource>.Instance);
        try
        {
            return CreateResult(await PhoneProbe.AskAsync(
                new PhoneOptions { Address = address, Secret = secret.Read }, time, cancellationToken).ConfigureAwait(false));
        }
        catch (SourceException e) when (e.Cause == ConnectionCause.WrongPassword && secret.Read() is null && address.Path is null)
        {
            return CheckResult.NotChecked(
                Check, "the app wants a secret, and this user cannot read it here",
                "Run the same command with sudo; a systemd credential can be read by the service only: look at 'glucose-tracker status'.");
        }
        catch (SourceException e)
        {
            return CheckResult.Problem(
                Check, FormatReason(e.Message), "Steps for both apps, and what a phone needs so that it does not sleep: docs/phone.md");
        }
    }

    /// <summary>"Juggluco answers with 24 entries, one each minute".</summary>
    public static string Describe(PhoneFindings found)
    {
        var app = found.App switch { PhoneApp.Juggluco => "Juggluco", PhoneApp.XDrip => "xDrip+", PhoneApp.Unknown => "an app" };
        var spacing = found.Spacing is { } apart
            ? Math.Round(apart.TotalMinutes) is var minutes
                && minutes <= 1 ? ", one each minute" : string.Create(CultureInfo.InvariantCulture, $", one each {minutes:F0} minutes")
            : "";
        var unread = found.Readings < found.Entries
            ? string.Create(CultureInfo.InvariantCulture, $", {found.Readings} of them with glucose")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{app} answers with {found.Entries} {(found.Entries == 1 ? "entry" : "entries")}{unread}{spacing}");
    }

    private static CheckResult CreateResult(PhoneFindings found) => found.Readings > 0
        ? CheckResult.Ok(Check, Describe(found))
        : CheckResult.Warning(Check, Describe(found), "Does the app receive the sensor? It must show a value itself.");

    private static string FormatReason(string message) => char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
